package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.testkit.Sample;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Of three listeners one is up, one is down for a while, and one cannot bear an event, while the JVM that relays to them is
 * killed again and again.
 */
class KilledListenersTest {
    private static final int EVENTS = Proof.times(20);
    private static final int EACH = 4;
    private static final int KILLS = Proof.RUNS ? 20 : 3;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** So many at most are heard again when a node dies. */
    private static final int AT_ONCE = 100;

    private final String url = Server.POSTGRESQL.url(Server.POSTGRESQL.fresh());
    private final DataSource database = at(url);
    private final FeedbackStorage storage = Database.storage(database);
    private Process node;
    private int killed;
    private int committed;

    @AfterEach
    void end() throws InterruptedException {
        if (node != null) {
            Nodes.kill(node);
        }
    }

    private interface Question {
        boolean isAnswered() throws SQLException;
    }

    @Test
    void eachHearsByItself() throws Exception {
        Server.execute(
                database,
                "create table heard_by (number bigserial primary key, listener text, feedback text, version bigint)");
        Server.execute(database, "create table down (listener text)");
        Server.execute(database, "insert into down values ('b')");
        for (int i = 0; i < EVENTS / EACH; i++) {
            commit("f-" + i);
        }
        node = Nodes.start(Server.POSTGRESQL, url, "listeners");
        until(() -> distinct("a") == EVENTS && distinct("c") == EVENTS - EACH + 1 && killed == KILLS);
        assertThat(heard("b")).isZero();
        until(
                () -> { // what else comes tells poison from an outage
                    commit("more-" + committed);
                    return storage.feed().lag(null).of("c").parked() == 1;
                });
        Server.execute(database, "delete from down");
        kill();
        until(() -> distinct("a") == committed && distinct("b") == committed && distinct("c") == committed - EACH + 1);

        for (String listener : List.of("a", "b", "c")) {
            assertThat(broughtForward(listener)).as(listener).isZero();
            assertThat(heard(listener) - distinct(listener)).as(listener).isBetween(0L, (long) killed * AT_ONCE);
        }
        List<Missed> missed = storage.cursors().missed("c", "acme");
        assertThat(missed).extracting(Missed::feedback).containsOnly("f-1");
        assertThat(missed).extracting(Missed::version).containsExactly(2L, 3L, 4L);
        assertThat(missed).extracting(Missed::isParked).containsExactly(true, false, false);
        assertThat(storage.cursors().missed("a", "acme")).isEmpty();
        until(() -> storage.cursors().missed("b", "acme").isEmpty());
        System.out.printf(
                "%d events, the JVM killed %d times: %d, %d and %d heard, so %d, %d and %d again%n",
                committed,
                killed,
                heard("a"),
                heard("b"),
                heard("c"),
                heard("a") - distinct("a"),
                heard("b") - distinct("b"),
                heard("c") - distinct("c"));
    }

    /** Kills the JVM whenever a share of the events has been heard by the one that is up. */
    private void until(Question question) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!question.isAnswered()) {
            assertThat(Instant.now()).as("see target/node-listeners.log").isBefore(end);
            if (killed < KILLS && distinct("a") > (long) killed * EVENTS / (KILLS + 1)) {
                kill();
            }
        }
    }

    private void kill() throws InterruptedException {
        Nodes.kill(node);
        killed++;
        node = Nodes.start(Server.POSTGRESQL, url, "listeners");
    }

    private void commit(String id) {
        Sample sample = Sample.received("acme", id);
        for (int more = 1; more < EACH; more++) {
            sample = sample.noted("note " + more);
        }
        List<Change> changes = new ArrayList<>(sample.changes());
        committed += changes.size();
        storage.commit(changes);
    }

    private long heard(String listener) throws SQLException {
        return number("select count(*) from heard_by where listener = '" + listener + "'");
    }

    private long distinct(String listener) throws SQLException {
        return number("select count(distinct (feedback, version)) from heard_by where listener = '" + listener + "'");
    }

    /** How many events were first heard before the one before them. */
    private long broughtForward(String listener) throws SQLException {
        return number("with first as (select feedback, version, min(number) as at from heard_by where listener = '"
                + listener + "' group by 1, 2) select count(*) from first a join first b on a.feedback = b.feedback"
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
}
