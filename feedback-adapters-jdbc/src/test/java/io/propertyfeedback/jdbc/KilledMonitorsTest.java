package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Roles;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three monitors take the rungs of one database, of which one is killed again and again: each rung is taken once. */
class KilledMonitorsTest {
    private static final int MONITORS = 3;

    /** Of a feedback that nobody works on, in the order in which time reaches them. */
    private static final List<String> RUNGS = List.of(
            "step breach", "response breach", "resolution warning", "resolution breach", "resolution escalation");

    private static final int FEEDBACKS = Proof.times(80);
    private static final int AT_ONCE = 40;
    private static final int KILLS = Proof.RUNS ? 20 : 3;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(Proof.RUNS ? 25 : 4);

    private final List<Process> monitors = new ArrayList<>();

    @AfterEach
    void end() throws InterruptedException {
        for (Process monitor : monitors) {
            Nodes.kill(monitor);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void eachRungIsTakenOnce(Server server) throws Exception {
        assumeThat(Proof.isAbout(server)).isTrue();
        String url = server.url(server.fresh());
        DataSource database = server.at(url);
        FeedbackStorage storage = Database.storage(database);
        receive(storage);

        long before = System.nanoTime();
        String since = Long.toString(System.currentTimeMillis());
        for (int i = 0; i < MONITORS; i++) {
            monitors.add(Nodes.start(server, url, "monitor", since));
        }
        int killed = 0;
        Instant end = Instant.now().plus(PATIENCE);
        try (Connection watch = database.getConnection()) {
            while (left(watch) > 0 || killed < KILLS) {
                assertThat(Instant.now()).as("see target/node-monitor.log").isBefore(end);
                if (killed < KILLS && entries(watch) > (long) killed * FEEDBACKS / (KILLS + 1)) {
                    Nodes.kill(monitors.remove(0));
                    killed++;
                    monitors.add(Nodes.start(server, url, "monitor", since));
                }
                LockSupport.parkNanos(POLL.toNanos()); // the processors are the monitors'
            }
        }

        List<Life> lives = new ArrayList<>();
        storage.scan(ScanQuery.of("acme"), lives::add);
        assertThat(lives).hasSize(FEEDBACKS).allSatisfy(life -> {
            assertThat(taken(life)).containsExactlyElementsOf(RUNGS);
            assertThat(Feedback.replay(life.history())).isEqualTo(life.feedback());
        });
        System.out.printf(
                "%s: %d rungs in %d entries by %d monitors, of which one was killed %d times, each once, in %d ms%n",
                server,
                FEEDBACKS * RUNGS.size(),
                lives.stream().mapToInt(life -> life.history().size() - 1).sum(),
                MONITORS,
                killed,
                Duration.ofNanos(System.nanoTime() - before).toMillis());
    }

    private static void receive(FeedbackStorage storage) {
        PropertyFeedback feedback =
                PropertyFeedback.on(storage).time(() -> Node.TODAY).open();
        Node.setUp(feedback);
        Actor desk = Actor.of("acme", "dora", Roles.FRONT_DESK);
        for (int first = 0; first < FEEDBACKS; first += AT_ONCE) {
            List<NewFeedback> some = IntStream.range(first, first + AT_ONCE)
                    .mapToObj(
                            i -> NewFeedback.of("acme", "riverside", Channel.PHONE, "complaint/noise", "Drilling " + i)
                                    .from(SubmitterKind.OWNER, Person.of("acme", "wang")))
                    .toList();
            assertThat(feedback.intake().receiveAll(desk, some)).allSatisfy(Reception::receipt);
        }
    }

    private static long left(Connection connection) throws SQLException {
        return number(connection, "select count(*) from fb_state where next_rung_at is not null");
    }

    /** At least one for each feedback, however many rungs it takes at once. */
    private static long entries(Connection connection) throws SQLException {
        return number(connection, "select count(*) from fb_history where version > 1");
    }

    private static List<String> taken(Life life) {
        return life.history().stream()
                .flatMap(entry -> entry.effects().stream())
                .filter(Effect.RungTaken.class::isInstance)
                .map(Effect.RungTaken.class::cast)
                .map(rung -> rung.clock().id() + " " + rung.rung())
                .toList();
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
