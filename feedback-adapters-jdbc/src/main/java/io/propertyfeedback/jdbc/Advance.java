package io.propertyfeedback.jdbc;

import io.propertyfeedback.kpi.daily.DailyTallies;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One round of the relay within one transaction, for whoever holds it: folds changes and gives them positions. */
final class Advance {
    private final Jdbc jdbc;
    private final Tables tables;
    private final List<OutboxTable.Waiting> round;

    private Advance(Jdbc jdbc, Tables tables, List<OutboxTable.Waiting> round) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.round = round;
    }

    /**
     * What a transaction did.
     *
     * @param dealt    with how many changes it dealt
     * @param finished whether no other has to finish what was begun
     */
    record Done(int dealt, boolean finished) {
        static final Done NOTHING = new Done(0, true);
    }

    /** Nothing at once when another transaction holds it. */
    static Done of(Jdbc jdbc, Tables tables, int limit, Instant now, Fold fold) {
        if (!tables.relay().holdAdvance(jdbc)) {
            return Done.NOTHING;
        }
        if (!tables.oneServer()) {
            return ShardedAdvance.begin(jdbc, tables, limit, now, fold);
        }
        List<OutboxTable.Waiting> next = tables.outbox().next(jdbc, limit);
        List<OutboxTable.Waiting> round = tables.outbox().delete(jdbc, next);
        if (!round.isEmpty()) {
            foldAndPlace(jdbc, tables, round, now, fold);
        }
        return new Done(round.size(), true);
    }

    /** Folds the changes and writes the positions of those that are to be told; answers these. */
    static List<OutboxTable.Placed> foldAndPlace(
            Jdbc jdbc, Tables tables, List<OutboxTable.Waiting> round, Instant now, Fold fold) {
        Advance advance = new Advance(jdbc, tables, round);
        advance.fold(fold);
        return advance.place(now);
    }

    private record Versions(long first, long last) {
        Versions and(Versions next) {
            return new Versions(Math.min(first, next.first), Math.max(last, next.last));
        }
    }

    private void fold(Fold fold) {
        Map<Key, Versions> going = new LinkedHashMap<>();
        round.forEach(waiting -> going.merge(
                waiting.id().key(),
                new Versions(waiting.id().version(), waiting.id().version()),
                Versions::and));
        Map<Key, List<Entry>> histories = tables.history().whole(jdbc, List.copyOf(going.keySet()));
        Map<String, DailyTallies> folded = new TreeMap<>();
        going.forEach((key, versions) -> {
            List<Entry> history = histories.getOrDefault(key, List.of());
            DailyTallies tallies = folded.computeIfAbsent(key.company(), company -> new DailyTallies());
            tallies.takeOff(upTo(history, versions.first() - 1, fold));
            tallies.add(upTo(history, versions.last(), fold));
        });
        List<TallyTable.Change> changes = new ArrayList<>();
        folded.forEach((company, tallies) ->
                tallies.left().forEach(tally -> changes.add(new TallyTable.Change(company, tally))));
        tables.tally().add(jdbc, changes);
        index(going, histories);
    }

    /** What was said comes with the receipt. */
    private void index(Map<Key, Versions> going, Map<Key, List<Entry>> histories) {
        Map<String, List<Instant>> received = new TreeMap<>();
        going.forEach((key, versions) -> {
            List<Entry> history = histories.getOrDefault(key, List.of());
            if (versions.first() == 1 && !history.isEmpty()) {
                received.computeIfAbsent(key.company(), company -> new ArrayList<>())
                        .add(Feedback.begin(history.get(0)).intake().receivedAt());
            }
        });
        received.forEach((company, instants) -> tables.text().add(jdbc, company, instants));
    }

    private static List<DailyTally> upTo(List<Entry> history, long version, Fold fold) {
        List<Entry> past =
                history.stream().filter(entry -> entry.version() <= version).toList();
        return past.isEmpty() ? List.of() : fold.tallies(new Life(Feedback.replay(past), past));
    }

    private List<OutboxTable.Placed> place(Instant now) {
        Map<String, List<OutboxTable.Waiting>> loud = new LinkedHashMap<>();
        for (OutboxTable.Waiting waiting : round) {
            if (!waiting.silent()) {
                loud.computeIfAbsent(waiting.id().company(), company -> new ArrayList<>())
                        .add(waiting);
            }
        }
        List<FeedTable.Round> rounds = new ArrayList<>();
        List<OutboxTable.Placed> placed = new ArrayList<>();
        loud.forEach((company, events) -> {
            long position = tables.head().newest(jdbc, company);
            for (OutboxTable.Waiting event : events) {
                placed.add(new OutboxTable.Placed(event, ++position));
            }
            rounds.add(new FeedTable.Round(
                    company,
                    position,
                    events.stream().map(OutboxTable.Waiting::id).toList()));
        });
        tables.feed().insert(jdbc, rounds, now);
        tables.head()
                .put(
                        jdbc,
                        rounds.stream()
                                .map(round -> new Place(round.company(), round.last()))
                                .sorted(Comparator.comparing(Place::company))
                                .toList());
        return placed;
    }
}
