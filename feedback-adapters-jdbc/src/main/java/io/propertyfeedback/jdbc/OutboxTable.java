package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Change;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Changes that have no position yet: narrow rows with no more than a key, since each commit writes one. They are numbered
 * as they are written, so the next version of a feedback has a higher number, and who came first goes first.
 */
final class OutboxTable {
    static final List<String> COLUMNS = List.of("company", "feedback", "version", "shard", "done_at", "silent");

    private final boolean batches;
    private final boolean placed;
    private final String insert;
    private final String next;
    private final String shards;
    private final String all;
    private final String first;
    private final String still;
    private final String delete;
    private final String count;

    OutboxTable(Names names, Dialect dialect) {
        batches = dialect.countsBatches();
        String table = names.table("outbox");
        insert = Sql.insert(table, COLUMNS);
        String place = dialect.rowPlace();
        placed = !place.isEmpty();
        String row = placed ? "cast(" + place + " as varchar(64))" : "feedback";
        String select = "select number, " + String.join(", ", COLUMNS) + ", " + row + " from " + table;
        next = select + " order by number limit ?";
        shards = "select shard, count(*) from " + table + " group by shard";
        all = select + " where ";
        first = select + " where shard = ? order by number limit ?";
        delete = "delete from " + table + " where "
                + (placed ? place + " = cast(? as tid) and " : "")
                + "number = ? and shard = ?";
        still = "select company, feedback, version from " + table + " where ";
        count = "select count(*), min(done_at) from " + table;
    }

    /**
     * A change that waits for its position.
     *
     * @param number its own on the server of its shard
     * @param row    where it stands, if it is found by that
     */
    record Waiting(long number, EventId id, String shard, Instant at, boolean silent, String row) {
        private static Waiting read(Row row) {
            return new Waiting(row.number(), EventId.read(row), row.text(), row.instant(), row.flag(), row.text());
        }
    }

    /** A change and its position; 0 for one that is silent. */
    record Placed(Waiting event, long position) {}

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

    /** The first that were written, at most so many. */
    List<Waiting> next(Jdbc jdbc, int limit) {
        return jdbc.list(next, params -> params.number(limit), Waiting::read);
    }

    /** How many wait in each shard, by the shard. */
    SortedMap<String, Integer> shards(Jdbc jdbc) {
        SortedMap<String, Integer> waiting = new TreeMap<>();
        jdbc.each(shards, params -> {}, row -> waiting.put(row.text(), (int) row.number()));
        return waiting;
    }

    /** Those of these shards, whose numbers are of several servers, those of one feedback by their versions. */
    List<Waiting> ofShards(Jdbc jdbc, List<String> whose, int limit) {
        Condition these = new Condition().in("shard", whose);
        return jdbc.list(
                all + these.text() + " order by company, feedback, version limit ?",
                params -> {
                    these.write(params);
                    params.number(limit);
                },
                Waiting::read);
    }

    /** The first of one shard that were written, at most so many. */
    List<Waiting> ofShard(Jdbc jdbc, String shard, int limit) {
        return jdbc.list(first, params -> params.text(shard).number(limit), Waiting::read);
    }

    /** Which changes have these numbers, on whatever server. */
    List<EventId> still(Jdbc jdbc, List<Long> numbers) {
        Condition these = new Condition().inNumbers("number", numbers);
        return jdbc.list(still + these.text(), these::write, EventId::read);
    }

    /** Deletes them, and answers those that were still there: a transaction of the host's may see what is long gone. */
    List<Waiting> delete(Jdbc jdbc, List<Waiting> seen) {
        int[] deleted = jdbc.counted(batches, delete, seen, (params, waiting) -> {
            if (placed) {
                params.text(waiting.row());
            }
            params.number(waiting.number()).text(waiting.shard());
        });
        return IntStream.range(0, deleted.length)
                .filter(i -> deleted[i] == 1)
                .mapToObj(seen::get)
                .toList();
    }

    BacklogRow waited(Jdbc jdbc, Condition whose) {
        return jdbc.list(count + whose.where(), whose::write, BacklogRow::read).get(0);
    }
}
