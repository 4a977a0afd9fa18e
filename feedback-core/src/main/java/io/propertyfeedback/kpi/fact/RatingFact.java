package io.propertyfeedback.kpi.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer to how satisfied the submitter is, or the lack of one.
 *
 * @param cycle    the cycle of the case that was asked about
 * @param level    1 (非常不满意) to 5 (非常满意); null: asked, not answered
 * @param source   who said it
 * @param at       when it was answered, or asked when there is no answer
 * @param sentBack how often the work of the cycle had been sent back before: of an answer after the last rework the most
 */
public record RatingFact(int cycle, @Nullable Integer level, RatingSource source, Instant at, int sentBack) {

    /** @throws IllegalArgumentException when the level is not between 1 and 5 */
    public RatingFact {
        if (level != null && (level < 1 || level > 5)) {
            throw new IllegalArgumentException("Rating " + level + " is not between 1 and 5");
        }
    }

    /** About work that had not been sent back. */
    public RatingFact(int cycle, @Nullable Integer level, RatingSource source, Instant at) {
        this(cycle, level, source, at, 0);
    }
}
