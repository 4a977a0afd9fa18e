package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Delivery;
import io.propertyfeedback.port.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gives events out under a lease, those of one feedback in the order of their versions. */
final class JdbcOutbox implements Outbox {
    private final Transactions transactions;
    private final Function<Jdbc, Tables> tables;

    JdbcOutbox(Transactions transactions, Function<Jdbc, Tables> tables) {
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public List<Delivery> take(int limit, Instant now, Duration lease) {
        return transactions.write(jdbc -> take(jdbc, tables.apply(jdbc), limit, now, lease));
    }

    @Override
    public void confirm(List<Delivery> delivered) {
        List<OutboxTable.Id> ids =
                delivered.stream().map(one -> id(one.entry())).toList();
        transactions.write(jdbc -> {
            tables.apply(jdbc).outbox().delete(jdbc, ids);
            return ids;
        });
    }

    private static List<Delivery> take(Jdbc jdbc, Tables tables, int limit, Instant now, Duration lease) {
        List<OutboxTable.Event> heads = tables.outbox().heads(jdbc, limit, now);
        if (heads.isEmpty()) {
            return List.of();
        }
        List<OutboxTable.Event> given = inOrder(heads, tables.outbox().behind(jdbc, heads));
        given = given.subList(0, Math.min(limit, given.size()));
        tables.outbox().lease(jdbc, given, now.plus(lease));
        Map<OutboxTable.Id, Entry> entries = new HashMap<>();
        tables.history()
                .all(jdbc, given.stream().map(OutboxTable.Event::id).toList())
                .forEach(entry -> entries.put(id(entry), entry.withoutWords()));
        List<Delivery> deliveries = new ArrayList<>();
        for (OutboxTable.Event event : given) {
            Entry entry = entries.get(event.id());
            if (entry != null) {
                deliveries.add(new Delivery(entry, event.attempts() + 1));
            }
        }
        return deliveries;
    }

    /** Oldest first; an event whose clock went backwards comes with the one before it. */
    private static List<OutboxTable.Event> inOrder(List<OutboxTable.Event> heads, List<OutboxTable.Event> behind) {
        Map<Key, Instant> latest = new HashMap<>();
        Map<OutboxTable.Event, Instant> turn = new HashMap<>();
        List<OutboxTable.Event> events = new ArrayList<>(heads);
        events.addAll(behind);
        for (OutboxTable.Event event : events) {
            Key key = new Key(event.id().company(), event.id().feedback());
            turn.put(event, latest.merge(key, event.at(), (one, other) -> one.isAfter(other) ? one : other));
        }
        events.sort(Comparator.comparing(turn::get));
        return events;
    }

    private static OutboxTable.Id id(Entry entry) {
        return new OutboxTable.Id(entry.company(), entry.feedback(), entry.version());
    }
}
