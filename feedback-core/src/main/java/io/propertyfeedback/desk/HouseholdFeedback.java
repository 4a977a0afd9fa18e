package io.propertyfeedback.desk;

import io.propertyfeedback.access.Households;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What several persons said, each within a time of their own, as one list: the latest first, ties by id. */
final class HouseholdFeedback {
    private static final Comparator<Feedback> LATEST = Comparator.<Feedback, Instant>comparing(
                    feedback -> feedback.intake().receivedAt(), Comparator.reverseOrder())
            .thenComparing(Feedback::id);

    private final FeedbackStorage storage;
    private final String party;
    private final List<Households.Shared> shared;

    HouseholdFeedback(FeedbackStorage storage, String party, List<Households.Shared> shared) {
        this.storage = storage;
        this.party = party;
        this.shared = shared;
    }

    /** One page over all of them: each is asked for a whole page, and the first of all of those make it up. */
    Page<Feedback> page(SearchQuery query) {
        SortedSet<Feedback> found = new TreeSet<>(LATEST);
        boolean more = add(found, query.saidBy(party));
        for (Households.Shared each : shared) {
            Instant from = later(query.receivedFrom(), each.from());
            Instant to = earlier(query.receivedTo(), each.to());
            more |= add(found, query.saidBy(each.party()).received(from, to));
        }
        List<Feedback> items = new ArrayList<>(found);
        if (items.size() > query.limit()) {
            items = items.subList(0, query.limit());
            more = true;
        }
        Feedback last = items.isEmpty() ? null : items.get(items.size() - 1);
        SearchQuery.Cursor next =
                more && last != null ? new SearchQuery.Cursor(last.intake().receivedAt(), last.id()) : null;
        return new Page<>(items, next);
    }

    private boolean add(SortedSet<Feedback> found, SearchQuery query) {
        Page<Feedback> page = storage.search(query.orderedBy(SearchQuery.Order.LATEST));
        found.addAll(page.items());
        return page.next() != null;
    }

    private static Instant later(@Nullable Instant asked, Instant from) {
        return asked == null || asked.isBefore(from) ? from : asked;
    }

    private static @Nullable Instant earlier(@Nullable Instant asked, @Nullable Instant to) {
        return asked == null || to != null && to.isBefore(asked) ? to : asked;
    }
}
