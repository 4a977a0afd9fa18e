package io.propertyfeedback.desk;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.process.Breach;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records deadlines that have passed. The host calls {@link #sweep} as often as it likes, on as many nodes as it likes:
 * each breach is recorded exactly once. Thread-safe.
 */
public final class MonitorDesk {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorDesk.class);
    private static final String MONITOR = "monitor";

    /** So many at most are passed over to reach those behind them. */
    private static final int MOST_LEFT_OUT = 10_000;

    private final DeskContext office;

    MonitorDesk(DeskContext office) {
        this.office = office;
    }

    /**
     * Looks at what is due by now. A feedback whose deadlines cannot be judged is left out, which one warning in the log
     * tells of all of them, and stands in no other's way unless more than 10,000 of these stand there together.
     *
     * @param limit how many feedbacks at most; a transaction looks at no more than these and those left out
     * @return how many breaches were recorded; when it equals {@code limit}, call again
     */
    public int sweep(int limit) {
        Instant now = office.now();
        LeftOut leftOut = new LeftOut();
        int recorded = 0;
        int before;
        do {
            before = leftOut.ids.size(); // these stand first in line: look at those behind them, too
            int next = (int) Math.min(Integer.MAX_VALUE, (long) limit - recorded + before);
            recorded += office.storage().sweep(now, next, feedback -> leftOut.orBreach(feedback, now));
        } while (recorded < limit && before < leftOut.ids.size() && leftOut.ids.size() < MOST_LEFT_OUT);
        leftOut.warn();
        return Math.min(recorded, limit);
    }

    /** What cannot be judged, each once however often a storage begins its transaction again. */
    private static final class LeftOut {
        private record Id(String company, String feedback) {}

        private final Map<Id, String> ids = new LinkedHashMap<>();

        private Optional<Change> orBreach(Feedback feedback, Instant now) {
            try {
                return breach(feedback, now);
            } catch (RuntimeException unfit) {
                ids.put(
                        new Id(feedback.company(), feedback.id()),
                        unfit.getClass().getName());
                return Optional.empty();
            }
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

    private static Optional<Change> breach(Feedback feedback, Instant now) {
        return Breach.of(feedback, MONITOR, now)
                .map(accepted -> Change.of(accepted.feedback(), accepted.entry()))
                // nobody is notified of what another system was late with
                .map(change -> feedback.intake().imported() ? change.silently() : change);
    }
}
