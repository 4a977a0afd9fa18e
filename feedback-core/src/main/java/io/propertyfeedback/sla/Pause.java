package io.propertyfeedback.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time [from, to) in which clocks stand still; open while {@code to} is null.
 *
 * @param from when it began, cut down to microseconds
 * @param to when it ended, not before {@code from}
 */
public record Pause(Instant from, @Nullable Instant to) {

    /** @throws IllegalArgumentException when the pause ends before it begins */
    public Pause {
        from = Micros.cut(from);
        to = Micros.cutOrNull(to);
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause from " + from + " does not end before, at " + to);
        }
    }

    /** Whether it has not ended. */
    public boolean isOpen() {
        return to == null;
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }
}
