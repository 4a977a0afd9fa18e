package io.propertyfeedback.kpi.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a case reached which point.
 *
 * @param receivedAt  when it was said
 * @param recordedAt  when it was typed in
 * @param respondedAt first contact by a person with the submitter
 * @param resolvedAt  implemented
 * @param settledAt   settled (办结) for the last time; null while open
 * @param closedAt    taken up in a review (归档)
 */
public record CaseTimes(
        Instant receivedAt,
        Instant recordedAt,
        @Nullable Instant respondedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant settledAt,
        @Nullable Instant closedAt) {}
