package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Changes that have no position yet: narrow rows with no more than a key, since each commit writes one. They are gone
 * through in the order of their feedbacks, from where the last round ended and round again, so that none waits for ever.
 */
final class OutboxTable {
    static final List<String> COLUMNS = List.of("company", "feedback", "version", "shard", "done_at", "silent");
    private static final String ORDER = " order by company, feedback, version limit ?";

    private final Dialect dialect;
    private final boolean batches;
    private final boolean placed;
    private final String insert;
    private final String select;
    private final String still;
    private final String delete;
    private final String count;

    OutboxTable(Names names, Dialect dialect) {
        this.dialect = dialect;
        batches = dialect.countsBatches();
        String table = names.table("outbox");
        insert = Sql.insert(table, COLUMNS);
        String place = dialect.rowPlace();
        placed = !place.isEmpty();
        String row = placed ? "cast(" + place + " as varchar(64))" : "feedback";
        select = "select " + String.join(", ", COLUMNS) + ", " + row + " from " + table + " where ";
        delete = "delete from " + table + " where "
                + (placed ? place + " = cast(? as tid) and " : "")
                + "company = ? and feedback = ? and version = ? and shard = ?";
        still = "select company, feedback, version from " + table + " where ";
        count = "select count(*), min(done_at) from " + table;
    }

    /** A change that waits for its position; {@code row} tells where it stands, if that is how rows are told apart. */
    record Waiting(EventId id, String shard, Instant at, boolean silent, String row) {
        private static Waiting read(Row row) {
            return new Waiting(EventId.read(row), row.text(), row.instant(), row.flag(), row.text());
        }
    }

    void insert(Jdbc jdbc, List<Change> changes) {
        jdbc.batch(insert, changes, OutboxTable::write);
    }

    static void write(Params params, Change change) {
        params.text(change.after().company())
                .text(change.after().id())
                .number(change.after().version())
                .text(change.after().intake().shard())
                .instant(change.entry().at())
                .flag(change.silent());
    }

    /** At most so many, those of a feedback by their versions, beginning with the feedback where the last round ended. */
    List<Waiting> next(Jdbc jdbc, Key from, int limit) {
        List<Waiting> found = new ArrayList<>();
        Consumer<Params> company = params -> params.text(from.company());
        Consumer<Params> both = params -> params.text(from.company()).text(from.id());
        more(jdbc, found, limit, "company = ? and feedback >= ?", both);
        more(jdbc, found, limit, "company > ?", company);
        more(jdbc, found, limit, "company < ?", company);
        more(jdbc, found, limit, "company = ? and feedback < ?", both);
        return found;
    }

    private void more(Jdbc jdbc, List<Waiting> found, int limit, String where, Consumer<Params> values) {
        if (found.size() < limit) {
            int wanted = limit - found.size();
            found.addAll(jdbc.list(
                    select + where + ORDER,
                    params -> {
                        values.accept(params);
                        params.number(wanted);
                    },
                    Waiting::read));
        }
    }

    /** Which of these have no delivery yet, where that comes after the position. */
    List<EventId> still(Jdbc jdbc, List<EventId> events) {
        return jdbc.list(
                still + dialect.in(COLUMNS.subList(0, 3), events.size()),
                params -> events.forEach(event -> event.write(params)),
                EventId::read);
    }

    /** Deletes them, and answers those that were still there: a transaction of the host's may see what is long gone. */
    List<Waiting> delete(Jdbc jdbc, List<Waiting> seen) {
        int[] deleted = jdbc.counted(batches, delete, seen, (params, waiting) -> {
            if (placed) {
                params.text(waiting.row());
            }
            waiting.id().write(params);
            params.text(waiting.shard());
        });
        return IntStream.range(0, deleted.length)
                .filter(i -> deleted[i] == 1)
                .mapToObj(seen::get)
                .toList();
    }

    Waited waited(Jdbc jdbc, Condition whose) {
        return jdbc.list(count + whose.where(), whose::write, Waited::read).get(0);
    }
}
