package io.propertyfeedback.examples.centre.web;

import java.time.Duration;

/**
 * How much is taken from one address, how long one may take, and how long figures are kept. Behind a proxy that hides addresses, limit there.
 *
 * @param handIns     of strangers from one address within the window
 * @param lookUps     by reference and code, of strangers from one address within the window
 * @param sessions    begun from one address within the window
 * @param window      over which these come back, one by one
 * @param connections open at once from one address; five times as many from all
 * @param request     from the first byte of a request to the last of its answer
 * @param figures     how long figures are shown before they are counted again
 */
public record Limits(
        int handIns, int lookUps, int sessions, Duration window, int connections, Duration request, Duration figures) {
    /** Enough for a neighbourhood behind one address. */
    public static final Limits STANDARD =
            new Limits(30, 120, 300, Duration.ofMinutes(10), 200, Duration.ofSeconds(30), Duration.ofSeconds(30));
}
