package io.propertyfeedback.memory;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Words;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.query.SearchWords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers one search by looking at every feedback of the company: also for a storage of one's own that has thousands of
 * them, not millions, or no index yet. For one thread.
 */
public final class MemorySearch {
    private static final Comparator<SearchQuery.Cursor> EARLIEST = Comparator.comparing(
                    SearchQuery.Cursor::at, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(SearchQuery.Cursor::id);
    private static final Comparator<SearchQuery.Cursor> LATEST = Comparator.comparing(
                    SearchQuery.Cursor::at, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
            .thenComparing(SearchQuery.Cursor::id);

    private final SearchQuery query;
    private final Comparator<SearchQuery.Cursor> order;
    private final @Nullable SearchWords words;

    public MemorySearch(SearchQuery query) {
        this.query = query;
        this.words = query.words().orElse(null);
        this.order = query.order() == SearchQuery.Order.DUE ? EARLIEST : LATEST;
    }

    /**
     * The page that the query asks for.
     *
     * @param feedbacks all of the query's company, in any order
     */
    public Page<Feedback> page(Stream<Feedback> feedbacks) {
        int limit = Math.min(query.limit(), SearchQuery.MAX_LIMIT);
        List<Feedback> found = feedbacks
                .filter(this::matches)
                .filter(this::comesAfterCursor)
                .sorted(Comparator.comparing(this::cursor, order))
                .limit(limit + 1L) // one more tells whether there is a next page
                .toList();
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), cursor(found.get(limit - 1)));
    }

    /**
     * How many match, at most {@code most}.
     *
     * @param feedbacks all of the query's company, in any order
     */
    public long count(Stream<Feedback> feedbacks, int most) {
        return feedbacks.filter(this::matches).limit(most).count();
    }

    private boolean comesAfterCursor(Feedback feedback) {
        return query.after() == null || order.compare(cursor(feedback), query.after()) > 0;
    }

    private SearchQuery.Cursor cursor(Feedback feedback) {
        Instant at = query.order() == SearchQuery.Order.DUE
                ? query.due(feedback).orElse(null)
                : feedback.intake().receivedAt();
        return new SearchQuery.Cursor(at, feedback.id());
    }

    private boolean matches(Feedback feedback) {
        return matchesIntake(feedback)
                && matchesPosition(feedback)
                && says(feedback.intake().words());
    }

    private boolean says(Words said) {
        return words == null || words.standIn(said.title(), said.text());
    }

    private boolean matchesIntake(Feedback feedback) {
        Instant received = feedback.intake().receivedAt();
        return (query.communities() == null
                        || query.communities().contains(feedback.intake().community()))
                && asked(query.channel(), feedback.intake().channel())
                && isOneOf(query.parties(), feedback.intake().submitter().party())
                && asked(query.unit(), feedback.intake().location().unit())
                && (query.concerning() == null || feedback.intake().concerns().contains(query.concerning()))
                && (query.notConcerning() == null
                        || !feedback.intake().concerns().contains(query.notConcerning()))
                && (query.receivedFrom() == null || !received.isBefore(query.receivedFrom()))
                && (query.receivedTo() == null || received.isBefore(query.receivedTo()));
    }

    private boolean matchesPosition(Feedback feedback) {
        return (query.category() == null
                        || feedback.position().grading().category().within(query.category()))
                && asked(query.step(), feedback.position().step())
                && (query.statuses().isEmpty()
                        || query.statuses().contains(feedback.position().status()))
                && asked(query.handler(), feedback.position().assignment().handler())
                && (!query.queued() || feedback.position().assignment().handler() == null)
                && isOneOf(query.roles(), feedback.position().role().orElse(null))
                && asked(query.mergedInto(), feedback.links().mergedInto().orElse(null))
                && isAsked(feedback)
                && (query.dueBefore() == null
                        || feedback.clocks()
                                .due()
                                .filter(due -> due.isBefore(query.dueBefore()))
                                .isPresent());
    }

    private boolean isAsked(Feedback feedback) {
        Set<String> departments = query.asked();
        return departments == null
                || feedback.links().open().stream().anyMatch(asked -> departments.contains(asked.department()));
    }

    private static boolean isOneOf(@Nullable Set<String> wanted, @Nullable String actual) {
        return wanted == null || actual != null && wanted.contains(actual);
    }

    private static boolean asked(@Nullable Object wanted, @Nullable Object actual) {
        return wanted == null || wanted.equals(actual);
    }
}
