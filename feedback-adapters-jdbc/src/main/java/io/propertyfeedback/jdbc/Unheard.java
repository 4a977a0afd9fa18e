package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What subscriptions have not heard: what is above the lowest of their cursors, and what they missed. */
final class Unheard {
    private final Jdbc jdbc;
    private final Tables tables;
    private final List<Place> heads;
    private final Map<CursorTable.FeedbackRow, Long> passed;
    private final Map<String, MissedTable.Sum> missed;

    private Unheard(Jdbc jdbc, Tables tables, Condition whose, Map<String, Long> cursors) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.heads = tables.head().all(jdbc, whose);
        this.passed = tables.cursor().passed(jdbc, whose, cursors);
        this.missed = tables.missed().sums(jdbc, whose);
    }

    static List<Lag.OfSubscription> of(Jdbc jdbc, Tables tables, @Nullable String company) {
        Map<String, Long> cursors = tables.cursor().subscriptions(jdbc);
        if (cursors.isEmpty()) {
            return List.of();
        }
        Unheard unheard = new Unheard(jdbc, tables, new Condition().equal("company", company), cursors);
        return cursors.keySet().stream().map(unheard::of).toList();
    }

    private Lag.OfSubscription of(String subscription) {
        MissedTable.Sum sum = missed.getOrDefault(subscription, MissedTable.Sum.NOTHING);
        long count = sum.waiting();
        List<EventId> next = new ArrayList<>();
        for (Place head : heads) {
            long from = passed.getOrDefault(new CursorTable.FeedbackRow(subscription, head.company()), 0L);
            if (head.position() > from) {
                count += head.position() - from;
                tables.feed().read(jdbc, head.company(), from, 1).forEach(event -> next.add(event.id()));
            }
        }
        Instant since = Stream.concat(
                        Stream.ofNullable(sum.since()),
                        tables.history().wordless(jdbc, next).values().stream().map(Entry::at))
                .min(Instant::compareTo)
                .orElse(null);
        return new Lag.OfSubscription(subscription, count, since, sum.parked());
    }
}
