package io.propertyfeedback.jdbc;

import java.util.Optional;

/** What nodes hold one at a time: whoever does not get it at once does nothing. */
final class RelayTable {
    private static final String ADVANCE = "advance";
    private static final String TAKE = "take";

    private final String hold;
    private final String await;
    private final String endAt;

    RelayTable(Names names, Dialect dialect) {
        String table = names.table("relay");
        hold = "select company, feedback from " + table + " where task = ?" + dialect.skipLocked();
        await = "select company, feedback from " + table + " where task = ? for update";
        endAt = "update " + table + " set company = ?, feedback = ? where task = ?";
    }

    /** Holds the placing of events until the end of the transaction; answers where the last round ended. */
    Optional<Key> holdAdvance(Jdbc jdbc) {
        return hold(jdbc, ADVANCE);
    }

    /** Waits until nobody else places events, and holds that until the end of the transaction. */
    void awaitAdvance(Jdbc jdbc) {
        jdbc.each(await, params -> params.text(ADVANCE), row -> {});
    }

    /** Holds the taking of events until the end of the transaction. */
    boolean holdTake(Jdbc jdbc) {
        return hold(jdbc, TAKE).isPresent();
    }

    private Optional<Key> hold(Jdbc jdbc, String task) {
        return jdbc.first(hold, params -> params.text(task), row -> new Key(row.text(), row.text()));
    }

    void endAt(Jdbc jdbc, Key feedback) {
        jdbc.update(
                endAt,
                params -> params.text(feedback.company()).text(feedback.id()).text(ADVANCE));
    }
}
