package io.propertyfeedback.testkit;

import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Words;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.Page;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.port.SearchQuery;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Adapters that get finding, history, search, scan or persons wrong. */
final class CarelessReads {
    private CarelessReads() {}

    /** Keeps milliseconds only. */
    static class KeepsMilliseconds extends Forwarding {
        @Override
        public List<Entry> history(String company, String id) {
            return super.history(company, id).stream()
                    .map(e -> new Entry(
                            e.company(),
                            e.feedback(),
                            e.version(),
                            e.step(),
                            e.act(),
                            e.actor(),
                            e.at().truncatedTo(ChronoUnit.MILLIS),
                            e.effects(),
                            e.codes(),
                            e.words()))
                    .toList();
        }
    }

    /** Cuts blanks from texts. */
    static class TrimsTexts extends Forwarding {
        @Override
        public Optional<Feedback> find(String company, String id) {
            return super.find(company, id).map(f -> {
                Words words = f.intake().words();
                Intake intake = f.intake()
                        .withWords(new Words(
                                words.title().trim(), words.text(), words.attachments(), words.backdateReason()));
                return new Feedback(f.company(), f.id(), f.version(), intake, f.position(), f.clocks(), f.links());
            });
        }
    }

    /** Does not tell cases apart. */
    static class IgnoresCase extends Forwarding {
        @Override
        public Optional<Feedback> find(String company, String id) {
            Optional<Feedback> exact = super.find(company, id.toUpperCase(Locale.ROOT));
            return exact.isPresent() ? exact : super.find(company, id);
        }
    }

    /** Orders versions as if they were texts. */
    static class OrdersVersionsAsText extends Forwarding {
        @Override
        public List<Entry> history(String company, String id) {
            return super.history(company, id).stream()
                    .sorted(Comparator.comparing(entry -> String.valueOf(entry.version())))
                    .toList();
        }
    }

    /** Leaves out of history what had no effect. */
    static class ForgetsNotes extends Forwarding {
        @Override
        public List<Entry> history(String company, String id) {
            return super.history(company, id).stream()
                    .filter(entry -> !entry.effects().isEmpty())
                    .toList();
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
            super.scan(query, life -> each.accept(new Life(
                    life.feedback(), life.history().subList(0, life.history().size() - 1))));
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

    /** Keeps the person that was stored first. */
    static class KeepsFirstPerson extends Forwarding {
        private final Map<String, Person> first = new ConcurrentHashMap<>();

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            List<CommitResult> answers = super.commit(changes);
            for (int i = 0; i < changes.size(); i++) {
                Person person = changes.get(i).person();
                if (person != null && answers.get(i) instanceof CommitResult.Committed) {
                    first.putIfAbsent(person.company() + "/" + person.id(), person);
                }
            }
            return answers;
        }

        @Override
        public Optional<Person> person(String company, String id) {
            return Optional.ofNullable(first.get(company + "/" + id));
        }
    }

    /** Deletes whoever is erased. */
    static class DeletesErased extends Forwarding {
        @Override
        public Optional<Person> person(String company, String id) {
            return super.person(company, id).filter(person -> person.erasedAt() == null);
        }
    }

    /** Knows only the channels of its own list. */
    static class KnowsItsChannels extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            for (Change change : changes) {
                if (change != null && change.after().intake().channel().id().contains(":")) {
                    throw new IllegalArgumentException(
                            "No enum constant " + change.after().intake().channel());
                }
            }
            return super.commit(changes);
        }
    }
}
