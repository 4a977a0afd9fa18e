package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Delivery;
import io.propertyfeedback.port.Outbox;
import io.propertyfeedback.port.Parked;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
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
        return transactions.write(jdbc -> {
            Tables all = tables.apply(jdbc);
            List<DeliveryTable.Waiting> taken = Take.of(jdbc, all, limit, now, lease);
            return withEntries(jdbc, all, taken, (event, entry) -> event.with(entry, event.attempts() + 1));
        });
    }

    private static <T> List<T> withEntries(
            Jdbc jdbc,
            Tables tables,
            List<DeliveryTable.Waiting> events,
            BiFunction<DeliveryTable.Waiting, Entry, T> make) {
        Map<EventId, Entry> entries = tables.history()
                .wordless(jdbc, events.stream().map(DeliveryTable.Waiting::id).toList());
        List<T> made = new ArrayList<>();
        for (DeliveryTable.Waiting event : events) {
            Entry entry = entries.get(event.id());
            if (entry != null) {
                made.add(make.apply(event, entry));
            }
        }
        return made;
    }

    @Override
    public void confirm(List<Delivery> delivered) {
        List<EventId> ids =
                delivered.stream().map(one -> EventId.of(one.entry())).toList();
        write((jdbc, table) -> table.delete(jdbc, ids));
    }

    @Override
    public void postpone(Delivery failed, Instant until) {
        write((jdbc, table) -> table.postpone(jdbc, failed, until));
    }

    @Override
    public void park(Delivery failed, String reason) {
        write((jdbc, table) -> table.park(jdbc, failed, reason));
    }

    private void write(BiConsumer<Jdbc, DeliveryTable> work) {
        transactions.write(jdbc -> {
            Tables all = tables.apply(jdbc);
            all.relay().beginRound(jdbc);
            work.accept(jdbc, all.delivery());
            return true;
        });
    }

    @Override
    public List<Parked> parked(String company, long afterPosition, int limit) {
        return transactions.read(jdbc -> {
            Tables all = tables.apply(jdbc);
            List<DeliveryTable.Waiting> parked = all.delivery().parked(jdbc, company, afterPosition, limit);
            return withEntries(
                    jdbc,
                    all,
                    parked,
                    (event, entry) -> new Parked(event.with(entry, event.attempts()), event.reason()));
        });
    }

    @Override
    public boolean requeue(String company, String feedback, long version) {
        return transactions.write(jdbc -> {
            return tables.apply(jdbc).delivery().requeue(jdbc, new EventId(company, feedback, version));
        });
    }
}
