package io.propertyfeedback.examples.centre.demo;

import java.time.Instant;
import java.time.InstantSource;

/** The time of the demo's story. For one thread. */
final class MovingClock implements InstantSource {
    private Instant now;

    MovingClock(Instant start) {
        this.now = start;
    }

    void to(Instant later) {
        now = later;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
