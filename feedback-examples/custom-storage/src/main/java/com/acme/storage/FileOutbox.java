package com.acme.storage;

import com.acme.storage.Tables.Event;
import com.acme.storage.Tables.Going;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Delivery;
import io.propertyfeedback.port.Outbox;
import io.propertyfeedback.port.Parked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Events on their way out, each with its lease. */
record FileOutbox(Tables tables, Transactions transactions) implements Outbox {
    @Override
    public List<Delivery> take(int limit, Instant now, Duration lease) {
        return transactions.write(() -> {
            List<Delivery> taken = new ArrayList<>();
            Set<List<String>> heldUp = new HashSet<>(); // feedbacks of which an earlier event waits or is with somebody
            for (Iterator<Event> queue = tables.queue.all().iterator(); taken.size() < limit && queue.hasNext(); ) {
                Going next = going(queue.next());
                List<String> feedback =
                        List.of(next.event().company(), next.event().feedback());
                if (next.isParked() || heldUp.contains(feedback)) {
                    continue;
                }
                if (next.free().isAfter(now)) {
                    heldUp.add(feedback);
                } else {
                    taken.add(delivery(put(next.until(now.plus(lease), next.attempts() + 1))));
                }
            }
            return List.copyOf(taken);
        });
    }

    private Going going(Event event) {
        return tables.outbox.get(key(event)).orElseThrow();
    }

    private Going put(Going going) {
        tables.outbox.put(going, key(going.event()));
        return going;
    }

    private static Object[] key(Event event) {
        return new Object[] {event.company(), event.feedback(), event.version()};
    }

    private Delivery delivery(Going going) {
        Event event = going.event();
        Entry entry = tables.entry(event.company(), event.feedback(), event.version());
        return new Delivery(entry.withoutWords(), going.position(), going.attempts());
    }

    @Override
    public void confirm(List<Delivery> delivered) {
        transactions.write(() -> {
            delivered.forEach(delivery -> present(delivery).ifPresent(going -> {
                tables.outbox.remove(key(going.event()));
                tables.queue.remove(going.event().number());
            }));
            return delivered;
        });
    }

    private Optional<Going> present(Delivery delivery) {
        Entry entry = delivery.entry();
        return tables.outbox.get(entry.company(), entry.feedback(), entry.version());
    }

    @Override
    public void postpone(Delivery failed, Instant until) {
        ifStillGiven(failed, given -> {
            Event event = given.event();
            tables.outbox
                    .after(event.version(), event.company(), event.feedback())
                    .filter(behind -> !behind.isParked() && behind.free().equals(given.free())) // of one answer
                    .forEach(behind -> put(behind.until(until, 0)));
            return given.until(until, given.attempts());
        });
    }

    @Override
    public void park(Delivery failed, String reason) {
        ifStillGiven(
                failed, given -> new Going(given.event(), given.position(), given.free(), given.attempts(), reason));
    }

    /** Unless it is with somebody else by now, confirmed or parked. */
    private void ifStillGiven(Delivery delivery, UnaryOperator<Going> change) {
        transactions.write(() -> present(delivery)
                .filter(going -> !going.isParked() && going.attempts() == delivery.attempt())
                .map(change)
                .map(this::put));
    }

    @Override
    public List<Parked> parked(String company, long afterPosition, int limit) {
        return transactions.read(() -> tables.outbox
                .all(company)
                .filter(going -> going.isParked() && going.position() > afterPosition)
                .sorted(Comparator.comparing(Going::position))
                .limit(limit)
                .map(going -> new Parked(delivery(going), String.valueOf(going.reason())))
                .toList());
    }

    @Override
    public boolean requeue(String company, String feedback, long version) {
        return transactions.write(() -> tables.outbox
                .get(company, feedback, version)
                .filter(Going::isParked)
                .map(parked -> put(parked.until(Instant.EPOCH, 0)))
                .isPresent());
    }
}
