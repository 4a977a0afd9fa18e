package io.propertyfeedback.port;

import java.time.Instant;

/**
 * Tells two states of the documents of one kind apart without reading them.
 *
 * @param puts   how many puts were taken
 * @param latest the latest instant that one of them names
 */
public record Stamp(long puts, Instant latest) {
    /** The stamp after one more put. */
    public Stamp and(Registered document) {
        return new Stamp(puts + 1, document.at().isAfter(latest) ? document.at() : latest);
    }

    /** The stamp after the first put. */
    public static Stamp of(Registered first) {
        return new Stamp(1, first.at());
    }
}
