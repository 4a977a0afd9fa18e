package io.propertyfeedback.port;

import io.propertyfeedback.model.Entry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a subscription could not take. It is tried again from an instant on, it waits behind an earlier one of its
 * feedback, or it is parked, which is until somebody requeues it.
 *
 * @param company  whose it is
 * @param feedback of which feedback
 * @param version  which of its events
 * @param at       when it was done
 * @param attempts how often it was tried
 * @param freeAt   from when on it is tried again; null while it waits or is parked
 * @param reason   why it is parked: a code, such as the name of a class, never words; null when it is not
 */
public record Missed(
        String company,
        String feedback,
        long version,
        Instant at,
        int attempts,
        @Nullable Instant freeAt,
        @Nullable String reason) {
    /** How long a reason may be. */
    public static final int REASON = 200;

    /** One that waits behind an earlier one of its feedback. */
    public static Missed behind(Entry event) {
        return new Missed(event.company(), event.feedback(), event.version(), event.at(), 0, null, null);
    }

    /** The same, to be tried from an instant on for the next time after so many. */
    public Missed free(Instant from, int attempted) {
        return new Missed(company, feedback, version, at, attempted, from, null);
    }

    /** The same, put aside. */
    public Missed parked(int attempted, String why) {
        String code = why.substring(0, Math.min(why.length(), REASON));
        return new Missed(company, feedback, version, at, attempted, null, code);
    }

    public boolean isParked() {
        return reason != null;
    }

    /** Whether it is to be tried at an instant. */
    public boolean isFree(Instant now) {
        return freeAt != null && !freeAt.isAfter(now);
    }
}
