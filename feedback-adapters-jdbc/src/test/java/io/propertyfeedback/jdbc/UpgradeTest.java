package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.daily.DailyTallies;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.Position;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.port.TallyQuery;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.written.ProcessDocument;
import io.propertyfeedback.query.SearchQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables of version 1, filled by the library as it was then, are lifted to the present version. */
@ParameterizedClass
@EnumSource(Server.class)
class UpgradeTest {
    private static final Actor ANN = Actor.of("acme", "ann", Roles.ADMIN);
    private static final Actor SUE = Actor.of("acme", "sue", Roles.SUPERVISOR);

    private final Server server;
    private final String name;
    private final DataSource database;

    UpgradeTest(Server server) throws SQLException {
        this.server = server;
        name = server.fresh();
        database = server.database(name);
        Filled.version1(server, database);
    }

    private static JdbcFeedbackStorage upgraded(DataSource database) {
        return JdbcFeedbackStorage.withOwnTransactions(database)
                .schemaMode(SchemaMode.UPGRADE)
                .build();
    }

    @Test
    void isNotDoneUnasked() {
        JdbcStorageSetup unasked = JdbcFeedbackStorage.withOwnTransactions(database);
        assertThatThrownBy(unasked::build)
                .isInstanceOf(FeedbackStorageException.class)
                .hasMessageContaining("of version 1, needed is version " + Schema.VERSION)
                .hasMessageContaining("script(1)");
    }

    @Test
    void makesTheTablesThatTheCompleteScriptMakes() throws SQLException {
        upgraded(database);
        String other = server.fresh();
        DataSource whole = server.database(other);
        upgraded(whole);

        assertThat(shape(database)).isEqualTo(shape(whole));
        upgraded(database); // again does nothing
        assertThat(shape(database)).isEqualTo(shape(whole));
    }

    /** Columns with type, size and whether they may be null, and indexes with their columns. */
    private static Map<String, Set<String>> shape(DataSource database) throws SQLException {
        Map<String, Set<String>> shape = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            for (String table : Script.complete(Dialect.h2()).tables().keySet()) {
                String stored = connection.getMetaData().storesUpperCaseIdentifiers()
                        ? ("fb_" + table).toUpperCase(Locale.ROOT)
                        : "fb_" + table;
                Set<String> parts = shape.computeIfAbsent(table, t -> new TreeSet<>());
                try (ResultSet column = connection
                        .getMetaData()
                        .getColumns(connection.getCatalog(), connection.getSchema(), stored, null)) {
                    while (column.next()) {
                        parts.add(column.getString("COLUMN_NAME") + " " + column.getString("TYPE_NAME") + " "
                                + column.getInt("COLUMN_SIZE") + " " + column.getString("IS_NULLABLE"));
                    }
                }
                try (ResultSet index = connection
                        .getMetaData()
                        .getIndexInfo(connection.getCatalog(), connection.getSchema(), stored, false, true)) {
                    while (index.next()) {
                        String named = index.getString("INDEX_NAME");
                        parts.add("index "
                                + (named != null
                                                && named.toLowerCase(Locale.ROOT)
                                                        .startsWith("fb_")
                                        ? named
                                        : "of its key")
                                + " " + index.getInt("ORDINAL_POSITION") + " " + index.getString("COLUMN_NAME") + " "
                                + index.getString("FILTER_CONDITION"));
                    }
                }
            }
        }
        return shape;
    }

    @Test
    void keepsEachLifeAndItsKeys() {
        FeedbackStorage storage = upgraded(database);

        int lives = 0;
        for (String company : List.of("acme", "bolt")) {
            for (Feedback found : storage.search(SearchQuery.of(company)).items()) {
                assertThat(withoutRole(Feedback.replay(storage.history(company, found.id()))))
                        .isEqualTo(withoutRole(found));
                lives++;
            }
        }
        assertThat(lives).isEqualTo(Filled.LIVES);
        assertThat(storage.holder("acme", "another", Claim.of("message:phone", "m1")))
                .hasValueSatisfying(holder -> assertThat(holder.feedback()).isEqualTo("f1"));
    }

    /** Histories of then do not tell whose turn it is. */
    private static Feedback withoutRole(Feedback found) {
        Map<String, String> marks = new TreeMap<>(found.position().marks().codes());
        marks.remove(Marks.ROLE);
        return new Feedback(
                found.company(),
                found.id(),
                found.version(),
                found.intake(),
                found.position().with(new Marks(marks)),
                found.clocks(),
                found.links());
    }

    @Test
    void knowsWhoseTurnItIsAsTheProcessesSay() {
        FeedbackStorage storage = upgraded(database);
        PropertyFeedback feedback = PropertyFeedback.on(storage).open();

        List<String> told = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Feedback found : storage.search(SearchQuery.of("acme")).items()) {
            Position position = found.position();
            Step step = feedback.setup()
                    .process(SUE, position.process())
                    .flatMap(process -> process.step(position.step()))
                    .orElse(null);
            boolean turn = step != null
                    && (step.isAfterSettlement()
                            ? position.status() == Status.SETTLED
                            : !position.status().settled());
            expected.add(found.id() + " " + (turn ? step.responsibleRole() : Optional.empty()));
            told.add(found.id() + " " + position.role());
        }
        assertThat(told).isEqualTo(expected).anyMatch(each -> each.endsWith("Optional[handler]"));
    }

    @Test
    void fillsUntilWhenEachHistoryTells() throws SQLException {
        FeedbackStorage storage = upgraded(database);

        try (Connection connection = database.getConnection();
                ResultSet row =
                        connection.createStatement().executeQuery("select company, id, until_at from fb_state")) {
            while (row.next()) {
                Instant latest = storage.history(row.getString(1), row.getString(2)).stream()
                        .map(Entry::latest)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
                assertThat(row.getLong(3)).isEqualTo(Instants.micros(latest));
            }
        }
    }

    @Test
    void fillsWhatAScriptByHandLeft() throws SQLException {
        for (int version = 2; version <= Schema.VERSION; version++) {
            for (String sql : Script.of(server.dialect(), version).statements()) {
                Server.execute(database, new Names(null, "fb_").fill(sql));
            }
        }
        JdbcFeedbackStorage.withOwnTransactions(database).build();
        fillsUntilWhenEachHistoryTells();
    }

    @Test
    void looksForNothingToFillOnceAllIsFilled() throws SQLException {
        upgraded(database);
        Watched watched = new Watched(database);
        upgraded(watched.source());
        assertThat(watched.statements()).noneMatch(sql -> sql.contains("until_at"));
    }

    @Test
    void saysThatAScriptWasStoppedHalfWay() {
        Server.execute(database, "alter table fb_state add column until_at bigint");
        assertThatThrownBy(() -> upgraded(database))
                .isInstanceOf(FeedbackStorageException.class)
                .hasMessageContaining("Restore the backup");
    }

    @Test
    void aHistoryThatCannotBeReadKeepsNoOtherFromBeingLifted() throws SQLException {
        Server.execute(
                database,
                "update fb_history set effects = '?' where company = 'acme' and feedback = 'f1' and version = 3");
        upgraded(database);

        try (Connection connection = database.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select company, id from fb_state where until_at = " + Long.MAX_VALUE)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1) + "/" + row.getString(2)).isEqualTo("acme/f1");
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void figuresThatWereFoldedAreThoseOfAllLives() {
        FeedbackStorage storage = upgraded(database);

        for (String company : List.of("acme", "bolt")) {
            DailyTallies scanned = new DailyTallies();
            storage.scan(
                    ScanQuery.of(company),
                    life -> scanned.add(DailyMeasures.of(life.feedback(), life.history(), ZoneId.of("Asia/Shanghai"))));
            List<DailyTally> folded = new ArrayList<>();
            storage.feed().tallies(TallyQuery.of(company), folded::add);
            assertThat(folded).containsExactlyInAnyOrderElementsOf(scanned.left());
        }
    }

    @Test
    void lifeGoesOn() {
        PropertyFeedback feedback = PropertyFeedback.on(upgraded(database)).open();
        Decision noted = feedback.handling()
                .perform(SUE, "f4", 3, ActRequest.of(ActId.NOTE, Document.of("note", "seen after the upgrade")));

        assertThat(noted.orThrow().feedback().version()).isEqualTo(4);
    }

    /** What was published and chosen by version 1 of the library, which knew no versions of a community's own. */
    @Test
    void communitiesRunWhatTheyRanAndPublishingSwitchesNone() {
        FeedbackStorage storage = upgraded(database);
        FeedbackProcess first = SevenSteps.process().change().as("tidal", 1).build();
        asVersion1Did(storage, "process", "tidal:1", 1, ProcessDocument.write(first));
        asVersion1Did(storage, "process", "tidal", 1, Document.of("latest", 1));
        Registered garden =
                storage.register().find("acme", "community", "garden").orElseThrow();
        asVersion1Did(
                storage,
                "community",
                "garden",
                garden.version() + 1,
                garden.document().with("processes", Document.of("complaint", "tidal")));
        PropertyFeedback feedback = PropertyFeedback.on(storage).open();

        feedback.setup()
                .publish(ANN, SevenSteps.process().change().as("tidal", 2).build())
                .stored();

        assertThat(received(feedback)).isEqualTo(first.ref());
        feedback.setup()
                .put(ANN, feedback.setup().community(ANN, "garden").orElseThrow(), garden.version() + 1)
                .stored();
        assertThat(storage.register()
                        .find("acme", "community", "garden")
                        .orElseThrow()
                        .document()
                        .document("versions")
                        .integer("tidal"))
                .isEqualTo(1);
        assertThat(received(PropertyFeedback.on(storage).open())).isEqualTo(first.ref());
    }

    private static ProcessRef received(PropertyFeedback feedback) {
        return feedback.intake()
                .receive(SUE, NewFeedback.of("acme", "garden", Channel.PHONE, "complaint/noise", "Drilling"))
                .receipt()
                .feedback()
                .position()
                .process();
    }

    private static void asVersion1Did(
            FeedbackStorage storage, String kind, String id, long version, Document document) {
        assertThat(storage.register().put(new Registered("acme", kind, id, version, document, Instant.EPOCH, "ann")))
                .isTrue();
    }
}
