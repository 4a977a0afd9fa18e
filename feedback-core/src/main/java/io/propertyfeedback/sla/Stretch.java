package io.propertyfeedback.sla;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time on a clock, [from, to): one worked window, whole or in part. */
public record Stretch(Instant from, Instant to) {

    /** The physical time from one end to the other. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
