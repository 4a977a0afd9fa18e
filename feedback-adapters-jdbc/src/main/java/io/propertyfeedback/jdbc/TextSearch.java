package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.query.SearchWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One search by words: goes along the candidates of the {@link TextIndex}, the latest first, fetches what is there of
 * them and matches otherwise, and keeps what has the words in truth.
 */
final class TextSearch {
    private static final int PAGE = 250;

    private final Jdbc jdbc;
    private final Tables tables;
    private final SearchQuery query;
    private final SearchWords words;

    TextSearch(Jdbc jdbc, Tables tables, SearchQuery query, SearchWords words) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.query = query;
        this.words = words;
    }

    /** At most so many, in the order of the query, after its cursor. */
    List<Feedback> page(int limit) {
        List<Feedback> found = new ArrayList<>();
        walk(query, limit, found::add);
        return found;
    }

    /** How many there are, at most so many. */
    long count(int most) {
        return walk(query.after(null), most, feedback -> {});
    }

    private int walk(SearchQuery from, int limit, Consumer<Feedback> each) {
        SearchQuery.Cursor after = from.after();
        TextIndex.Candidates may = limit == 0
                ? new TextIndex.Candidates(List.of(), Set.of())
                : tables.text().candidates(jdbc, query.company(), words);
        List<Long> candidates = may.received();
        int next = after == null || after.at() == null ? 0 : from(candidates, after.at());
        int found = 0;
        int atOnce = tables.text().atOnce();
        while (found < limit && next < candidates.size()) {
            List<Long> some = candidates.subList(next, Math.min(candidates.size(), next + atOnce));
            next += some.size();
            if (atOnce > 1 || !may.any().contains(some.get(0)) || isSaid(some.get(0))) {
                found += fetch(from, some, limit - found, each);
            }
        }
        return found;
    }

    private boolean isSaid(long instant) {
        return tables.text().isSaid(jdbc, query.company(), instant, words);
    }

    /** The first of the candidates that is not later than an instant. */
    private static int from(List<Long> candidates, Instant at) {
        long micros = Instants.micros(at);
        int low = 0;
        int high = candidates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (candidates.get(middle) > micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Gives what was received at these instants and has the words, page by page; answers how many, at most so many. */
    private int fetch(SearchQuery first, List<Long> instants, int limit, Consumer<Feedback> each) {
        SearchQuery from = first;
        int found = 0;
        while (true) {
            Condition condition = Search.condition(from, tables.text().receivedAt(query.company(), instants));
            List<Feedback> rows = tables.feedbacks().page(jdbc, condition, Search.latest(query), PAGE);
            for (Feedback row : rows) {
                if (words.standIn(
                        row.intake().words().title(), row.intake().words().text())) {
                    each.accept(row);
                    if (++found == limit) {
                        return found;
                    }
                }
            }
            if (rows.size() < PAGE) {
                return found;
            }
            Feedback last = rows.get(rows.size() - 1);
            from = from.after(new SearchQuery.Cursor(last.intake().receivedAt(), last.id()));
        }
    }
}
