package io.propertyfeedback.examples.centre.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after so many failures under one key it is closed until the window has passed since the first.
 * Remembers a limited number of keys, the oldest forgotten first. Thread-safe.
 */
final class Throttle {
    private static final int MOST_KEYS = 10_000;

    private final int failures;
    private final Duration window;
    private final InstantSource time;
    private final Map<String, Tries> tries = new LinkedHashMap<>();

    private record Tries(int failed, Instant since) {}

    Throttle(int failures, Duration window, InstantSource time) {
        this.failures = failures;
        this.window = window;
        this.time = time;
    }

    synchronized boolean closed(String key) {
        Tries known = tries.get(key);
        if (known != null && !time.instant().isBefore(known.since().plus(window))) {
            tries.remove(key);
            return false;
        }
        return known != null && known.failed() >= failures;
    }

    synchronized void failed(String key) {
        Tries known = tries.get(key);
        tries.put(key, known == null ? new Tries(1, time.instant()) : new Tries(known.failed() + 1, known.since()));
        if (tries.size() > MOST_KEYS) {
            tries.remove(tries.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String key) {
        tries.remove(key);
    }
}
