package io.propertyfeedback.testkit;

import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.Relation;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adapters that get search or scan wrong. */
final class CarelessSearches {
    private CarelessSearches() {}

    /** Searches whatever company it knows. */
    static class SearchesAllCompanies extends Forwarding {
        private final Set<String> companies = ConcurrentHashMap.newKeySet();

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            changes.forEach(change -> companies.add(change.after().company()));
            return super.commit(changes);
        }

        @Override
        public Page<Feedback> search(SearchQuery query) {
            List<Feedback> all = new ArrayList<>();
            companies.forEach(
                    company -> all.addAll(inner.search(SearchQuery.of(company)).items()));
            return new Page<>(all, null);
        }
    }

    /** Searches what was received, not what has become of it. */
    static class SearchesReceipts extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            Page<Feedback> page = super.search(query.handledBy(null));
            return new Page<>(
                    page.items().stream()
                            .map(f ->
                                    Feedback.begin(history(f.company(), f.id()).get(0)))
                            .filter(f -> query.handler() == null
                                    || query.handler()
                                            .equals(f.position().assignment().handler()))
                            .toList(),
                    page.next());
        }
    }

    /** Takes an undone merge for a merge. */
    static class NeverUnmerges extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            if (query.mergedInto() == null) {
                return super.search(query);
            }
            Effect merged = new Effect.Linked(new Link(Relation.DUPLICATE_OF, query.mergedInto()), true);
            List<Feedback> found = new ArrayList<>();
            scan(ScanQuery.of(query.company()), life -> {
                if (life.history().stream().anyMatch(entry -> entry.effects().contains(merged))) {
                    found.add(life.feedback());
                }
            });
            return new Page<>(found, null);
        }
    }

    /** Finds what a department was ever asked. */
    static class SearchesAnsweredQuestions extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            Set<String> departments = query.asked();
            return departments == null
                    ? super.search(query)
                    : Page.last(super.search(SearchQuery.of(query.company())).items().stream()
                            .filter(f -> f.links().consultations().stream()
                                    .anyMatch(asked -> departments.contains(asked.department())))
                            .toList());
        }
    }

    /** Orders what departments are asked by the deadline of the step. */
    static class OrdersQuestionsByStep extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            Page<Feedback> page = super.search(query);
            return query.asked() == null
                    ? page
                    : new Page<>(
                            page.items().stream()
                                    .sorted(Comparator.comparing((Feedback f) ->
                                                    f.clocks().due().orElse(Instant.MAX))
                                            .thenComparing(Feedback::id))
                                    .toList(),
                            page.next());
        }
    }

    /** Of several parties it looks for the first. */
    static class SearchesForOneParty extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            return super.search(
                    query.parties() == null || query.parties().isEmpty()
                            ? query
                            : query.saidBy(Collections.max(query.parties())));
        }
    }

    /** Does not know that roles can be asked for. */
    static class SearchesForAnyRole extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            return super.search(query.inHandsOf(null));
        }
    }

    /** Takes signs in a category for wildcards. */
    static class SearchesByPattern extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            Category subtree = query.category();
            if (subtree == null) {
                return super.search(query);
            }
            Pattern pattern = Pattern.compile(subtree.path().replace("_", ".").replace("%", ".*") + "(/.*)?");
            return new Page<>(
                    super.search(query.category(null)).items().stream()
                            .filter(f -> pattern.matcher(
                                            f.position().grading().category().path())
                                    .matches())
                            .toList(),
                    null);
        }
    }

    /** Gives pages of any size. */
    static class KnowsNoMost extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            List<Feedback> all = new ArrayList<>();
            Page<Feedback> page = super.search(query);
            all.addAll(page.items());
            while (page.next() != null && all.size() < query.limit()) {
                page = super.search(query.after(page.next()));
                all.addAll(page.items());
            }
            return new Page<>(all, page.next());
        }
    }

    /** Takes the subtree of a category for a prefix. */
    static class SearchesByPrefix extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            Category subtree = query.category();
            Page<Feedback> all = super.search(query.category(null));
            return subtree == null
                    ? all
                    : new Page<>(
                            all.items().stream()
                                    .filter(f -> f.position()
                                            .grading()
                                            .category()
                                            .path()
                                            .startsWith(subtree.path()))
                                    .toList(),
                            null);
        }
    }

    /** Leaves out what has no deadline when it orders by deadline. */
    static class LosesNulls extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            Page<Feedback> page = super.search(query);
            return query.order() == SearchQuery.Order.LATEST
                    ? page
                    : new Page<>(
                            page.items().stream()
                                    .filter(f -> f.clocks().due().isPresent())
                                    .toList(),
                            page.next());
        }
    }

    /** Takes a page that is full for one that is not the last. */
    static class PromisesMore extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            Page<Feedback> page = super.search(query);
            if (page.items().size() < query.limit()) {
                return page;
            }
            Feedback last = page.items().get(page.items().size() - 1);
            return new Page<>(page.items(), new SearchQuery.Cursor(last.intake().receivedAt(), last.id()));
        }
    }

    /** Looks for the item at the cursor among what matches, and begins anew when it is not there. */
    static class LooksForTheLast extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            SearchQuery.Cursor last = query.after();
            boolean there = last != null
                    && super.search(query.after(null).limit(SearchQuery.MAX_LIMIT)).items().stream()
                            .anyMatch(f -> f.id().equals(last.id()));
            return super.search(there ? query : query.after(null));
        }
    }

    /** Takes no community for every community. */
    static class TakesNoneForAll extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            boolean none = query.communities() != null && query.communities().isEmpty();
            return super.search(none ? query.inCommunities(null) : query);
        }
    }

    /** Scans without the last entry of each history. */
    static class ScansShortHistories extends Forwarding {
        @Override
        public void scan(ScanQuery query, Consumer<Life> each) {
            super.scan(
                    query,
                    life -> each.accept(new Life(
                            life.feedback(),
                            life.history().subList(0, life.history().size() - 1))));
        }
    }

    /** Scans all communities. */
    static class ScansAllCommunities extends Forwarding {
        @Override
        public void scan(ScanQuery query, Consumer<Life> each) {
            super.scan(ScanQuery.of(query.company()), each);
        }
    }

    /** Goes on with a scan whatever happens. */
    static class ScansOn extends Forwarding {
        @Override
        public void scan(ScanQuery query, Consumer<Life> each) {
            super.scan(query, life -> {
                try {
                    each.accept(life);
                } catch (RuntimeException e) {
                    // lost
                }
            });
        }
    }

    /** Has columns of nanoseconds, which end in the year 2262. */
    static class CountsNanoseconds extends Forwarding {
        @Override
        public Page<Feedback> search(SearchQuery query) {
            return super.search(query.received(cut(query.receivedFrom()), cut(query.receivedTo())));
        }

        private static @Nullable Instant cut(@Nullable Instant instant) {
            return instant == null
                    ? null
                    : instant.plusNanos(Duration.between(Instant.EPOCH, instant).toNanos() % 1_000);
        }
    }
}
