package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Events on their way to listeners, each free to be taken from an instant on; a parked one never is. */
final class DeliveryTable {
    /** When parked events are free. */
    static final long NEVER = Long.MAX_VALUE;

    private static final List<String> COLUMNS = List.of(
            "company", "feedback", "version", "shard", "feed_position", "done_at", "free_at", "attempts", "reason");
    private static final List<String> READ =
            List.of("company", "feedback", "version", "feed_position", "free_at", "attempts", "reason");
    private static final String KEY = "company = ? and feedback = ? and version = ?";

    private final Dialect dialect;
    private final boolean batches;
    private final String insert;
    private final String free;
    private final String select;
    private final String lease;
    private final String wait;
    private final String given;
    private final String postpone;
    private final String behind;
    private final String park;
    private final String parked;
    private final String requeue;
    private final String delete;
    private final String count;

    DeliveryTable(Names names, Dialect dialect) {
        this.dialect = dialect;
        batches = dialect.countsBatches();
        String table = names.table("delivery");
        select = "select " + String.join(", ", READ) + " from " + table + " where ";
        String still = KEY + " and attempts = ? and free_at < " + NEVER;
        given = "select free_at from " + table + " where " + still + dialect.asOfNow();
        insert = dialect.isOneServer()
                ? Sql.insert(table, COLUMNS)
                : dialect.insertIfAbsent(table, COLUMNS, List.of("company", "feedback", "version"));
        free = select + "free_at <= ? order by free_at, company, feed_position limit ?";
        lease = "update " + table + " set free_at = ?, attempts = attempts + 1 where " + KEY + " and free_at <= ?";
        wait = "update " + table + " set free_at = ? where " + KEY + " and free_at <= ?";
        postpone = "update " + table + " set free_at = ? where " + still;
        behind = "update " + table + dialect.byKey()
                + " set free_at = ?, attempts = 0 where company = ? and feedback = ? and version > ?"
                + " and free_at = ?";
        park = "update " + table + " set free_at = " + NEVER + ", reason = ? where " + still;
        parked =
                select + "free_at = " + NEVER + " and company = ? and feed_position > ? order by feed_position limit ?";
        requeue = "update " + table + " set free_at = 0, attempts = 0, reason = null where " + KEY + " and free_at = "
                + NEVER;
        delete = "delete from " + table + " where " + KEY;
        count = "select count(*), min(done_at) from " + table + " where ";
    }

    /** One event, from when on it is free, and how often it was given. */
    record Waiting(EventId id, long position, long freeAt, int attempts, String reason) {
        private static Waiting read(Row row) {
            return new Waiting(EventId.read(row), row.number(), row.number(), (int) row.number(), row.text());
        }

        Delivery with(Entry entry, int attempt) {
            return new Delivery(entry, position, attempt);
        }
    }

    /** An event that was just placed. */
    record Placed(OutboxTable.Waiting event, long position) {}

    void insert(Jdbc jdbc, List<Placed> events, Instant now) {
        jdbc.batch(insert, events, (params, placed) -> {
            placed.event().id().write(params);
            params.text(placed.event().shard())
                    .number(placed.position())
                    .instant(placed.event().at())
                    .instant(now)
                    .number(0)
                    .text(null);
        });
    }

    /** The first that are free, whether or not an earlier one of their feedback is. */
    List<Waiting> free(Jdbc jdbc, Instant now, int limit) {
        return jdbc.list(free, params -> params.instant(now).number(limit), Waiting::read);
    }

    /** All that waits of the feedbacks of these events, one of each, those of one feedback by their versions. */
    List<Waiting> queues(Jdbc jdbc, List<Waiting> events) {
        List<Waiting> found = new ArrayList<>();
        for (List<Waiting> some : Sql.parts(events, event -> event.id().company(), dialect.lookedUpAtOnce())) {
            Condition these = new Condition()
                    .equal("company", some.get(0).id().company())
                    .in(
                            "feedback",
                            some.stream().map(event -> event.id().feedback()).toList());
            found.addAll(jdbc.list(
                    select + these.text() + " and free_at < " + NEVER + " order by company, feedback, version",
                    these::write,
                    Waiting::read));
        }
        return found;
    }

    /** Leases what is still free, which comes in the order of locks; 0 for each that is not. */
    int[] lease(Jdbc jdbc, List<Waiting> events, Instant now, Instant until) {
        return jdbc.counted(batches, lease, events, (params, event) -> {
            event.id().write(params.instant(until));
            params.instant(now);
        });
    }

    /** An event that has to wait for an earlier one, and until when that is not free. */
    record Behind(Waiting event, long until) {}

    void wait(Jdbc jdbc, List<Behind> events, Instant now) {
        List<Behind> ordered = events.stream()
                .sorted(Comparator.comparing(behind -> behind.event().id()))
                .toList();
        jdbc.batch(wait, ordered, (params, behind) -> {
            behind.event().id().write(params.number(behind.until()));
            params.instant(now);
        });
    }

    /** With what was given in the same answer, which is leased until the same instant. */
    void postpone(Jdbc jdbc, Delivery failed, Instant until) {
        EventId event = EventId.of(failed.entry());
        Optional<Long> lease = jdbc.first(
                given,
                params -> {
                    event.write(params);
                    params.number(failed.attempt());
                },
                Row::number);
        if (lease.isEmpty()) {
            return;
        }
        int with = jdbc.update(postpone, params -> {
            event.write(params.instant(until));
            params.number(failed.attempt());
        });
        if (with == 1) {
            jdbc.update(behind, params -> {
                event.write(params.instant(until));
                params.number(lease.get());
            });
        }
    }

    void park(Jdbc jdbc, Delivery failed, String reason) {
        jdbc.update(park, params -> {
            EventId.of(failed.entry()).write(params.text(reason));
            params.number(failed.attempt());
        });
    }

    List<Waiting> parked(Jdbc jdbc, String company, long after, int limit) {
        return jdbc.list(parked, params -> params.text(company).number(after).number(limit), Waiting::read);
    }

    boolean requeue(Jdbc jdbc, EventId id) {
        return jdbc.update(requeue, id::write) == 1;
    }

    void delete(Jdbc jdbc, List<EventId> events) {
        jdbc.batch(delete, events.stream().sorted().toList(), (params, event) -> event.write(params));
    }

    Waited waited(Jdbc jdbc, Condition whose) {
        Condition free = whose.copy().and("free_at < " + NEVER, params -> {});
        return jdbc.list(count + free.text(), free::write, Waited::read).get(0);
    }

    long countParked(Jdbc jdbc, Condition whose) {
        Condition parked = whose.copy().and("free_at = " + NEVER, params -> {});
        return jdbc.list(count + parked.text(), parked::write, Row::number).get(0);
    }
}
