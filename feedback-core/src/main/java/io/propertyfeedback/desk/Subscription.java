package io.propertyfeedback.desk;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Entry;
import java.util.Set;

/**
 * Who hears of which events.
 *
 * @param listener who
 * @param acts     of which acts; empty means all
 */
public record Subscription(EventListener listener, Set<ActId> acts) {
    public Subscription {
        acts = Set.copyOf(acts);
    }

    boolean wants(Entry event) {
        return acts.isEmpty() || acts.contains(event.act());
    }
}
