package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.testkit.Sample;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Three JVMs relay for two companies while one of them is killed again and again, and somebody reads the feed. */
class KilledRelayTest {
    private static final int EVENTS = 20_000 / Proof.SCALE;
    private static final int EACH = 8;
    private static final int FEEDBACKS = EVENTS / EACH / 2;
    private static final int NODES = 3;
    private static final int KILLS = EVENTS >= 20_000 ? 20 : 3;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final List<String> COMPANIES = List.of("acme", "other");

    private final String url = Server.POSTGRESQL.url(Server.POSTGRESQL.fresh());
    private final DataSource database = at(url);
    private final FeedbackStorage storage = Database.storage(database);
    private final Map<String, Reader> readers = new HashMap<>();

    @Test
    void everyEventIsHeardInOrderAndTheFeedMissesNone() throws Exception {
        Server.execute(
                database,
                "create table heard (number bigserial primary key, company text, feedback text, version bigint)");
        Node.setUp(PropertyFeedback.on(storage).open());
        COMPANIES.forEach(company -> readers.put(company, new Reader(company)));
        COMPANIES.forEach(this::fill);
        List<Process> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            nodes.add(Nodes.start(Server.POSTGRESQL, url, "relay"));
        }
        int killed = 0;
        try {
            Instant until = Instant.now().plus(PATIENCE);
            while (heard("count(distinct (company, feedback, version))") < 2L * FEEDBACKS * EACH) {
                assertThat(Instant.now()).as("see target/node-relay.log").isBefore(until);
                readers.values().forEach(Reader::readOn);
                if (killed < KILLS && heard("count(*)") > (long) killed * EVENTS / (KILLS + 1)) {
                    Nodes.kill(nodes.remove(0));
                    nodes.add(Nodes.start(Server.POSTGRESQL, url, "relay"));
                    killed++;
                }
            }
        } finally {
            for (Process node : nodes) {
                Nodes.kill(node);
            }
        }
        readers.values().forEach(Reader::readOn);
        readers.values()
                .forEach(reader -> assertThat(reader.versions)
                        .hasSize(FEEDBACKS)
                        .allSatisfy((feedback, version) -> assertThat(version).isEqualTo(EACH)));
        assertThat(broughtForward()).isZero();
        System.out.printf(
                "%d events in %d JVMs, %d killed: %d heard in all, so %d twice or more%n",
                2 * FEEDBACKS * EACH, NODES, killed, heard("count(*)"), heard("count(*)") - 2L * FEEDBACKS * EACH);
    }

    private void fill(String company) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < FEEDBACKS; i++) {
            Sample sample = Sample.received(company, "f-" + i);
            for (int more = 1; more < EACH; more++) {
                sample = sample.noted("note " + more);
            }
            changes.addAll(sample.changes());
        }
        storage.commit(changes);
    }

    private long heard(String what) throws SQLException {
        return number("select " + what + " from heard");
    }

    /** How many events were first heard before the one before them. */
    private long broughtForward() throws SQLException {
        return number("with first as (select company, feedback, version, min(number) as at from heard group by 1, 2, 3)"
                + " select count(*) from first a join first b on a.company = b.company and a.feedback = b.feedback"
                + " and a.version = b.version - 1 where a.at > b.at");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static DataSource at(String url) {
        try {
            return Server.POSTGRESQL.at(url);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Goes along the feed of a company while it is written. */
    private final class Reader {
        private final String company;
        private final Map<String, Long> versions = new HashMap<>();
        private long position;

        Reader(String company) {
            this.company = company;
        }

        void readOn() {
            for (Positioned event : storage.feed().read(company, position, 500)) {
                assertThat(event.position()).isEqualTo(position + 1);
                assertThat(event.entry().company()).isEqualTo(company);
                assertThat(event.entry().version())
                        .isEqualTo(versions.getOrDefault(event.entry().feedback(), 0L) + 1);
                versions.put(event.entry().feedback(), event.entry().version());
                position = event.position();
            }
        }
    }
}
