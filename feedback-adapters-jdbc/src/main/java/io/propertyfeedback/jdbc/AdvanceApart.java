package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Fold;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A round of the relay over several servers. No transaction is one over all of them, so a round is two, each of which
 * writes on one server at a time and may be made again. The first writes figures, positions and what the round consists
 * of, where these are; the second writes deliveries in place of outbox rows, where the feedbacks are. What was begun is
 * finished, by whoever comes next, before another begins: nothing is lost, folded twice or given two positions, whoever
 * dies when.
 */
final class AdvanceApart {
    private AdvanceApart() {}

    /** Begins a round, unless the last one is not finished yet; for whoever holds the placing of events. */
    static Advance.Done begin(Jdbc jdbc, Tables tables, Key from, int limit, Instant now, Fold fold) {
        if (!unfinished(jdbc, tables).isEmpty()) {
            return new Advance.Done(0, false);
        }
        List<OutboxTable.Waiting> round = tables.outbox().next(jdbc, from, limit);
        if (round.isEmpty()) {
            return Advance.Done.NOTHING;
        }
        Map<EventId, DeliveryTable.Placed> all = new LinkedHashMap<>();
        round.forEach(waiting -> all.put(waiting.id(), new DeliveryTable.Placed(waiting, 0)));
        Advance.foldAndPlace(jdbc, tables, round, now, fold)
                .forEach(placed -> all.put(placed.event().id(), placed));
        tables.relay().begin(jdbc, List.copyOf(all.values()));
        tables.relay().endAt(jdbc, round.get(round.size() - 1).id().key());
        return new Advance.Done(round.size(), false);
    }

    /** Finishes the round that was begun last, if it is not finished yet. */
    static boolean finish(Jdbc jdbc, Tables tables, Instant now) {
        if (tables.relay().holdAdvance(jdbc).isPresent()) {
            List<DeliveryTable.Placed> round = unfinished(jdbc, tables);
            List<DeliveryTable.Placed> loud =
                    round.stream().filter(placed -> !placed.event().silent()).toList();
            tables.delivery().insert(jdbc, loud, now);
            tables.outbox()
                    .delete(
                            jdbc,
                            round.stream().map(DeliveryTable.Placed::event).toList());
        }
        return true;
    }

    private static List<DeliveryTable.Placed> unfinished(Jdbc jdbc, Tables tables) {
        List<DeliveryTable.Placed> round = tables.relay().begun(jdbc);
        Set<EventId> waiting = new HashSet<>();
        for (List<DeliveryTable.Placed> some : Sql.parts(round)) {
            waiting.addAll(tables.outbox()
                    .still(
                            jdbc,
                            some.stream().map(placed -> placed.event().id()).toList()));
        }
        return round.stream()
                .filter(placed -> waiting.contains(placed.event().id()))
                .toList();
    }
}
