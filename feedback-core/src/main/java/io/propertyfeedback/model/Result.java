package io.propertyfeedback.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a feedback in its present cycle.
 *
 * @param settlement the outcome; null until settled
 * @param at         when it was settled; null until then
 * @param rating     satisfaction, 1 (lowest) to 5 (highest); null when nobody was asked or answered
 */
public record Result(
        @Nullable Settlement settlement,
        @Nullable Instant at,
        @Nullable Integer rating) {
    public static final Result NONE = new Result(null, null, null);

    public Result {
        if (rating != null && (rating < 1 || rating > 5)) {
            throw new IllegalArgumentException("Rating " + rating + " is not between 1 and 5");
        }
    }

    Result settled(Settlement as, Instant when) {
        return new Result(as, when, rating);
    }

    Result unsettled() {
        return new Result(null, null, rating);
    }

    Result rated(int level) {
        return new Result(settlement, at, level);
    }
}
