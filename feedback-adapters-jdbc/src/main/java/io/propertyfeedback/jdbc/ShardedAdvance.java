package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Fold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * A round of the relay over several servers. No transaction is one over all of them, so a round is two, each of which
 * writes on one server at a time and may be made again. The first writes figures, positions and what the round consists
 * of, where these are; the second deletes outbox rows, where the feedbacks are. What was begun is
 * finished, by whoever comes next, before another begins: nothing is lost, folded twice or given two positions, whoever
 * dies when.
 */
final class ShardedAdvance {
    private ShardedAdvance() {}

    /** Begins a round, unless the last one is not finished yet; for whoever holds the placing of events. */
    static Advance.Done begin(Jdbc jdbc, Tables tables, int limit, Instant now, Fold fold) {
        List<OutboxTable.Placed> last = tables.relay().begun(jdbc);
        if (!unfinished(jdbc, tables, last).isEmpty()) {
            return new Advance.Done(0, false);
        }
        String from = last.isEmpty() ? "" : last.get(last.size() - 1).event().shard();
        List<OutboxTable.Waiting> round = next(jdbc, tables.outbox(), from, limit);
        if (round.isEmpty()) {
            return Advance.Done.NOTHING;
        }
        Map<EventId, OutboxTable.Placed> all = new LinkedHashMap<>();
        round.forEach(waiting -> all.put(waiting.id(), new OutboxTable.Placed(waiting, 0)));
        Advance.foldAndPlace(jdbc, tables, round, now, fold)
                .forEach(placed -> all.put(placed.event().id(), placed));
        tables.relay().begin(jdbc, List.copyOf(all.values()));
        return new Advance.Done(round.size(), false);
    }

    /**
     * Numbers of different servers say nothing about who came first. So shards take turns: all of those that fit, and of
     * the one behind these the first changes. The turn begins behind the shard where the last round ended.
     */
    private static List<OutboxTable.Waiting> next(Jdbc jdbc, OutboxTable outbox, String from, int limit) {
        SortedMap<String, Integer> waiting = outbox.shards(jdbc);
        List<Map.Entry<String, Integer>> turn =
                new ArrayList<>(waiting.tailMap(from + '\0').entrySet());
        turn.addAll(waiting.headMap(from + '\0').entrySet());
        List<String> fitting = new ArrayList<>();
        int changes = 0;
        for (Map.Entry<String, Integer> shard : turn) {
            changes += shard.getValue();
            if (changes > limit) {
                break;
            }
            fitting.add(shard.getKey());
        }
        List<OutboxTable.Waiting> round = new ArrayList<>();
        for (List<String> some : Sql.parts(fitting)) {
            round.addAll(outbox.ofShards(jdbc, some, limit - round.size()));
        }
        if (fitting.size() < turn.size() && round.size() < limit) {
            round.addAll(outbox.ofShard(jdbc, turn.get(fitting.size()).getKey(), limit - round.size()));
        }
        return round;
    }

    /** Finishes the round that was begun last, if it is not finished yet. */
    static boolean finish(Jdbc jdbc, Tables tables) {
        if (tables.relay().holdAdvance(jdbc)) {
            List<OutboxTable.Placed> round =
                    unfinished(jdbc, tables, tables.relay().begun(jdbc));
            tables.outbox()
                    .delete(jdbc, round.stream().map(OutboxTable.Placed::event).toList());
        }
        return true;
    }

    private static List<OutboxTable.Placed> unfinished(Jdbc jdbc, Tables tables, List<OutboxTable.Placed> round) {
        Set<EventId> waiting = new HashSet<>();
        for (List<OutboxTable.Placed> some : Sql.parts(round)) {
            waiting.addAll(tables.outbox()
                    .still(
                            jdbc,
                            some.stream().map(placed -> placed.event().number()).toList()));
        }
        return round.stream()
                .filter(placed -> waiting.contains(placed.event().id()))
                .toList();
    }
}
