package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Cursors as rows; the row of a cursor is locked by whoever moves it. */
final class JdbcCursors implements Cursors {
    private final Transactions transactions;
    private final Function<Jdbc, Tables> tables;

    JdbcCursors(Transactions transactions, Function<Jdbc, Tables> tables) {
        this.transactions = transactions;
        this.tables = tables;
    }

    @Override
    public int begin(String subscription, int cursors, boolean fromStart) {
        int known = transactions.read(jdbc -> tables.apply(jdbc).cursor().known(jdbc, subscription));
        return known > 0
                ? known
                : transactions.write(jdbc -> begun(jdbc, tables.apply(jdbc), subscription, cursors, fromStart));
    }

    private static int begun(Jdbc jdbc, Tables all, String subscription, int cursors, boolean fromStart) {
        all.relay().awaitBegin(jdbc);
        int known = all.cursor().knownNow(jdbc, subscription);
        if (known > 0) {
            return known;
        }
        List<Place> from = fromStart ? List.of() : all.head().all(jdbc, new Condition());
        all.cursor().begin(jdbc, subscription, cursors, from);
        return cursors;
    }

    @Override
    public boolean hold(Cursor cursor, String holder, Instant now, Instant until) {
        return transactions.write(jdbc -> tables.apply(jdbc).cursor().hold(jdbc, cursor, holder, now, until));
    }

    @Override
    public List<Place> behind(Cursor cursor, Instant now) {
        return transactions.read(jdbc -> tables.apply(jdbc).cursor().behind(jdbc, cursor, now));
    }

    @Override
    public boolean move(Cursor cursor, String holder, Place to, List<Missed> missed, List<Missed> heard) {
        return transactions.write(jdbc -> {
            Tables all = tables.apply(jdbc);
            if (!all.cursor().isHeld(jdbc, cursor, holder)) {
                return false;
            }
            all.relay().beginRound(jdbc);
            all.cursor().put(jdbc, cursor, List.of(to));
            all.missed().put(jdbc, cursor.subscription(), missed);
            all.missed().delete(jdbc, cursor.subscription(), heard);
            return true;
        });
    }

    @Override
    public List<Missed> missed(String subscription, String company) {
        return transactions.read(jdbc -> tables.apply(jdbc).missed().of(jdbc, subscription, company));
    }

    @Override
    public boolean requeue(String subscription, String company, String feedback, long version) {
        EventId event = new EventId(company, feedback, version);
        return transactions.write(jdbc -> tables.apply(jdbc).missed().requeue(jdbc, subscription, event));
    }

    @Override
    public void end(String subscription) {
        transactions.write(jdbc -> {
            Tables all = tables.apply(jdbc);
            all.relay().awaitBegin(jdbc);
            all.cursor().end(jdbc, subscription);
            all.missed().end(jdbc, subscription);
            return true;
        });
    }
}
