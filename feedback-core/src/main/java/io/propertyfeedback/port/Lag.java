package io.propertyfeedback.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the relay is behind.
 *
 * @param unplaced      changes that are committed but neither placed nor folded
 * @param unplacedSince when the oldest of them was done, null if there is none: figures are complete up to here
 * @param subscriptions how far each of the subscriptions is behind what is placed, by their names
 */
public record Lag(long unplaced, @Nullable Instant unplacedSince, List<OfSubscription> subscriptions) {
    public Lag {
        subscriptions = List.copyOf(subscriptions);
    }

    /**
     * How far one subscription is behind.
     *
     * @param name        which
     * @param unheard     events above its lowest cursor, and missed ones that are not parked
     * @param unheardSince when the oldest of them was done, null if there is none
     * @param parked      events that were put aside
     */
    public record OfSubscription(
            String name, long unheard, @Nullable Instant unheardSince, long parked) {}

    /** Of one subscription; nothing of one that is not known. */
    public OfSubscription of(String subscription) {
        return subscriptions.stream()
                .filter(each -> each.name().equals(subscription))
                .findFirst()
                .orElse(new OfSubscription(subscription, 0, null, 0));
    }
}
