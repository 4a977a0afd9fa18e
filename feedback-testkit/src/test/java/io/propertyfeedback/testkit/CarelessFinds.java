package io.propertyfeedback.testkit;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.model.Position;
import io.propertyfeedback.model.Words;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.query.SearchQuery;
import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Adapters that get finding and history wrong. */
final class CarelessFinds {
    private CarelessFinds() {}

    /** Keeps milliseconds only. */
    static class KeepsMilliseconds extends Forwarding {
        @Override
        public Optional<Feedback> find(String company, String id) {
            return super.find(company, id).map(f -> {
                Position p = f.position();
                Position cut = new Position(
                        p.process(),
                        p.step(),
                        p.since().truncatedTo(ChronoUnit.MILLIS),
                        p.cycle(),
                        p.status(),
                        p.grading(),
                        p.assignment(),
                        p.result(),
                        p.tallies(),
                        p.marks());
                return new Feedback(f.company(), f.id(), f.version(), f.intake(), cut, f.clocks(), f.links());
            });
        }

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

    /** Keeps titles in a way of its own. */
    static class ChangesTexts extends Forwarding {
        private final UnaryOperator<String> kept;

        ChangesTexts(UnaryOperator<String> kept) {
            this.kept = kept;
        }

        @Override
        public Optional<Feedback> find(String company, String id) {
            return super.find(company, id).map(f -> {
                Words words = f.intake().words();
                Intake intake = f.intake()
                        .withWords(new Words(
                                kept.apply(words.title()), words.text(), words.attachments(), words.backdateReason()));
                return new Feedback(f.company(), f.id(), f.version(), intake, f.position(), f.clocks(), f.links());
            });
        }
    }

    /** Takes ids for one that look alike. */
    static class ComposesIds extends Forwarding {
        @Override
        public Optional<Feedback> find(String company, String id) {
            return super.find(company, Normalizer.normalize(id, Normalizer.Form.NFC));
        }
    }

    /** Has columns that count UTF-16 units. */
    static class CountsUtf16 extends Forwarding {
        @Override
        public Optional<Feedback> find(String company, String id) {
            return id.length() > 64 ? Optional.empty() : super.find(company, id);
        }
    }

    /** Mixes the histories of all companies. */
    static class MixesHistories extends Forwarding {
        private final Set<String> companies = ConcurrentHashMap.newKeySet();

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            changes.forEach(change -> companies.add(change.after().company()));
            return super.commit(changes);
        }

        @Override
        public List<Entry> history(String company, String id) {
            return companies.stream()
                    .flatMap(any -> inner.history(any, id).stream())
                    .toList();
        }

        @Override
        public void scan(ScanQuery query, Consumer<Life> each) {
            super.scan(
                    query,
                    life -> each.accept(new Life(
                            life.feedback(),
                            history(query.company(), life.feedback().id()))));
        }
    }

    /** Has columns of 32 characters. */
    static class CutsIds extends Forwarding {
        @Override
        public Optional<Feedback> find(String company, String id) {
            return id.length() > 32 ? Optional.empty() : super.find(company, id);
        }
    }

    /** Sees only what its own thread has written. */
    static class SeesItsOwnThread extends Forwarding {
        private final ThreadLocal<Set<String>> written = ThreadLocal.withInitial(HashSet::new);

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            changes.forEach(change -> written.get().add(change.after().id()));
            return super.commit(changes);
        }

        @Override
        public Optional<Feedback> find(String company, String id) {
            return written.get().contains(id) ? super.find(company, id) : Optional.empty();
        }
    }

    /** Finds something, whatever is asked for. */
    static class FindsAnything extends Forwarding {
        @Override
        public Optional<Feedback> find(String company, String id) {
            return super.find(company, id)
                    .or(() -> search(SearchQuery.of(company)).items().stream().findFirst());
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

    /** Takes an id with a blank behind it for the id. */
    static class TrimsIds extends Forwarding {
        @Override
        public Optional<Feedback> find(String company, String id) {
            return super.find(company, id.stripTrailing());
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
