package io.propertyfeedback.jdbc;

import io.propertyfeedback.FeedbackListener;
import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.relay.Retry;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** One JVM of an application on several, as a test starts and kills it: {@code Node SERVER DATABASE ROLE}. */
final class Node {
    private static final long START = Instant.parse("2026-11-01T00:00:00Z").toEpochMilli();

    /** A minute of these JVMs takes a second, so that the leases of who was killed end soon. */
    static final InstantSource FAST = () -> {
        Instant now = Instant.now();
        long since = now.toEpochMilli() - START;
        return now.plusMillis(since * 59);
    };

    /** When nodes that do everything receive, and when they look for deadlines: by then each has passed. */
    static final Instant TODAY = Instant.parse("2026-11-02T09:00:00Z");

    private static final Instant LATER = Instant.parse("2027-02-02T09:00:00Z");

    /** How many messages each node that does everything is sent: all of them the same. */
    static final int SENT = Proof.times(40);

    private static final int AT_ONCE = 100;
    private static final Actor DESK = Actor.of("acme", "dora", Roles.FRONT_DESK);
    private static final Actor HANDLER = Actor.of("acme", "li", Roles.HANDLER);

    private final DataSource database;

    private Node(DataSource database) {
        this.database = database;
    }

    public static void main(String[] args) throws Exception {
        ProcessHandle.current()
                .parent()
                .ifPresent(tests -> tests.onExit()
                        .thenRun(() -> Runtime.getRuntime().halt(1))); // or it would write for ever when they are ended
        Node node = new Node(Server.valueOf(args[0]).at(args[1]));
        switch (args[2]) {
            case "relay" -> node.relay();
            case "listeners" -> node.listeners();
            case "write" -> node.write();
            case "writers" -> node.writers(List.of(args).subList(3, args.length));
            case "all" -> node.all();
            case "monitor" -> node.monitor(Long.parseLong(args[3]));
            default -> throw new IllegalArgumentException("No role " + args[2]);
        }
    }

    /** Takes rungs until killed, while since that millisecond ten hours pass in each second; one in a proof. */
    private void monitor(long since) {
        long hurry = Proof.RUNS ? 3_600 : 36_000;
        PropertyFeedback feedback =
                open((event, library) -> {}, () -> TODAY.plusMillis((System.currentTimeMillis() - since) * hurry));
        while (true) {
            if (feedback.monitor().sweep(20) == 0) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    /** What two companies need before they receive anything. */
    static void setUp(PropertyFeedback feedback) {
        for (String company : new String[] {"acme", "other"}) {
            Actor admin = Actor.of(company, "ann", Roles.ADMIN);
            feedback.setup()
                    .put(
                            admin,
                            WorkingCalendar.in(ZoneOffset.UTC)
                                    .id("always")
                                    .weekdays(Window.of("00:00", "24:00"))
                                    .build(),
                            0)
                    .stored();
            feedback.setup()
                    .put(admin, Community.of(company, "riverside", "Riverside", "always"), 0)
                    .stored();
        }
    }

    private PropertyFeedback open(FeedbackListener listener) {
        return open(listener, FAST);
    }

    private PropertyFeedback open(FeedbackListener listener, InstantSource time) {
        return PropertyFeedback.on(
                        JdbcFeedbackStorage.withOwnTransactions(database).build())
                .time(time)
                .listener("board", listener)
                .open();
    }

    /** Relays until killed; what is heard is written down, as a board that hears of it would. */
    private void relay() throws SQLException {
        try (Connection heard = database.getConnection()) {
            PropertyFeedback feedback = open((event, library) -> hear(heard, event));
            while (true) {
                if (feedback.relay().run(AT_ONCE) == 0) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private static void hear(Connection connection, Entry event) {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into heard (company, feedback, version) values (?, ?, ?)")) {
            statement.setString(1, event.company());
            statement.setString(2, event.feedback());
            statement.setLong(3, event.version());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Relays to three until killed: one is up, one is down while a table says so, one cannot bear an event. */
    private void listeners() throws SQLException {
        try (Connection heard = database.getConnection()) {
            PropertyFeedback feedback = PropertyFeedback.on(
                            JdbcFeedbackStorage.withOwnTransactions(database).build())
                    .time(FAST)
                    .retry(new Retry(Duration.ofSeconds(1), Duration.ofMinutes(1), 3))
                    .listener("a", (event, library) -> hear(heard, "a", event))
                    .listener("b", (event, library) -> hear(heard, "b", event))
                    .listener("c", (event, library) -> {
                        if (event.feedback().equals("f-1") && event.version() == 2) {
                            throw new IllegalArgumentException("unbearable");
                        }
                        hear(heard, "c", event);
                    })
                    .open();
            while (true) {
                if (feedback.relay().run(AT_ONCE) == 0) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private static void hear(Connection connection, String listener, Entry event) {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into heard_by (listener, feedback, version) select ?, ?, ?"
                        + " where not exists (select 1 from down where listener = ?)")) {
            statement.setString(1, listener);
            statement.setString(2, event.feedback());
            statement.setLong(3, event.version());
            statement.setString(4, listener);
            if (statement.executeUpdate() == 0) {
                throw new IllegalStateException("down");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Receives and moves until killed; each line tells what was acknowledged. */
    private void write() throws IOException {
        PropertyFeedback feedback = open((event, library) -> {});
        for (int i = 0; ; i++) {
            Receipt receipt = feedback.intake()
                    .receive(
                            DESK,
                            call("p-" + i),
                            "key-" + ProcessHandle.current().pid() + "-" + i)
                    .receipt();
            acknowledge(receipt.id(), 1);
            Decision assigned = feedback.handling().perform(DESK, receipt.id(), 1, Moves.assigned(HANDLER.id()));
            acknowledge(receipt.id(), assigned.orThrow().feedback().version());
            Decision confirmed = feedback.handling()
                    .perform(
                            HANDLER,
                            receipt.id(),
                            2,
                            Moves.confirmed("on the third floor", true)
                                    .withKey("act-" + ProcessHandle.current().pid() + "-" + i));
            acknowledge(receipt.id(), confirmed.orThrow().feedback().version());
        }
    }

    /** A thread for each number receives under keys from that number on, until killed: {@code done THREAD NUMBER ID}. */
    private void writers(List<String> from) {
        PropertyFeedback feedback = open((event, library) -> {});
        for (int i = 0; i < from.size(); i++) {
            int thread = i;
            int first = Integer.parseInt(from.get(i));
            new Thread(() -> {
                        for (int number = first; ; number++) {
                            String id = feedback.intake()
                                    .receive(DESK, call("p-" + thread), "key-" + thread + "-" + number)
                                    .receipt()
                                    .id();
                            System.out.println("done " + thread + " " + number + " " + id);
                        }
                    })
                    .start();
        }
    }

    private static NewFeedback call(String person) {
        return NewFeedback.of("acme", "riverside", Channel.PHONE, "complaint/noise", "Drilling at night")
                .from(SubmitterKind.OWNER, Person.of("acme", person).named("Wang"));
    }

    /**
     * Does what every node of an application does, while others do the same: receives what each of them is sent, acts on
     * it, sweeps for passed deadlines and relays. Says what it has won, and when nothing is left to do.
     */
    private void all() throws SQLException {
        try (Connection heard = database.getConnection()) {
            PropertyFeedback today = open((event, library) -> hear(heard, event), () -> TODAY);
            PropertyFeedback later = open((event, library) -> hear(heard, event), () -> LATER);
            for (int i = 0; i < SENT; i++) {
                String id = today.intake()
                        .receive(
                                DESK,
                                NewFeedback.of("acme", "riverside", Channel.PHONE, "complaint/noise", "Drilling " + i)
                                        .messageId("call-" + i))
                        .receipt()
                        .id();
                assign(today, id);
                later.monitor().sweep(5);
                later.relay().run(AT_ONCE);
            }
            while (later.monitor().sweep(SENT) > 0 || later.relay().run(AT_ONCE) > 0) {
                // until nothing is due and nothing waits
            }
        }
        System.out.println("end");
    }

    private static void assign(PropertyFeedback feedback, String id) {
        Feedback present = feedback.records().find(DESK, id).orElseThrow();
        while (present.position().step().equals(StepId.RECEIVE)) {
            Decision decision = feedback.handling().perform(DESK, id, present.version(), Moves.assigned(HANDLER.id()));
            if (decision instanceof Decision.Accepted accepted) {
                System.out.println("won " + id + " " + accepted.feedback().version());
            }
            present = feedback.records().find(DESK, id).orElseThrow();
        }
    }

    private static void acknowledge(String id, long version) {
        System.out.println("done " + id + " " + version);
    }
}
