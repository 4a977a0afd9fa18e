package io.propertyfeedback.kpi.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time {@code [settledAt, reopenedAt)} in which a case stood settled before it was taken up again.
 *
 * @param settledAt  when an earlier cycle was settled
 * @param reopenedAt when the next one began
 * @param settlement what became of it in that cycle, as an outcome's id; null when not known
 */
public record SettledSpan(
        Instant settledAt, Instant reopenedAt, @Nullable String settlement) {

    /** Of a cycle of which the outcome is not known. */
    public SettledSpan(Instant settledAt, Instant reopenedAt) {
        this(settledAt, reopenedAt, null);
    }
}
