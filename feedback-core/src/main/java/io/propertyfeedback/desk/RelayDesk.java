package io.propertyfeedback.desk;

import io.propertyfeedback.port.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes events on to the listeners. The host calls {@link #run} as often as it likes. Thread-safe. */
public final class RelayDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RelayDesk.class);
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Office office;
    private final List<EventListener> listeners;

    RelayDesk(Office office, List<EventListener> listeners) {
        this.office = office;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Delivers what is waiting.
     *
     * @param limit how many events at most
     * @return how many were delivered to every listener
     */
    public int run(int limit) {
        List<Delivery> delivered = new ArrayList<>();
        Set<String> held = new HashSet<>();
        for (Delivery delivery : office.storage().outbox().take(limit, office.now(), LEASE)) {
            String feedback =
                    delivery.entry().company() + "/" + delivery.entry().feedback();
            if (!held.contains(feedback) && deliver(delivery)) {
                delivered.add(delivery);
            } else {
                held.add(feedback);
            }
        }
        office.storage().outbox().confirm(delivered);
        return delivered.size();
    }

    private boolean deliver(Delivery delivery) {
        try {
            listeners.forEach(listener -> listener.on(delivery.entry()));
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Event {}/{} version {} was not delivered on attempt {}; it comes again",
                    delivery.entry().company(),
                    delivery.entry().feedback(),
                    delivery.entry().version(),
                    delivery.attempt(),
                    e);
            return false;
        }
    }
}
