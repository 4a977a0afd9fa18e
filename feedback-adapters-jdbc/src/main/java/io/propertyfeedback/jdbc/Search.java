package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Status;
import io.propertyfeedback.query.SearchQuery;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search as a condition and an order, page by page from a cursor. The company stands in the condition of both tables, and
 * the order names the columns of the index that serves it from the first on: H2 looks for neither by itself.
 */
final class Search {
    private static final String RECEIVED = "f.received_at desc, f.id";

    private static final String ASKED_DUE = "s.asked_due_at";

    private Search() {}

    /** What has to hold of what is found. */
    static Condition matching(SearchQuery query) {
        return matching(query, new Condition().equal("f.company", query.company()));
    }

    private static Condition matching(SearchQuery query, Condition within) {
        Condition condition = within.equal("s.company", query.company())
                .in("f.community", query.communities())
                .equal(
                        "f.channel",
                        query.channel() == null ? null : query.channel().id())
                .equal("s.step", query.step() == null ? null : query.step().id())
                .equal("s.handler", query.handler())
                .in("f.party", query.parties())
                .equal("f.unit", query.unit())
                .equal("s.merged_into", query.mergedInto());
        condition.in("s.role", query.roles());
        if (query.queued()) {
            condition.and("s.handler is null", params -> {});
        }
        if (!query.statuses().isEmpty()) {
            condition.and(StateTable.isOneOf(statuses(query)), params -> {});
        }
        if (query.category() != null) {
            String path = query.category().path();
            condition.and(
                    "(f.category = ? or f.category like ? escape '!')",
                    params -> params.text(path).text(Sql.escaped(path) + "/%"));
        }
        if (query.concerning() != null) { // > '' is served by its index
            hasLine(condition, "f.concerns > '' and (", "f.concerns", Set.of(query.concerning()), ")");
        }
        if (query.notConcerning() != null) {
            hasLine(condition, "(f.concerns is null or not (", "f.concerns", Set.of(query.notConcerning()), "))");
        }
        if (query.asked() != null) { // >= is served by its index
            hasLine(condition, ASKED_DUE + " >= " + -Long.MAX_VALUE + " and (", "s.asked", query.asked(), ")");
        }
        before(condition, "s.due_at < ?", query.dueBefore());
        before(condition, "f.received_at >= ?", query.receivedFrom());
        before(condition, "f.received_at < ?", query.receivedTo());
        return condition;
    }

    /** What has to hold of what is on the page. */
    static Condition condition(SearchQuery query) {
        return after(matching(query), query);
    }

    /** The same within what is of the company already. */
    static Condition condition(SearchQuery query, Condition within) {
        return after(matching(query, within), query);
    }

    private static Condition after(Condition condition, SearchQuery query) {
        if (query.after() != null) {
            after(condition, query, query.after());
        } else if (query.order() == SearchQuery.Order.LATEST && !isNarrow(query)) {
            condition.and("f.received_at <= " + Long.MAX_VALUE, params -> {}); // for H2, which else takes another index
        }
        return condition;
    }

    private static void before(Condition condition, String comparison, @Nullable Instant at) {
        if (at != null) {
            condition.and(comparison, params -> params.instant(at));
        }
    }

    /** Whether a column has the line of one of these: the only one, the first, the last, or one between others. */
    private static void hasLine(Condition condition, String before, String column, Set<String> ids, String behind) {
        if (ids.isEmpty()) {
            condition.in(column, ids);
            return;
        }
        String any = column + " = ?" + (" or " + column + " like ? escape '!'").repeat(3);
        condition.and(
                before + String.join(" or ", Collections.nCopies(ids.size(), any)) + behind,
                params -> ids.forEach(id -> {
                    String line = FeedbackTable.line(id);
                    String pattern = Sql.escaped(line);
                    params.text(line)
                            .text(pattern + "\n%")
                            .text("%\n" + pattern)
                            .text("%\n" + pattern + "\n%");
                }));
    }

    private static void after(Condition condition, SearchQuery query, SearchQuery.Cursor last) {
        boolean due = query.order() == SearchQuery.Order.DUE;
        Instant at = last.at();
        long place = at != null ? Instants.micros(at) : due ? StateTable.NEVER : Long.MIN_VALUE;
        // the first of the two is what an index can begin with
        String further = due
                ? "DUE >= ? and (DUE > ? or f.id > ?)".replace("DUE", query.asked() == null ? "s.due_at" : ASKED_DUE)
                : "f.received_at <= ? and (f.received_at < ? or f.id > ?)";
        condition.and(further, params -> params.number(place).number(place).text(last.id()));
    }

    /** In which statuses what is looked for may be. */
    static List<Status> statuses(SearchQuery query) {
        return Stream.of(Status.values())
                .filter(status -> query.statuses().isEmpty() || query.statuses().contains(status))
                .toList();
    }

    /** Whether it is found by something else than when it was received, and sorted then. */
    private static boolean isNarrow(SearchQuery query) {
        return query.unit() != null
                || query.parties() != null
                || query.mergedInto() != null
                || query.asked() != null
                || query.concerning() != null
                || query.handler() != null;
    }

    /** The latest first. */
    static String latest(SearchQuery query) {
        if (isNarrow(query)) {
            return RECEIVED;
        }
        return query.communities() != null && query.communities().size() == 1
                ? "f.company, f.community, " + RECEIVED
                : "f.company, " + RECEIVED;
    }

    /** Whether it is what waits for some roles, for which there is an index. */
    static boolean isQueue(SearchQuery query) {
        return query.queued() && query.roles() != null;
    }

    /** By due, of one status or one role's queue. */
    static String due(SearchQuery query, Dialect dialect) {
        boolean apart = dialect.indexesOpenApart();
        if (query.asked() != null) {
            return "s.company, " + ASKED_DUE + ", s.id";
        }
        if (isQueue(query)) {
            return apart ? "s.company, s.role, s.due_at, s.id" : "s.company, s.role, s.handler, s.due_at, s.id";
        }
        boolean whose = !apart && (query.handler() != null || query.queued());
        return (whose ? "s.company, s.handler, " : "s.company, ") + "s.status, s.due_at, s.id";
    }
}
