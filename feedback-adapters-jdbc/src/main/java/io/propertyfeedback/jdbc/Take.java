package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes events within one transaction, for whoever holds the taking. What is free is gone through in order; for each
 * feedback met, its queue is taken from the front as far as it is free. Queues whose front is with somebody else are
 * passed over; behind a front that was postponed for long they are put off as long, so that a backlog is not gone
 * through again and again.
 */
final class Take {
    private final Jdbc jdbc;
    private final DeliveryTable table;
    private final int limit;
    private final Instant now;
    private final Instant until;
    private final Set<Key> seen = new HashSet<>();
    private final List<DeliveryTable.Waiting> taken = new ArrayList<>();
    private int passedOver;

    private Take(Jdbc jdbc, DeliveryTable table, int limit, Instant now, Duration lease) {
        this.jdbc = jdbc;
        this.table = table;
        this.limit = limit;
        this.now = now;
        this.until = now.plus(lease);
    }

    /** What {@link Outbox#take} gives: companies as they were met, each in the order of positions. */
    static List<DeliveryTable.Waiting> of(Jdbc jdbc, Tables tables, int limit, Instant now, Duration lease) {
        if (!tables.relay().holdTake(jdbc)) {
            return List.of();
        }
        Take take = new Take(jdbc, tables.delivery(), limit, now, lease);
        while (take.more()) {
            // until there is enough, or nothing left
        }
        return take.inOrder();
    }

    private boolean more() {
        int wanted = limit - taken.size() + passedOver;
        List<DeliveryTable.Waiting> free = table.free(jdbc, now, wanted);
        List<DeliveryTable.Waiting> fresh =
                free.stream().filter(event -> seen.add(event.id().key())).toList();
        Map<Key, List<DeliveryTable.Waiting>> queues = new HashMap<>();
        for (List<DeliveryTable.Waiting> some : Sql.parts(fresh)) {
            table.queues(jdbc, some)
                    .forEach(event -> queues.computeIfAbsent(event.id().key(), key -> new ArrayList<>())
                            .add(event));
        }
        List<DeliveryTable.Waiting> chosen = new ArrayList<>();
        List<DeliveryTable.Behind> behind = new ArrayList<>();
        fresh.forEach(event -> choose(queues.getOrDefault(event.id().key(), List.of()), chosen, behind));
        chosen.sort(Comparator.comparing(DeliveryTable.Waiting::id));
        lease(chosen);
        table.wait(jdbc, behind, now);
        return !fresh.isEmpty() && taken.size() < limit && free.size() == wanted;
    }

    private void choose(
            List<DeliveryTable.Waiting> queue, List<DeliveryTable.Waiting> chosen, List<DeliveryTable.Behind> behind) {
        long micros = Instants.micros(now);
        long busy = Long.MIN_VALUE;
        for (DeliveryTable.Waiting event : queue) {
            boolean free = event.freeAt() <= micros;
            if (!free) {
                busy = Math.max(busy, event.freeAt());
            } else if (busy == Long.MIN_VALUE) {
                if (taken.size() + chosen.size() < limit) {
                    chosen.add(event);
                }
            } else if (busy > Instants.micros(until)) {
                behind.add(new DeliveryTable.Behind(event, busy));
            } else {
                passedOver++;
            }
        }
    }

    private void lease(List<DeliveryTable.Waiting> chosen) {
        int[] leased = table.lease(jdbc, chosen, now, until);
        Set<Key> lost = new HashSet<>();
        for (int i = 0; i < leased.length; i++) {
            Key key = chosen.get(i).id().key();
            if (leased[i] == 0) {
                lost.add(key);
            }
            if (!lost.contains(key)) {
                taken.add(chosen.get(i));
            }
        }
    }

    private List<DeliveryTable.Waiting> inOrder() {
        Map<String, Integer> met = new HashMap<>();
        taken.forEach(event -> met.putIfAbsent(event.id().company(), met.size()));
        return taken.stream()
                .sorted(Comparator.<DeliveryTable.Waiting, Integer>comparing(
                                event -> met.getOrDefault(event.id().company(), 0))
                        .thenComparing(DeliveryTable.Waiting::position))
                .toList();
    }
}
