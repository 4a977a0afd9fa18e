package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Missed;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events that subscriptions could not take, each free to be tried from an instant on; what waits or is parked never is. */
final class MissedTable {
    private static final long NEVER = Long.MAX_VALUE;
    private static final List<String> KEY = List.of("subscription", "company", "feedback", "version");
    private static final List<String> COLUMNS =
            List.of("subscription", "company", "feedback", "version", "done_at", "attempts", "free_at", "reason");

    private final String put;
    private final String delete;
    private final String select;
    private final String requeue;
    private final String sum;
    private final String end;

    MissedTable(Names names, Dialect dialect) {
        String table = names.table("missed");
        put = dialect.upsert(table, COLUMNS, KEY);
        delete = "delete from " + table + " where " + Sql.equal(KEY);
        select = "select company, feedback, version, done_at, attempts, free_at, reason from " + table
                + " where subscription = ? and company = ? order by feedback, version";
        requeue = "update " + table + " set free_at = 0, attempts = 0, reason = null where " + Sql.equal(KEY)
                + " and reason is not null";
        sum = "select subscription, count(*), count(reason), min(case when reason is null then done_at end) from "
                + table;
        end = "delete from " + table + " where subscription = ?";
    }

    /** In the order of their keys, in which rows are locked. */
    void put(Jdbc jdbc, String subscription, List<Missed> missed) {
        jdbc.batch(put, ordered(missed), (params, each) -> {
            write(params, subscription, each);
            params.instant(each.at()).number(each.attempts());
            if (each.freeAt() == null) {
                params.number(NEVER);
            } else {
                params.instant(each.freeAt());
            }
            params.text(each.reason());
        });
    }

    void delete(Jdbc jdbc, String subscription, List<Missed> heard) {
        jdbc.batch(delete, ordered(heard), (params, each) -> write(params, subscription, each));
    }

    private static void write(Params params, String subscription, Missed missed) {
        params.text(subscription).text(missed.company()).text(missed.feedback()).number(missed.version());
    }

    private static List<Missed> ordered(List<Missed> missed) {
        return missed.stream()
                .sorted(Comparator.comparing(each -> new EventId(each.company(), each.feedback(), each.version())))
                .toList();
    }

    List<Missed> of(Jdbc jdbc, String subscription, String company) {
        return jdbc.list(select, params -> params.text(subscription).text(company), MissedTable::read);
    }

    private static Missed read(Row row) {
        Missed missed = new Missed(row.text(), row.text(), row.number(), row.instant(), (int) row.number(), null, null);
        long free = row.number();
        String reason = row.textOrNull();
        if (reason != null) {
            return missed.parked(missed.attempts(), reason);
        }
        return free == NEVER ? missed : missed.free(Instants.of(free), missed.attempts());
    }

    boolean requeue(Jdbc jdbc, String subscription, EventId event) {
        return jdbc.update(requeue, params -> event.write(params.text(subscription))) == 1;
    }

    /** How many wait and since when, and how many are parked. */
    record Sum(long waiting, @Nullable Instant since, long parked) {
        static final Sum NOTHING = new Sum(0, null, 0);
    }

    /** By subscription; nothing of one that missed nothing. */
    Map<String, Sum> sums(Jdbc jdbc, Condition whose) {
        Map<String, Sum> sums = new HashMap<>();
        jdbc.each(sum + whose.where() + " group by subscription", whose::write, row -> {
            String subscription = row.text();
            long all = row.number();
            long parked = row.number();
            sums.put(subscription, new Sum(all - parked, row.instantOrNull(), parked));
        });
        return sums;
    }

    void end(Jdbc jdbc, String subscription) {
        jdbc.update(end, params -> params.text(subscription));
    }
}
