package io.propertyfeedback.memory;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Delivery;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Outbox;
import io.propertyfeedback.port.Parked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Events in the order in which they were placed, each with its lease. Guarded by the storage's lock. */
final class MemoryOutbox implements Outbox {
    private record Key(String company, String feedback, long version) {
        static Key of(Entry entry) {
            return new Key(entry.company(), entry.feedback(), entry.version());
        }

        boolean isBehind(Key other) {
            return company.equals(other.company) && feedback.equals(other.feedback) && version > other.version;
        }
    }

    /** Waits until {@code free}; {@code reason} says why it is parked. */
    private record Waiting(
            Key key,
            long position,
            Instant free,
            int attempts,
            @Nullable String reason) {
        boolean isParked() {
            return reason != null;
        }

        /** Leased until the same instant. */
        boolean isOfOneAnswerWith(Waiting other) {
            return !isParked() && free.equals(other.free);
        }

        Waiting until(Instant until, int given) {
            return new Waiting(key, position, until, given, null);
        }
    }

    private final Object lock;
    private final BiFunction<String, String, List<Entry>> histories;
    private final Map<Key, Waiting> events = new LinkedHashMap<>();

    MemoryOutbox(Object lock, BiFunction<String, String, List<Entry>> histories) {
        this.lock = lock;
        this.histories = histories;
    }

    void add(String company, String feedback, long version, long position, Instant now) {
        Key key = new Key(company, feedback, version);
        events.put(key, new Waiting(key, position, now, 0, null));
    }

    private Delivery delivery(Waiting waiting) {
        return new Delivery(entry(waiting), waiting.position(), waiting.attempts());
    }

    /** As it stands now: what was erased since is erased here, too. */
    private Entry entry(Waiting waiting) {
        Key key = waiting.key();
        return histories
                .apply(key.company(), key.feedback())
                .get((int) key.version() - 1)
                .withoutWords();
    }

    @Override
    public List<Delivery> take(int limit, Instant now, Duration lease) {
        synchronized (lock) {
            List<Delivery> taken = new ArrayList<>();
            Set<Key> held = new HashSet<>(); // feedbacks of which an earlier event is with somebody else, or waits
            for (Map.Entry<Key, Waiting> event : events.entrySet()) {
                if (taken.size() >= limit) {
                    break;
                }
                Waiting waiting = event.getValue();
                Key feedback = new Key(waiting.key().company(), waiting.key().feedback(), 0);
                if (waiting.isParked() || held.contains(feedback)) {
                    continue;
                }
                if (waiting.free().isAfter(now)) {
                    held.add(feedback);
                } else {
                    Waiting given = waiting.until(now.plus(lease), waiting.attempts() + 1);
                    event.setValue(given);
                    taken.add(delivery(given));
                }
            }
            return List.copyOf(taken);
        }
    }

    @Override
    public void confirm(List<Delivery> delivered) {
        synchronized (lock) {
            delivered.forEach(delivery -> events.remove(Key.of(delivery.entry())));
        }
    }

    @Override
    public void postpone(Delivery failed, Instant until) {
        synchronized (lock) {
            Key key = Key.of(failed.entry());
            Waiting given = given(failed);
            if (given != null) {
                events.replaceAll((behind, waiting) ->
                        behind.isBehind(key) && waiting.isOfOneAnswerWith(given) ? waiting.until(until, 0) : waiting);
                events.put(key, given.until(until, given.attempts()));
            }
        }
    }

    @Override
    public void park(Delivery failed, String reason) {
        synchronized (lock) {
            Waiting given = given(failed);
            if (given != null) {
                events.put(
                        given.key(), new Waiting(given.key(), given.position(), Instant.MAX, given.attempts(), reason));
            }
        }
    }

    /** The event as it was given by this delivery; null when it is no longer with whoever took it then. */
    private @Nullable Waiting given(Delivery delivery) {
        Waiting waiting = events.get(Key.of(delivery.entry()));
        return waiting == null || waiting.isParked() || waiting.attempts() != delivery.attempt() ? null : waiting;
    }

    @Override
    public List<Parked> parked(String company, long afterPosition, int limit) {
        synchronized (lock) {
            return events.values().stream()
                    .filter(Waiting::isParked)
                    .filter(waiting -> waiting.key().company().equals(company) && waiting.position() > afterPosition)
                    .sorted(Comparator.comparing(waiting -> waiting.position()))
                    .limit(limit)
                    .map(waiting -> new Parked(delivery(waiting), String.valueOf(waiting.reason())))
                    .toList();
        }
    }

    @Override
    public boolean requeue(String company, String feedback, long version) {
        synchronized (lock) {
            Key key = new Key(company, feedback, version);
            Waiting waiting = events.get(key);
            if (waiting == null || !waiting.isParked()) {
                return false;
            }
            events.put(key, waiting.until(Instant.MIN, 0));
            return true;
        }
    }

    Lag lag(@Nullable String company, long unplaced, @Nullable Instant unplacedSince) {
        List<Waiting> mine = events.values().stream()
                .filter(waiting ->
                        company == null || company.equals(waiting.key().company()))
                .toList();
        long parked = mine.stream().filter(Waiting::isParked).count();
        Instant since = mine.stream()
                .filter(waiting -> !waiting.isParked())
                .map(waiting -> entry(waiting).at())
                .min(Instant::compareTo)
                .orElse(null);
        return new Lag(unplaced, unplacedSince, mine.size() - parked, since, parked);
    }
}
