package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Cursors, who holds them, and where they stand: a row for each cursor, and one for each company that it heard of. */
final class CursorTable {
    private static final List<String> CURSOR = List.of("subscription", "number", "cursors", "holder", "held_until");
    private static final List<String> PLACE = List.of("subscription", "number", "company", "last_position");
    private static final String KEY = "subscription = ? and number = ? and cursors = ?";

    private final String cursors;
    private final String subscriptions;
    private final String insert;
    private final String holdable;
    private final String hold;
    private final String held;
    private final String behind;
    private final String free;
    private final String put;
    private final String places;
    private final String deleteCursors;
    private final String deletePlaces;
    private final String asOfNow;
    private final Comparator<String> ids;

    CursorTable(Names names, Dialect dialect) {
        String cursor = names.table("cursor");
        String place = names.table("place");
        cursors = "select number from " + cursor + " where subscription = ?";
        subscriptions = "select subscription, count(*) from " + cursor + " group by subscription";
        insert = Sql.insert(cursor, CURSOR);
        String row = "select number from " + cursor + dialect.byKey() + " where " + KEY;
        String isFree = " and (holder = ? or held_until <= ?)";
        holdable = row + isFree + dialect.skipLocked();
        hold = "update " + cursor + dialect.byKey() + " set holder = ?, held_until = ? where " + KEY + isFree;
        held = row + " and holder = ? for update";
        String mine =
                " left join " + place + " p on p.company = x.company and p.subscription = ? and p.number = ? where ";
        behind = "select x.company, coalesce(p.last_position, 0) from " + names.table("head") + " x" + mine
                + "x.last_position > coalesce(p.last_position, 0)";
        free = "select distinct x.company, coalesce(p.last_position, 0) from " + names.table("missed") + " x" + mine
                + "x.subscription = ? and x.free_at <= ?";
        put = dialect.upsert(place, PLACE, PLACE.subList(0, 3));
        places = "select subscription, company, min(last_position), count(*) from " + place;
        deleteCursors = "delete from " + cursor + " where subscription = ?";
        deletePlaces = "delete from " + place + " where subscription = ?";
        asOfNow = dialect.asOfNow();
        ids = dialect.ids();
    }

    /** How many cursors a subscription has, 0 if it is not known. */
    int known(Jdbc jdbc, String subscription) {
        return jdbc.list(cursors, params -> params.text(subscription), Row::number)
                .size();
    }

    /** The same, for whoever is about to make it known. */
    int knownNow(Jdbc jdbc, String subscription) {
        return jdbc.list(cursors + asOfNow, params -> params.text(subscription), Row::number)
                .size();
    }

    void begin(Jdbc jdbc, String subscription, int many, List<Place> from) {
        List<Cursor> all = IntStream.range(0, many)
                .mapToObj(number -> new Cursor(subscription, number, many))
                .toList();
        jdbc.batch(insert, all, (params, cursor) -> {
            write(params, cursor);
            params.text("").instant(Instant.EPOCH);
        });
        all.forEach(cursor -> put(jdbc, cursor, from));
    }

    private static void write(Params params, Cursor cursor) {
        params.text(cursor.subscription()).number(cursor.number()).number(cursor.of());
    }

    /** Waits for nobody who holds it, or is just about to. */
    boolean hold(Jdbc jdbc, Cursor cursor, String holder, Instant now, Instant until) {
        boolean isFree = !jdbc.locked(
                        holdable,
                        params -> {
                            write(params, cursor);
                            params.text(holder).instant(now);
                        },
                        Row::number)
                .isEmpty();
        return isFree
                && jdbc.update(hold, params -> {
                            write(params.text(holder).instant(until), cursor);
                            params.text(holder).instant(now);
                        })
                        == 1;
    }

    /** Whether it is held by this one, and until the end of the transaction by nobody else. */
    boolean isHeld(Jdbc jdbc, Cursor cursor, String holder) {
        return !jdbc.locked(
                        held,
                        params -> {
                            write(params, cursor);
                            params.text(holder);
                        },
                        Row::number)
                .isEmpty();
    }

    /** By company: what is above its positions, and what is free. */
    List<Place> behind(Jdbc jdbc, Cursor cursor, Instant now) {
        SortedMap<String, Place> found = new TreeMap<>(ids);
        Consumer<Row> add = row -> {
            Place place = new Place(row.text(), row.number());
            found.put(place.company(), place);
        };
        jdbc.each(behind, params -> params.text(cursor.subscription()).number(cursor.number()), add);
        jdbc.each(
                free,
                params -> params.text(cursor.subscription())
                        .number(cursor.number())
                        .text(cursor.subscription())
                        .instant(now),
                add);
        return List.copyOf(found.values());
    }

    void put(Jdbc jdbc, Cursor cursor, List<Place> places) {
        jdbc.batch(
                put,
                places,
                (params, place) -> params.text(cursor.subscription())
                        .number(cursor.number())
                        .text(place.company())
                        .number(place.position()));
    }

    /** How many cursors each subscription has, by its name. */
    SortedMap<String, Long> subscriptions(Jdbc jdbc) {
        SortedMap<String, Long> all = new TreeMap<>();
        jdbc.each(subscriptions, params -> {}, row -> all.put(row.text(), row.number()));
        return all;
    }

    /** A subscription in a company. */
    record FeedbackRow(String subscription, String company) {}

    /** Up to where all cursors of each subscription have come in companies; up to none in one that is not there. */
    Map<FeedbackRow, Long> passed(Jdbc jdbc, Condition whose, Map<String, Long> cursors) {
        Map<FeedbackRow, Long> passed = new HashMap<>();
        jdbc.each(places + whose.where() + " group by subscription, company", whose::write, row -> {
            FeedbackRow heard = new FeedbackRow(row.text(), row.text());
            long lowest = row.number();
            if (cursors.getOrDefault(heard.subscription(), 0L) == row.number()) {
                passed.put(heard, lowest);
            }
        });
        return passed;
    }

    /** Up to where all cursors of all subscriptions have come in a company. */
    long passed(Jdbc jdbc, String company) {
        Map<String, Long> cursors = subscriptions(jdbc);
        Map<FeedbackRow, Long> passed = passed(jdbc, new Condition().equal("company", company), cursors);
        return cursors.keySet().stream()
                .mapToLong(subscription -> passed.getOrDefault(new FeedbackRow(subscription, company), 0L))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    void end(Jdbc jdbc, String subscription) {
        jdbc.update(deleteCursors, params -> params.text(subscription));
        jdbc.update(deletePlaces, params -> params.text(subscription));
    }
}
