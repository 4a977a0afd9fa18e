package com.acme.storage;

import com.acme.storage.Tables.Standing;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Cursors with their holders, where they stand in each company, and what subscriptions missed. */
record FileCursors(Tables tables, Transactions transactions) implements Cursors {
    @Override
    public int begin(String subscription, int cursors, boolean fromStart) {
        return transactions.write(() -> {
            if (tables.cursors.all(subscription).findAny().isEmpty()) {
                for (long number = 0; number < cursors; number++) {
                    long each = number;
                    tables.cursors.put(new Standing(subscription, cursors, "", Instant.EPOCH), subscription, number);
                    if (!fromStart) {
                        tables.heads.all().forEach(head -> tables.places.put(head, subscription, each, head.company()));
                    }
                }
            }
            return (int) tables.cursors.all(subscription).count();
        });
    }

    private Optional<Standing> standing(Cursor cursor) {
        return tables.cursors
                .get(cursor.subscription(), (long) cursor.number())
                .filter(standing -> standing.cursors() == cursor.of());
    }

    @Override
    public boolean hold(Cursor cursor, String holder, Instant now, Instant until) {
        return transactions.write(() -> {
            boolean free = standing(cursor)
                    .filter(standing -> standing.holder().equals(holder)
                            || !standing.until().isAfter(now))
                    .isPresent();
            if (free) {
                tables.cursors.put(
                        new Standing(cursor.subscription(), cursor.of(), holder, until), cursor.subscription(), (long)
                                cursor.number());
            }
            return free;
        });
    }

    @Override
    public List<Place> behind(Cursor cursor, Instant now) {
        return transactions.read(() -> standing(cursor).stream()
                .flatMap(standing -> tables.heads.all())
                .filter(head -> head.position() > position(cursor, head.company())
                        || tables.missed
                                .all(cursor.subscription(), head.company())
                                .anyMatch(missed -> missed.isFree(now)))
                .map(head -> new Place(head.company(), position(cursor, head.company())))
                .toList());
    }

    private long position(Cursor cursor, String company) {
        return position(cursor.subscription(), cursor.number(), company);
    }

    private long position(String subscription, long number, String company) {
        return tables.places
                .get(subscription, number, company)
                .map(Place::position)
                .orElse(0L);
    }

    @Override
    public boolean move(Cursor cursor, String holder, Place to, List<Missed> missed, List<Missed> heard) {
        return transactions.write(() -> {
            boolean held = standing(cursor)
                    .filter(standing -> standing.holder().equals(holder))
                    .isPresent();
            if (held) {
                tables.places.put(to, cursor.subscription(), (long) cursor.number(), to.company());
                missed.forEach(each -> tables.missed.put(each, key(cursor, each)));
                heard.forEach(each -> tables.missed.remove(key(cursor, each)));
            }
            return held;
        });
    }

    private static Object[] key(Cursor cursor, Missed missed) {
        return new Object[] {cursor.subscription(), missed.company(), missed.feedback(), missed.version()};
    }

    @Override
    public List<Missed> missed(String subscription, String company) {
        return transactions.read(() -> tables.missed.all(subscription, company).toList());
    }

    @Override
    public boolean requeue(String subscription, String company, String feedback, long version) {
        return transactions.write(() -> {
            Optional<Missed> parked =
                    tables.missed.get(subscription, company, feedback, version).filter(Missed::isParked);
            parked.ifPresent(missed ->
                    tables.missed.put(missed.free(Instant.EPOCH, 0), subscription, company, feedback, version));
            return parked.isPresent();
        });
    }

    @Override
    public void end(String subscription) {
        transactions.write(() -> {
            tables.cursors.clear(subscription);
            tables.places.clear(subscription);
            tables.missed.clear(subscription);
            return subscription;
        });
    }

    /** Up to where all cursors of a subscription have come in a company. */
    long passed(String subscription, String company) {
        long cursors = tables.cursors.all(subscription).count();
        return LongStream.range(0, cursors)
                .map(number -> position(subscription, number, company))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    List<String> subscriptions() {
        return tables.cursors.all().map(Standing::subscription).distinct().toList();
    }
}
