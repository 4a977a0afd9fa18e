package io.propertyfeedback.memory;

import io.propertyfeedback.kpi.daily.DailyTallies;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.port.TallyQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Places changes in the order in which they were committed. Guarded by the storage's lock. */
final class MemoryFeed implements Feed {
    private record Waiting(String company, String feedback, long version, Instant at, boolean silent) {}

    private final Object lock;
    private final BiFunction<String, String, List<Entry>> histories;
    private final SortedMap<String, MemoryPlaces> companies = new TreeMap<>();
    private final MemoryCursors cursors;
    private final List<Waiting> waiting = new ArrayList<>();

    MemoryFeed(Object lock, BiFunction<String, String, List<Entry>> histories) {
        this.lock = lock;
        this.histories = histories;
        this.cursors = new MemoryCursors(lock, companies);
    }

    MemoryCursors cursors() {
        return cursors;
    }

    void add(Change change) {
        Entry entry = change.entry();
        waiting.add(new Waiting(entry.company(), entry.feedback(), entry.version(), entry.at(), change.silent()));
    }

    /** All is folded before anything is changed, so a fold that throws leaves nothing behind. */
    @Override
    public int advance(int limit, Instant now, Fold fold) {
        synchronized (lock) {
            List<Waiting> round = waiting.subList(0, Math.min(limit, waiting.size()));
            Map<String, DailyTallies> folded = folded(round, fold);
            folded.forEach((company, tallies) -> places(company).add(tallies));
            for (Waiting change : round) {
                if (!change.silent()) {
                    places(change.company()).place(change.feedback(), change.version(), now);
                }
            }
            int placed = round.size();
            round.clear();
            return placed;
        }
    }

    private Map<String, DailyTallies> folded(List<Waiting> round, Fold fold) {
        record Key(String company, String feedback) {}
        record Versions(long first, long last) {}
        Map<Key, Versions> going = new LinkedHashMap<>();
        for (Waiting change : round) {
            long version = change.version();
            going.merge(
                    new Key(change.company(), change.feedback()),
                    new Versions(version, version),
                    (known, next) -> new Versions(known.first(), next.last()));
        }
        Map<String, DailyTallies> folded = new HashMap<>();
        going.forEach((key, versions) -> {
            List<Entry> history = histories.apply(key.company(), key.feedback());
            DailyTallies tallies = folded.computeIfAbsent(key.company(), company -> new DailyTallies());
            fold.into(tallies, history, versions.first(), versions.last());
        });
        return folded;
    }

    private MemoryPlaces places(String company) {
        return companies.computeIfAbsent(company, c -> new MemoryPlaces());
    }

    @Override
    public List<Positioned> read(String company, long afterPosition, int limit) {
        synchronized (lock) {
            return places(company).read(afterPosition, limit, id -> histories.apply(company, id));
        }
    }

    @Override
    public long head(String company) {
        synchronized (lock) {
            return places(company).head();
        }
    }

    @Override
    public void forget(@Nullable String company, Instant before) {
        synchronized (lock) {
            companies.forEach((each, places) -> {
                if (company == null || company.equals(each)) {
                    places.forget(before, cursors.passed(null, each));
                }
            });
        }
    }

    @Override
    public void tallies(TallyQuery query, Consumer<DailyTally> each) {
        List<DailyTally> wanted;
        synchronized (lock) {
            wanted = places(query.company()).tallies().stream()
                    .filter(query::matches)
                    .toList();
        }
        wanted.forEach(each);
    }

    @Override
    public Lag lag(@Nullable String company) {
        synchronized (lock) {
            List<Instant> unplaced = waiting.stream()
                    .filter(change -> company == null || company.equals(change.company()))
                    .map(change -> change.at())
                    .toList();
            return new Lag(
                    unplaced.size(),
                    unplaced.stream().min(Instant::compareTo).orElse(null),
                    cursors.names().stream().map(name -> lag(name, company)).toList());
        }
    }

    private Lag.OfSubscription lag(String subscription, @Nullable String company) {
        long unheard = 0;
        long parked = 0;
        List<Instant> since = new ArrayList<>();
        for (String each : company == null ? List.copyOf(companies.keySet()) : List.of(company)) {
            long passed = cursors.passed(subscription, each);
            unheard += Math.max(0, head(each) - passed);
            read(each, passed, 1).forEach(first -> since.add(first.entry().at()));
            for (Missed missed : cursors.missed(subscription, each)) {
                if (missed.isParked()) {
                    parked++;
                } else {
                    unheard++;
                    since.add(missed.at());
                }
            }
        }
        return new Lag.OfSubscription(
                subscription, unheard, since.stream().min(Instant::compareTo).orElse(null), parked);
    }
}
