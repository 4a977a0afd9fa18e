package io.propertyfeedback.testkit;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Adapters that get counts and queues wrong. */
final class CarelessCounts {
    private CarelessCounts() {}

    /** Knows no most. */
    static class CountsOn extends Forwarding {
        @Override
        public long count(SearchQuery query, int most) {
            return super.count(query, Integer.MAX_VALUE);
        }
    }

    /** Counts what is on the page. */
    static class CountsAPage extends Forwarding {
        @Override
        public long count(SearchQuery query, int most) {
            return Math.min(most, search(query).items().size());
        }
    }

    /** Looks at no condition. */
    static class CountsEverything extends Forwarding {
        @Override
        public long count(SearchQuery query, int most) {
            return super.count(SearchQuery.of(query.company()), most);
        }
    }

    /** Counts what it was given, of whatever company. */
    static class CountsAllCompanies extends Forwarding {
        private final AtomicInteger received = new AtomicInteger();

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            changes.stream().filter(change -> change.after().version() == 1).forEach(c -> received.incrementAndGet());
            return super.commit(changes);
        }

        @Override
        public long count(SearchQuery query, int most) {
            return Math.min(most, received.get());
        }
    }

    /** Overlooks that only what is in nobody's hands was asked for. */
    static class KnowsNoQueue extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            return query.queued() ? super.search(SearchQuery.of(query.company())) : super.search(query);
        }
    }
}
