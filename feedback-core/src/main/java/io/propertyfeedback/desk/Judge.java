package io.propertyfeedback.desk;

import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.process.Breach;
import io.propertyfeedback.process.Circumstances;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.FeedbackProcess;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What time has done to a feedback, by its process and the calendar of its community. Nothing is read while a sweep's
 * transaction is open, since the storage might have no second connection for it: what is not at hand is noted, read
 * afterwards and judged by in the next sweep. What one call needed, the next has at hand, so that many sweeps in a row
 * are one transaction each. Thread-safe.
 */
final class Judge {
    private final Definitions definitions;
    private volatile Set<Key> needed = Set.of();

    private record Key(String company, String community, ProcessRef process) {
        static Key of(Feedback feedback) {
            return new Key(
                    feedback.company(),
                    feedback.intake().community(),
                    feedback.position().process());
        }
    }

    private record Rules(FeedbackProcess process, WorkingCalendar calendar) {}

    Judge(Definitions definitions) {
        this.definitions = definitions;
    }

    /** One call of the monitor, by one thread. */
    Session session(Instant now) {
        Session session = new Session(now);
        needed.forEach(session::read);
        return session;
    }

    final class Session {
        private final Instant now;
        private final Set<Key> asked = new HashSet<>();
        private final Set<Key> wanted = new HashSet<>();
        private final Map<Key, Rules> known = new HashMap<>();
        private final Map<Key, RefusedException> withoutProcess = new HashMap<>();
        private final Map<Key, RefusedException> withoutCalendar = new HashMap<>();

        private Session(Instant now) {
            this.now = now;
        }

        /** What time has done; empty when that is nothing, or when it cannot be said before {@link #readWanted}. */
        Optional<Decision.Accepted> judge(Feedback feedback, String actor) {
            Key key = Key.of(feedback);
            asked.add(key);
            if (withoutProcess.containsKey(key)) {
                return withoutProcess(feedback, actor, withoutProcess.get(key));
            } else if (withoutCalendar.containsKey(key)) {
                return withoutCalendar(feedback, actor, withoutCalendar.get(key));
            }
            Rules rules = known.get(key);
            if (rules == null) {
                wanted.add(key);
                return Optional.empty();
            }
            Circumstances circumstances = Circumstances.of(now, Actor.of(feedback.company(), actor), rules.calendar());
            return rules.process().passTime(feedback, circumstances);
        }

        /** Reads what was not at hand; false when all of it was. */
        boolean readWanted() {
            boolean any = !wanted.isEmpty();
            wanted.forEach(this::read);
            wanted.clear();
            needed = Set.copyOf(asked);
            return any;
        }

        private void read(Key key) {
            FeedbackProcess process;
            try {
                process = definitions
                        .process(key.company(), key.process())
                        .orElseThrow(() -> new RefusedException(Refused.because(
                                "refused.process-unknown", key.process().toString())));
            } catch (RefusedException here) {
                withoutProcess.put(key, here);
                return;
            }
            try {
                WorkingCalendar calendar = definitions.calendarOf(key.company(), key.community());
                known.put(key, new Rules(process, calendar));
            } catch (RefusedException here) {
                withoutCalendar.put(key, here);
            }
        }

        /** Another node may know it, and what follows from its rungs; clocks without a ladder need nobody who does. */
        private Optional<Decision.Accepted> withoutProcess(Feedback feedback, String actor, RefusedException why) {
            boolean needsRules = feedback.clocks().waitsUntil() != null
                    || feedback.clocks().all().stream().anyMatch(clock -> clock.next() != null);
            if (needsRules) {
                throw why;
            }
            return Breach.of(feedback, actor, now);
        }

        /** That a deadline has passed needs no calendar; when a rung is reached does. */
        private Optional<Decision.Accepted> withoutCalendar(Feedback feedback, String actor, RefusedException why) {
            Optional<Decision.Accepted> missed = Breach.of(feedback, actor, now);
            if (missed.isEmpty()) {
                throw why;
            }
            return missed;
        }
    }
}
