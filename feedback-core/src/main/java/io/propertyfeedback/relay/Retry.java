package io.propertyfeedback.relay;

import java.time.Duration;

/**
 * When an event that could not be delivered is tried again: after a first while, then after twice as long each time, up
 * to the longest. After so many attempts it is parked, but only if its listener has heard another event meanwhile: while
 * a listener is down, for a day say, nothing is parked, and it is asked as rarely as the longest wait says.
 *
 * @param first    the wait after the first attempt
 * @param longest  the longest wait
 * @param attempts from which attempt on an event is parked
 */
public record Retry(Duration first, Duration longest, int attempts) {
    /** One second, doubled up to ten minutes; parked at the tenth attempt. */
    public static final Retry STANDARD = new Retry(Duration.ofSeconds(1), Duration.ofMinutes(10), 10);

    private static final int MOST_DOUBLINGS = 40;

    /** @throws IllegalArgumentException when a wait is not positive, the longest is shorter, or there is no attempt */
    public Retry {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || attempts < 1) {
            throw new IllegalArgumentException("Waits are positive, the longest not shorter than the first, and there"
                    + " is an attempt: " + first + ", " + longest + ", " + attempts);
        }
    }

    /** How long to wait after this attempt, from 1. */
    public Duration after(int attempt) {
        Duration wait = first;
        for (int doubled = 1; doubled < Math.min(attempt, MOST_DOUBLINGS) && wait.compareTo(longest) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
