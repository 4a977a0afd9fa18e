package io.propertyfeedback.desk;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.process.Breach;
import java.time.Instant;
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
    private static final int MOST_FAILED = 10_000;

    private final Office office;

    MonitorDesk(Office office) {
        this.office = office;
    }

    /**
     * Looks at what is due by now. A feedback whose deadlines cannot be judged is left out with a warning in the log, and
     * stands in no other's way.
     *
     * @param limit how many feedbacks at most, in one transaction
     * @return how many breaches were recorded; when it equals {@code limit}, call again
     */
    public int sweep(int limit) {
        Instant now = office.now();
        int failed = 0;
        while (true) {
            Offers offers = new Offers(now);
            int recorded = office.storage().sweep(now, limit + failed, offers::breach);
            if (recorded > 0 || offers.failed <= failed) {
                return Math.min(recorded, limit);
            }
            failed = Math.min(offers.failed, MOST_FAILED); // these stand first in line: look at those behind them
        }
    }

    /** What one sweep offered. */
    private static final class Offers {
        private final Instant now;
        private int failed;

        private Offers(Instant now) {
            this.now = now;
        }

        /** One feedback that cannot be judged does not keep the others from being so. */
        private Optional<Change> breach(Feedback feedback) {
            try {
                return MonitorDesk.breach(feedback, now);
            } catch (RuntimeException unfit) {
                failed++;
                LOG.warn(
                        "The deadlines of {}/{} cannot be judged and are left out: {}",
                        feedback.company(),
                        feedback.id(),
                        unfit.getClass().getName());
                return Optional.empty();
            }
        }
    }

    private static Optional<Change> breach(Feedback feedback, Instant now) {
        return Breach.of(feedback, MONITOR, now)
                .map(accepted -> Change.of(accepted.feedback(), accepted.entry()))
                // nobody is notified of what another system was late with
                .map(change -> feedback.intake().imported() ? change.silently() : change);
    }
}
