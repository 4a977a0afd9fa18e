package io.propertyfeedback.desk;

import io.propertyfeedback.port.Missed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscription has come in one company.
 *
 * @param name         under which it is remembered
 * @param declared     whether this node has a listener of the name; what nobody declares any more can be ended
 * @param partitions   among how many cursors it is divided; 0 when no node of now has begun it
 * @param position     up to which position its slowest cursor has heard; null when no listener here declares it
 * @param head         the highest position there is
 * @param unheard      how many events it has before it, those that are tried again included
 * @param unheardSince when the oldest of them was done; null when there is none
 * @param down         whether its listener failed at one feedback after the other when this node asked it last
 * @param parked       what it did not take after many attempts, by feedback and version
 */
public record SubscriptionProgress(
        String name,
        boolean declared,
        int partitions,
        @Nullable Long position,
        long head,
        long unheard,
        @Nullable Instant unheardSince,
        boolean down,
        List<Missed> parked) {
    public SubscriptionProgress {
        parked = List.copyOf(parked);
    }
}
