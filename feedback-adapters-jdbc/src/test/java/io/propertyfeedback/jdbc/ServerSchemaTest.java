package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables, on every database. */
@ParameterizedClass
@EnumSource(Server.class)
class ServerSchemaTest {
    private static final int NODES = 8;

    private final Server server;
    private final DataSource database;

    ServerSchemaTest(Server server) {
        this.server = server;
        this.database = server.database(server.fresh());
    }

    private static JdbcFeedbackStorage upgraded(DataSource database) {
        return Database.storage(database);
    }

    private JdbcFeedbackStorage validated() {
        return JdbcFeedbackStorage.withOwnTransactions(database).build();
    }

    @Test
    void nodesThatStartAtOnceCreateOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(NODES);
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        try {
            Callable<JdbcFeedbackStorage> node = () -> {
                start.await();
                return upgraded(database);
            };
            for (Future<JdbcFeedbackStorage> started : threads.invokeAll(Collections.nCopies(NODES, node))) {
                assertThat(started.get()).isNotNull();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(count("fb_version")).isEqualTo(1);
        assertThat(count("fb_gate")).isEqualTo(Gate.BUCKETS);
    }

    @Test
    void scriptAsItIsPrintedIsAllThatIsNeeded() {
        JdbcStorageSetup setup = JdbcFeedbackStorage.withOwnTransactions(database);
        Server.execute(database, new Script(setup.script()).statements().toArray(String[]::new));
        assertThatCode(setup::build).doesNotThrowAnyException();
    }

    @Test
    void scriptStoppedInTheMiddleIsTold() {
        List<String> statements =
                new Script(JdbcFeedbackStorage.withOwnTransactions(database).script()).statements();
        Server.execute(database, statements.subList(0, statements.size() / 2).toArray(String[]::new));
        assertThatThrownBy(() -> upgraded(database)).hasMessageContaining("half made");
    }

    @Test
    void scriptStoppedAtItsBeginningIsTold() {
        List<String> statements =
                new Script(JdbcFeedbackStorage.withOwnTransactions(database).script()).statements();
        Server.execute(database, statements.get(0));
        assertThatThrownBy(() -> upgraded(database)).hasMessageContaining("half made");
    }

    @Test
    void schemaAndPrefixNameEveryTableAndIndex() throws SQLException {
        Server.execute(database, "create schema elsewhere" + server.ordinal());
        JdbcFeedbackStorage.withOwnTransactions(database)
                .schema("elsewhere" + server.ordinal())
                .prefix("acme_")
                .schemaMode(SchemaMode.UPGRADE)
                .build();
        assertThat(indexes("elsewhere" + server.ordinal()))
                .hasSizeGreaterThan(16)
                .allMatch(
                        index -> index.startsWith("acme_") || index.equals("primary") || index.startsWith("primary_"));
        assertThatThrownBy(this::validated).hasMessageContaining("missing");
    }

    @Test
    void missingColumnIsNamed() {
        upgraded(database);
        Server.execute(database, "alter table fb_state drop column rating");
        assertThatThrownBy(this::validated).hasMessageContaining("fb_state: its column rating is missing");
    }

    @Test
    void shortColumnIsNamed() {
        upgraded(database);
        String alter =
                server == Server.H2 || server == Server.POSTGRESQL ? "alter column worked_by type" : "modify worked_by";
        Server.execute(
                database,
                "alter table fb_state " + alter.replace("type", server == Server.H2 ? "" : "type") + " varchar(36)");
        int needed = server == Server.H2 ? 128 : 64; // H2 counts an emoji as two
        assertThatThrownBy(this::validated)
                .hasMessageContaining("fb_state: its column worked_by takes 36 characters, needed are " + needed);
    }

    @Test
    void laterVersionAsksForALaterLibrary() {
        upgraded(database);
        Server.execute(database, "update fb_version set version = " + (Schema.VERSION + 1));
        assertThatThrownBy(this::validated).hasMessageContaining("library is older than the tables");
    }

    private long count(String table) {
        return new OwnTransactions(database)
                .read(jdbc -> jdbc.list("select count(*) from " + table, params -> {}, Row::number)
                        .get(0));
    }

    private List<String> indexes(String schema) throws SQLException {
        boolean catalog = server.dialect().schemasAreCatalogs();
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : Script.complete(server.dialect()).tables().keySet()) {
                boolean capital = connection.getMetaData().storesUpperCaseIdentifiers();
                String in = capital ? schema.toUpperCase(Locale.ROOT) : schema;
                String of = capital ? ("acme_" + table).toUpperCase(Locale.ROOT) : "acme_" + table;
                try (ResultSet found = connection
                        .getMetaData()
                        .getIndexInfo(catalog ? in : null, catalog ? null : in, of, false, false)) {
                    while (found.next()) {
                        names.add(found.getString("INDEX_NAME").toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return names;
    }
}
