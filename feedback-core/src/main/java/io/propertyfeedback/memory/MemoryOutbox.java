package io.propertyfeedback.memory;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Delivery;
import io.propertyfeedback.port.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Events in the order in which they were committed, each with its lease. */
final class MemoryOutbox implements Outbox {
    private record Key(String company, String feedback, long version) {
        static Key of(Entry entry) {
            return new Key(entry.company(), entry.feedback(), entry.version());
        }
    }

    /** Waits since it was committed; {@code leasedUntil} lies in the past of everything when it was never given. */
    private record Waiting(Entry entry, Instant leasedUntil, int attempts) {}

    private final Map<Key, Waiting> events = new LinkedHashMap<>();

    synchronized void add(Entry entry) {
        events.put(Key.of(entry), new Waiting(entry.withoutWords(), Instant.MIN, 0));
    }

    /** What is erased is erased in events that still wait, too. */
    synchronized void rewrite(String company, String feedback, UnaryOperator<Entry> as) {
        events.replaceAll((key, waiting) ->
                key.company().equals(company) && key.feedback().equals(feedback)
                        ? new Waiting(as.apply(waiting.entry()), waiting.leasedUntil(), waiting.attempts())
                        : waiting);
    }

    @Override
    public synchronized List<Delivery> take(int limit, Instant now, Duration lease) {
        List<Delivery> taken = new ArrayList<>();
        Set<Key> held = new HashSet<>(); // feedbacks of which an earlier event is with somebody else
        for (Map.Entry<Key, Waiting> event : events.entrySet()) {
            if (taken.size() >= limit) {
                break;
            }
            Waiting waiting = event.getValue();
            Key feedback = new Key(waiting.entry().company(), waiting.entry().feedback(), 0);
            if (waiting.leasedUntil().isAfter(now)) {
                held.add(feedback);
            } else if (!held.contains(feedback)) {
                event.setValue(new Waiting(waiting.entry(), now.plus(lease), waiting.attempts() + 1));
                taken.add(new Delivery(waiting.entry(), waiting.attempts() + 1));
            }
        }
        return List.copyOf(taken);
    }

    @Override
    public synchronized void confirm(List<Delivery> delivered) {
        delivered.forEach(delivery -> events.remove(Key.of(delivery.entry())));
    }
}
