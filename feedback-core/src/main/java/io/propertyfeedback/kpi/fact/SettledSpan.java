package io.propertyfeedback.kpi.fact;

import java.time.Instant;

/**
 * A time {@code [settledAt, reopenedAt)} in which a case stood settled before it was taken up again.
 *
 * @param settledAt  when an earlier cycle was settled
 * @param reopenedAt when the next one began
 */
public record SettledSpan(Instant settledAt, Instant reopenedAt) {}
