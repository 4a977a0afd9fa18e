package io.propertyfeedback.port;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the relay is behind.
 *
 * @param unplaced         changes that are committed but neither placed nor folded
 * @param unplacedSince    when the oldest of them was done, null if there is none: figures are complete up to here
 * @param undelivered      events that are placed and not confirmed, parked ones left out
 * @param undeliveredSince when the oldest of them was done, null if there is none
 * @param parked           events that were put aside
 */
public record Lag(
        long unplaced,
        @Nullable Instant unplacedSince,
        long undelivered,
        @Nullable Instant undeliveredSince,
        long parked) {}
