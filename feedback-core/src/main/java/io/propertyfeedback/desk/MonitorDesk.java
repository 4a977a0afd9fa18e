package io.propertyfeedback.desk;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what time alone does: takes the rungs of ladders that are reached, warnings, deadlines and escalations, with what
 * follows from each, and ends waits whose end is there. The host calls {@link #sweep} as often as it likes, on as many
 * nodes as it likes: each is recorded exactly once. Thread-safe.
 */
public final class MonitorDesk {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorDesk.class);
    private static final String MONITOR = "monitor";

    /** So many at most are passed over to reach those behind them. */
    private static final int MOST_LEFT_OUT = 10_000;

    private final DeskContext office;
    private final Judge judge;

    MonitorDesk(DeskContext office) {
        this.office = office;
        this.judge = new Judge(office.definitions());
    }

    /**
     * Looks at what is due by now. A feedback whose deadlines cannot be judged is left out, since its process cannot be
     * read on this node, say; one warning in the log tells of all of them, and it stands in no other's way unless more
     * than 10,000 of these stand there together.
     *
     * @param limit how many feedbacks at most; a transaction looks at no more than these and those left out
     * @return how many entries were recorded; when it equals {@code limit}, call again
     */
    public int sweep(int limit) {
        Instant now = office.now();
        Judge.Session session = judge.session(now);
        LeftOut leftOut = new LeftOut(session);
        int recorded = 0;
        int before;
        boolean again;
        do {
            before = leftOut.ids.size(); // these stand first in line: look at those behind them, too
            int next = (int) Math.min(Integer.MAX_VALUE, (long) limit - recorded + before);
            recorded += office.storage().sweep(now, next, leftOut::orChange);
            leftOut.passed();
            again = session.readWanted() || before < leftOut.ids.size();
        } while (recorded < limit && again && leftOut.ids.size() < MOST_LEFT_OUT);
        leftOut.warn();
        return Math.min(recorded, limit);
    }

    /** What cannot be judged, each once however often a storage begins its transaction again. */
    private static final class LeftOut {
        private record Id(String company, String feedback) {}

        private final Judge.Session session;
        private final Map<Id, String> ids = new LinkedHashMap<>();
        private final Set<Id> answered = new HashSet<>();
        private final Set<Id> done = new HashSet<>(); // once a call, as if nothing had had to be looked at again

        private LeftOut(Judge.Session session) {
            this.session = session;
        }

        private Optional<Change> orChange(Feedback feedback) {
            Id id = new Id(feedback.company(), feedback.id());
            if (done.contains(id)) {
                return Optional.empty();
            }
            try {
                Optional<Change> change = change(session, feedback);
                change.ifPresent(answer -> answered.add(id));
                return change;
            } catch (RuntimeException unfit) {
                ids.put(id, unfit.getClass().getName());
                return Optional.empty();
            }
        }

        /** A sweep is over: what it answered is committed. */
        private void passed() {
            done.addAll(answered);
        }

        private void warn() {
            ids.entrySet().stream()
                    .findFirst()
                    .ifPresent(first -> LOG.warn(
                            "The deadlines of {} feedbacks cannot be judged and are left out, the first {}/{}: {}",
                            ids.size(),
                            first.getKey().company(),
                            first.getKey().feedback(),
                            first.getValue()));
        }
    }

    private static Optional<Change> change(Judge.Session session, Feedback feedback) {
        return session.judge(feedback, MONITOR)
                .map(accepted -> Change.of(accepted.feedback(), accepted.entry()))
                // nobody is notified of what another system was late with
                .map(change -> feedback.intake().imported() ? change.silently() : change);
    }
}
