package io.propertyfeedback.kpi;

import java.time.Instant;

/**
 * The instants {@code from <= t < to}.
 *
 * @param from {@link Instant#MIN} means without beginning
 * @param to   {@link Instant#MAX} means without end
 */
public record Span(Instant from, Instant to) {

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** From the earlier begin to the later end of the two. */
    Span with(Span other) {
        return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
