package io.propertyfeedback.kpi.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time {@code [from, to)} in which a case waited for the submitter or a third party.
 *
 * @param from when the wait began
 * @param to   when it ended; null while it lasts
 */
public record PauseFact(Instant from, @Nullable Instant to) {

    /** Whether an instant lies in it, its end included, since what stood still until then has not gone on. */
    boolean covers(Instant at) {
        return from.isBefore(at) && (to == null || !to.isBefore(at));
    }

    /** Whether some of it lies in {@code [start, end)}; {@code end} null means without end. */
    public boolean touches(Instant start, @Nullable Instant end) {
        return (end == null || from.isBefore(end)) && (to == null || to.isAfter(start)) && !from.equals(to);
    }
}
