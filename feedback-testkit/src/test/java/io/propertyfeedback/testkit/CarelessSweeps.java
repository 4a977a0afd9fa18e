package io.propertyfeedback.testkit;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Adapters that get sweep wrong. */
final class CarelessSweeps {
    private CarelessSweeps() {}

    /** Offers only what was due before now. */
    static class OffersTooLate extends Forwarding {
        @Override
        public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
            return super.sweep(now.minusNanos(1000), limit, decide);
        }
    }

    /** Offers what is due in this millisecond. */
    static class OffersTooEarly extends Forwarding {
        @Override
        public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
            return super.sweep(now.plusMillis(1), limit, decide);
        }
    }

    /** Knows no pauses and no settlement: offers everything sooner or later. */
    static class OffersEverything extends Forwarding {
        private final Map<String, Feedback> known = new ConcurrentHashMap<>();

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            changes.forEach(change -> known.put(change.after().id(), change.after()));
            return super.commit(changes);
        }

        @Override
        public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
            return known.values().stream().map(decide).allMatch(Optional::isPresent) ? 0 : -1;
        }
    }

    /** Goes by deadlines: knows no warning before one and no end of a waiting. */
    static class GoesByDeadlines extends Forwarding {
        @Override
        public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
            return super.sweep(
                    now, limit, feedback -> isLate(feedback, now) ? decide.apply(feedback) : Optional.empty());
        }

        boolean isLate(Feedback feedback, Instant now) {
            return feedback.clocks().all().stream()
                    .anyMatch(clock -> clock.isRunning()
                            && !clock.breached()
                            && !clock.due().isAfter(now));
        }
    }

    /** Offers a feedback that waits at no time. */
    static class KnowsNoEndOfWaiting extends Forwarding {
        @Override
        public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
            return super.sweep(
                    now,
                    limit,
                    feedback -> feedback.clocks().waitsUntil() == null ? decide.apply(feedback) : Optional.empty());
        }
    }

    /** Asks for what is due again and again. */
    static class AsksAgain extends Forwarding {
        @Override
        public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
            int all = 0;
            int some = 1;
            while (some > 0 && all < limit) {
                some = super.sweep(now, 1, decide);
                all += some;
            }
            return all;
        }
    }

    /** Counts what was offered. */
    static class CountsOffers extends Forwarding {
        @Override
        public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
            int[] offered = {0};
            super.sweep(now, limit, feedback -> {
                offered[0]++;
                return decide.apply(feedback);
            });
            return offered[0];
        }
    }

    /** Leaves the last one out when it counts. */
    static class Miscounts extends Forwarding {
        @Override
        public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
            return Math.max(0, super.sweep(now, limit, decide) - 1);
        }
    }

    /** Offers all that is due. */
    static class OffersAll extends Forwarding {
        @Override
        public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
            return super.sweep(now, Integer.MAX_VALUE, decide);
        }
    }

    /** Reads what is due first, then decides and commits one after the other. */
    static class CommitsAsItGoes extends Forwarding {
        @Override
        public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
            int committed = 0;
            for (Feedback feedback : due(now, limit)) {
                Optional<Change> change = decide.apply(feedback);
                if (change.isPresent() && commit(List.of(change.get())).get(0) instanceof CommitResult.Committed) {
                    committed++;
                }
            }
            return committed;
        }

        List<Feedback> due(Instant now, int limit) {
            List<Feedback> due = new ArrayList<>();
            super.sweep(now, limit, feedback -> {
                due.add(feedback);
                return Optional.empty();
            });
            return due;
        }
    }

    /** Offers the latest first. */
    static class OffersLatestFirst extends CommitsAsItGoes {
        @Override
        List<Feedback> due(Instant now, int limit) {
            List<Feedback> due = super.due(now, limit);
            Collections.reverse(due);
            return due;
        }
    }

    /** Counts what was decided, not what was committed. */
    static class CountsDecisions extends Forwarding {
        @Override
        public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
            int[] decided = {0};
            super.sweep(now, limit, feedback -> {
                Optional<Change> change = decide.apply(feedback);
                change.ifPresent(c -> decided[0]++);
                return change;
            });
            return decided[0];
        }
    }

    /** Keeps quiet about what went wrong. */
    static class SwallowsExceptions extends Forwarding {
        @Override
        public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
            try {
                return super.sweep(now, limit, decide);
            } catch (RuntimeException e) {
                return 0;
            }
        }
    }

    /** Rolls back on exceptions, but commits what came before an error. */
    static class CommitsOnError extends Forwarding {
        @Override
        public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
            Error[] error = {null};
            int committed = super.sweep(now, limit, feedback -> {
                try {
                    return error[0] == null ? decide.apply(feedback) : Optional.empty();
                } catch (Error e) {
                    error[0] = e;
                    return Optional.empty();
                }
            });
            if (error[0] != null) {
                throw error[0];
            }
            return committed;
        }
    }
}
