package io.propertyfeedback.desk;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.process.Breach;
import java.time.Instant;
import java.util.Optional;

/**
 * Records deadlines that have passed. The host calls {@link #sweep} as often as it likes, on as many nodes as it likes:
 * each breach is recorded exactly once. Thread-safe.
 */
public final class MonitorDesk {
    private static final String MONITOR = "monitor";

    private final Office office;

    MonitorDesk(Office office) {
        this.office = office;
    }

    /**
     * Looks at what is due by now.
     *
     * @param limit how many feedbacks at most, in one transaction
     * @return how many breaches were recorded; when it equals {@code limit}, call again
     */
    public int sweep(int limit) {
        Instant now = office.now();
        return office.storage().sweep(now, limit, feedback -> breach(feedback, now));
    }

    private static Optional<Change> breach(Feedback feedback, Instant now) {
        return Breach.of(feedback, MONITOR, now)
                .map(accepted -> Change.of(accepted.feedback(), accepted.entry()))
                // nobody is notified of what another system was late with
                .map(change -> feedback.intake().imported() ? change.silently() : change);
    }
}
