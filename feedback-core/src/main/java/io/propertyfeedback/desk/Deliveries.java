package io.propertyfeedback.desk;

import io.propertyfeedback.document.HostFailure;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Delivery;
import io.propertyfeedback.port.Outbox;
import io.propertyfeedback.port.Parked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes events that have a position on to the listeners. Thread-safe. */
final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration LEASE = Duration.ofMinutes(1);

    /** So many at most are delivered again when a node dies. */
    private static final int CONFIRMED_AT_ONCE = 100;

    private record Key(String company, String feedback) {}

    private final Office office;
    private final List<Hearing> hearings;
    private final Retry retry;

    Deliveries(Office office, List<Subscription> subscriptions, Retry retry) {
        this.office = office;
        this.hearings = subscriptions.stream().map(Hearing::new).toList();
        this.retry = retry;
    }

    /** How many were taken, and were delivered, postponed or parked. */
    int run(int limit) {
        Instant until = office.now().plus(LEASE);
        List<Delivery> taken = outbox().take(limit, office.now(), LEASE);
        List<Delivery> delivered = new ArrayList<>();
        Set<Key> held = new HashSet<>();
        for (Delivery delivery : taken) {
            Entry event = delivery.entry();
            Key feedback = new Key(event.company(), event.feedback());
            if (!office.now().isBefore(until) || Thread.currentThread().isInterrupted()) {
                break; // somebody else may have it by now, or shall have it
            }
            if (!held.contains(feedback)) {
                if (!deliver(delivery, delivered)) {
                    held.add(feedback);
                } else if (delivered.size() >= CONFIRMED_AT_ONCE) {
                    confirm(delivered);
                }
            }
        }
        confirm(delivered);
        return taken.size();
    }

    /** Whether the next event of the feedback may follow. */
    private boolean deliver(Delivery delivery, List<Delivery> delivered) {
        for (Hearing hearing : hearings) {
            if (hearing.wants(delivery.entry())) {
                try {
                    hearing.hear(delivery.entry(), office.time());
                } catch (Throwable thrown) {
                    Throwable failure = HostFailure.survived(thrown);
                    hearing.failed(delivery.entry(), failure);
                    confirm(delivered);
                    boolean followed = giveBack(delivery, hearing, failure);
                    if (failure instanceof InterruptedException) {
                        Thread.currentThread().interrupt(); // last of all: some drivers close files of such a thread
                    }
                    return followed;
                }
            }
        }
        delivered.add(delivery);
        return true;
    }

    private boolean giveBack(Delivery delivery, Hearing hearing, Throwable failure) {
        Instant now = office.now();
        int attempt = delivery.attempt();
        boolean isPoison = attempt >= retry.attempts()
                && (attempt == 1 || hearing.hasHeardSince(now.minus(retry.after(attempt - 1))));
        if (isPoison) {
            String reason = failure.getClass().getName();
            outbox().park(delivery, reason.substring(0, Math.min(reason.length(), Parked.REASON)));
            LOG.warn(
                    "Event {}/{} version {} is parked after attempt {}: {}",
                    delivery.entry().company(),
                    delivery.entry().feedback(),
                    delivery.entry().version(),
                    attempt,
                    reason);
        } else {
            outbox().postpone(delivery, now.plus(retry.after(attempt)));
        }
        return isPoison;
    }

    private void confirm(List<Delivery> delivered) {
        if (!delivered.isEmpty()) {
            outbox().confirm(List.copyOf(delivered));
            delivered.clear();
        }
    }

    private Outbox outbox() {
        return office.storage().outbox();
    }
}
