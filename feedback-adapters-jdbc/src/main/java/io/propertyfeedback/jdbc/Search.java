package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.SearchQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A search as a condition and an order, page by page from a cursor. */
final class Search {
    static final String LATEST = "f.company, f.received_at desc, f.id";

    private Search() {}

    /** What has to hold of what is found. */
    static Condition matching(SearchQuery query) {
        return matching(query, new Condition().equal("f.company", query.company()));
    }

    private static Condition matching(SearchQuery query, Condition within) {
        Condition condition = within.in("f.community", query.communities())
                .equal(
                        "f.channel",
                        query.channel() == null ? null : query.channel().id())
                .equal("s.step", query.step() == null ? null : query.step().id())
                .equal("s.handler", query.handler())
                .equal("f.party", query.party())
                .equal("f.unit", query.unit())
                .equal("s.merged_into", query.mergedInto());
        if (query.queued()) {
            condition.and("s.handler is null", params -> {});
        }
        if (!query.statuses().isEmpty()) {
            condition.in(
                    "s.status",
                    query.statuses().stream().map(StateTable::letter).toList());
        }
        if (query.category() != null) {
            String path = query.category().path();
            condition.and(
                    "(f.category = ? or f.category like ? escape '!')",
                    params -> params.text(path).text(Sql.escaped(path) + "/%"));
        }
        if (query.concerning() != null) {
            concerning(condition, "f.concerns > '' and (", query.concerning(), ")"); // > '' is served by its index
        }
        if (query.notConcerning() != null) {
            concerning(condition, "(f.concerns is null or not (", query.notConcerning(), "))");
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
            after(condition, query.order(), query.after());
        }
        return condition;
    }

    private static void before(Condition condition, String comparison, @Nullable Instant at) {
        if (at != null) {
            condition.and(comparison, params -> params.instant(at));
        }
    }

    /** Whether a line is this one's: the only one, the first, the last, or one between others. */
    private static void concerning(Condition condition, String before, String staff, String behind) {
        String line = FeedbackTable.concern(staff);
        String pattern = Sql.escaped(line);
        condition.and(
                before + "f.concerns = ? or f.concerns like ? escape '!' or f.concerns like ? escape '!'"
                        + " or f.concerns like ? escape '!'" + behind,
                params -> params.text(line)
                        .text(pattern + "\n%")
                        .text("%\n" + pattern)
                        .text("%\n" + pattern + "\n%"));
    }

    private static void after(Condition condition, SearchQuery.Order order, SearchQuery.Cursor last) {
        Instant at = last.at();
        if (at == null) {
            condition.and("s.due_at is null and f.id > ?", params -> params.text(last.id()));
        } else {
            String further = order == SearchQuery.Order.DUE
                    ? "(s.due_at > ? or s.due_at = ? and f.id > ? or s.due_at is null)"
                    : "(f.received_at < ? or f.received_at = ? and f.id > ?)";
            condition.and(further, params -> params.instant(at).instant(at).text(last.id()));
        }
    }

    static String order(SearchQuery query, Dialect dialect) {
        return switch (query.order()) {
            case DUE -> dialect.nullsLast("s.due_at") + ", f.id";
            case LATEST -> LATEST;
        };
    }
}
