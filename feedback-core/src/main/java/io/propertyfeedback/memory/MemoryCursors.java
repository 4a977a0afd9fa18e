package io.propertyfeedback.memory;

import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Subscriptions by their names. Guarded by the storage's lock. */
final class MemoryCursors implements Cursors {
    private record Event(String feedback, long version) implements Comparable<Event> {
        static Event of(Missed missed) {
            return new Event(missed.feedback(), missed.version());
        }

        @Override
        public int compareTo(Event other) {
            int byFeedback = feedback.compareTo(other.feedback);
            return byFeedback == 0 ? Long.compare(version, other.version) : byFeedback;
        }
    }

    private static final class Standing {
        private final Map<String, Long> positions;
        private String holder = "";
        private Instant until = Instant.MIN;

        Standing(Map<String, Long> positions) {
            this.positions = new HashMap<>(positions);
        }

        long position(String company) {
            return positions.getOrDefault(company, 0L);
        }
    }

    private static final class Subscription {
        private final List<Standing> cursors = new ArrayList<>();
        private final Map<String, SortedMap<Event, Missed>> missed = new HashMap<>();

        SortedMap<Event, Missed> missed(String company) {
            return missed.computeIfAbsent(company, c -> new TreeMap<>());
        }
    }

    private final Object lock;
    private final SortedMap<String, MemoryPlaces> companies;
    private final SortedMap<String, Subscription> subscriptions = new TreeMap<>();

    MemoryCursors(Object lock, SortedMap<String, MemoryPlaces> companies) {
        this.lock = lock;
        this.companies = companies;
    }

    @Override
    public int begin(String subscription, int cursors, boolean fromStart) {
        synchronized (lock) {
            return subscriptions
                    .computeIfAbsent(subscription, name -> begun(cursors, fromStart))
                    .cursors
                    .size();
        }
    }

    private Subscription begun(int cursors, boolean fromStart) {
        Map<String, Long> heads = new HashMap<>();
        if (!fromStart) {
            companies.forEach((company, places) -> heads.put(company, places.head()));
        }
        Subscription begun = new Subscription();
        for (int i = 0; i < cursors; i++) {
            begun.cursors.add(new Standing(heads));
        }
        return begun;
    }

    private @Nullable Standing standing(Cursor cursor) {
        Subscription known = subscriptions.get(cursor.subscription());
        return known == null || known.cursors.size() != cursor.of() ? null : known.cursors.get(cursor.number());
    }

    @Override
    public boolean hold(Cursor cursor, String holder, Instant now, Instant until) {
        synchronized (lock) {
            Standing standing = standing(cursor);
            if (standing == null || !standing.holder.equals(holder) && standing.until.isAfter(now)) {
                return false;
            }
            standing.holder = holder;
            standing.until = until;
            return true;
        }
    }

    @Override
    public List<Place> behind(Cursor cursor, Instant now) {
        synchronized (lock) {
            Standing standing = standing(cursor);
            List<Place> behind = new ArrayList<>();
            if (standing != null) {
                companies.forEach((company, places) -> {
                    long position = standing.position(company);
                    if (places.head() > position
                            || missed(cursor.subscription(), company).stream().anyMatch(missed -> missed.isFree(now))) {
                        behind.add(new Place(company, position));
                    }
                });
            }
            return behind;
        }
    }

    @Override
    public boolean move(Cursor cursor, String holder, Place to, List<Missed> missed, List<Missed> heard) {
        synchronized (lock) {
            Standing standing = standing(cursor);
            Subscription subscription = subscriptions.get(cursor.subscription());
            if (standing == null || subscription == null || !standing.holder.equals(holder)) {
                return false;
            }
            standing.positions.put(to.company(), to.position());
            SortedMap<Event, Missed> all = subscription.missed(to.company());
            missed.forEach(each -> all.put(Event.of(each), each));
            heard.forEach(each -> all.remove(Event.of(each)));
            return true;
        }
    }

    @Override
    public List<Missed> missed(String subscription, String company) {
        synchronized (lock) {
            Subscription known = subscriptions.get(subscription);
            return known == null ? List.of() : List.copyOf(known.missed(company).values());
        }
    }

    @Override
    public boolean requeue(String subscription, String company, String feedback, long version) {
        synchronized (lock) {
            Subscription known = subscriptions.get(subscription);
            Event event = new Event(feedback, version);
            Missed missed = known == null ? null : known.missed(company).get(event);
            if (known == null || missed == null || !missed.isParked()) {
                return false;
            }
            known.missed(company).put(event, missed.free(Instant.MIN, 0));
            return true;
        }
    }

    @Override
    public void end(String subscription) {
        synchronized (lock) {
            subscriptions.remove(subscription);
        }
    }

    List<String> names() {
        return List.copyOf(subscriptions.keySet());
    }

    /** Up to where all cursors of a subscription have come; null means of any. */
    long passed(@Nullable String subscription, String company) {
        return subscriptions.entrySet().stream()
                .filter(each -> subscription == null || subscription.equals(each.getKey()))
                .flatMap(each -> each.getValue().cursors.stream())
                .mapToLong(standing -> standing.position(company))
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
