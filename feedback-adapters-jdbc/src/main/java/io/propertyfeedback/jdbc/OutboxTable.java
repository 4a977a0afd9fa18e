package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events on their way out: narrow rows, deleted when confirmed. */
final class OutboxTable {
    static final List<String> COLUMNS =
            List.of("company", "feedback", "version", "shard", "done_at", "lease_until", "attempts");
    private static final List<String> READ = List.of("company", "feedback", "version", "done_at", "attempts");
    private static final String KEY = "company = ? and feedback = ? and version = ?";

    private final String insert;
    private final String heads;
    private final String lock;
    private final String followers;
    private final String lease;
    private final String delete;
    private final String skipLocked;

    OutboxTable(Names names, Dialect dialect) {
        String table = names.table("outbox");
        insert = Sql.insert(table, COLUMNS);
        heads = "select " + Sql.of("o", READ) + " from " + table + " o where o.lease_until <= ? and o.done_at >= ?"
                + " and (o.done_at, o.company, o.feedback) > (?, ?, ?) and not exists (select 1 from " + table
                + " e where e.company = o.company and e.feedback = o.feedback and e.version < o.version)"
                + " order by o.done_at, o.company, o.feedback limit ?";
        lock = "select " + String.join(", ", READ) + " from " + table
                + " where lease_until <= ? and (company, feedback, version) in (";
        followers = "select " + Sql.of("f", READ) + " from " + table + " h join " + table
                + " f on f.company = h.company and f.feedback = h.feedback and f.version > h.version"
                + " where (h.company, h.feedback, h.version) in (";
        lease = "update " + table + " set lease_until = ?, attempts = attempts + 1 where " + KEY;
        delete = "delete from " + table + " where " + KEY;
        skipLocked = dialect.skipLocked();
    }

    /** Names one event. */
    record Id(String company, String feedback, long version) {
        void write(Params params) {
            params.text(company).text(feedback).number(version);
        }
    }

    /** One event, when it came about, and how often it was given before. */
    record Event(Id id, Instant at, int attempts) {
        private static Event read(Row row) {
            return new Event(new Id(row.text(), row.text(), row.number()), row.instant(), (int) row.number());
        }
    }

    void insert(Jdbc jdbc, List<Change> changes) {
        List<Change> loud = changes.stream().filter(change -> !change.silent()).toList();
        jdbc.batch(insert, loud, OutboxTable::write);
    }

    static void write(Params params, Change change) {
        params.text(change.after().company())
                .text(change.after().id())
                .number(change.after().version())
                .text(change.after().intake().shard())
                .instant(change.entry().at())
                .number(Long.MIN_VALUE)
                .number(0);
    }

    /** Locks the first events of so many feedbacks, oldest first, that are neither leased nor held. */
    List<Event> heads(Jdbc jdbc, int limit, Instant now) {
        return Locked.first(limit, new Locked.Rows<>() {
            @Override
            public List<Event> after(@Nullable Event last, int wanted) {
                long from = last == null ? Long.MIN_VALUE : Instants.micros(last.at());
                String company = last == null ? "" : last.id().company();
                String feedback = last == null ? "" : last.id().feedback();
                return jdbc.list(
                        heads,
                        params -> params.instant(now)
                                .number(from)
                                .number(from)
                                .text(company)
                                .text(feedback)
                                .number(wanted),
                        Event::read);
            }

            @Override
            public List<Event> lock(List<Event> candidates) {
                String sql = lock + Sql.keys(candidates.size(), 3) + ")" + skipLocked;
                return jdbc.list(
                        sql,
                        params -> {
                            params.instant(now);
                            candidates.forEach(event -> event.id().write(params));
                        },
                        Event::read);
            }
        });
    }

    /** All events that wait behind these, in the order of their versions. */
    List<Event> behind(Jdbc jdbc, List<Event> heads) {
        return jdbc.list(
                followers + Sql.keys(heads.size(), 3) + ") order by f.company, f.feedback, f.version",
                params -> heads.forEach(event -> event.id().write(params)),
                Event::read);
    }

    void lease(Jdbc jdbc, List<Event> events, Instant until) {
        jdbc.batch(lease, events, (params, event) -> event.id().write(params.instant(until)));
    }

    void delete(Jdbc jdbc, List<Id> events) {
        jdbc.batch(delete, events, (params, event) -> event.write(params));
    }
}
