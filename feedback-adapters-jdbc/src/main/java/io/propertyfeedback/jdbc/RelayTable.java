package io.propertyfeedback.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What nodes hold one at a time. */
final class RelayTable {
    private static final String ADVANCE = "advance";
    private static final String BEGIN = "begin";

    private final String hold;
    private final String await;
    private final String begin;
    private final String begun;
    private final String beginRound;

    RelayTable(Names names, Dialect dialect) {
        String table = names.table("relay");
        beginRound = dialect.beginRound();
        hold = "select task from " + table + " where task = ?" + dialect.skipLocked();
        await = "select task from " + table + " where task = ? for update";
        begin = "update " + table + " set begun = ? where task = ?";
        begun = "select begun from " + table + " where task = ?";
    }

    /** Holds the placing of events until the end of the transaction. */
    boolean holdAdvance(Jdbc jdbc) {
        return hold(jdbc, ADVANCE);
    }

    /** Waits until nobody else places events, and holds that until the end of the transaction. */
    void awaitAdvance(Jdbc jdbc) {
        jdbc.locked(await, params -> params.text(ADVANCE), Row::text);
    }

    /** Waits until nobody else makes subscriptions known or ends them, and holds that until the end of the transaction. */
    void awaitBegin(Jdbc jdbc) {
        jdbc.locked(await, params -> params.text(BEGIN), Row::text);
    }

    private boolean hold(Jdbc jdbc, String task) {
        boolean held =
                !jdbc.locked(hold, params -> params.text(task), Row::text).isEmpty();
        if (held) {
            beginRound(jdbc);
        }
        return held;
    }

    /** What whoever works on events has to say first. */
    void beginRound(Jdbc jdbc) {
        if (!beginRound.isEmpty()) {
            jdbc.execute(beginRound);
        }
    }

    /** Keeps what a round consists of, for whoever finishes it; what is silent has the position 0. */
    void begin(Jdbc jdbc, List<OutboxTable.Placed> round) {
        LineWriter out = new LineWriter(Instant.EPOCH);
        round.forEach(placed -> out.line('E')
                .number(placed.event().number())
                .text(placed.event().id().company())
                .text(placed.event().id().feedback())
                .number(placed.event().id().version())
                .text(placed.event().shard())
                .instant(placed.event().at())
                .number(placed.position()));
        jdbc.update(begin, params -> params.text(out.text()).text(ADVANCE));
    }

    /** What the round consists of that was begun last. */
    List<OutboxTable.Placed> begun(Jdbc jdbc) {
        List<OutboxTable.Placed> round = new ArrayList<>();
        jdbc.each(
                begun,
                params -> params.text(ADVANCE),
                row -> LineReader.each(row.textOrNull(), Instant.EPOCH, in -> round.add(placed(in))));
        return round;
    }

    private static OutboxTable.Placed placed(LineReader in) {
        long number = in.number();
        EventId id = new EventId(in.text(), in.text(), in.number());
        String shard = in.text();
        Instant at = in.instant();
        long position = in.number();
        return new OutboxTable.Placed(new OutboxTable.Waiting(number, id, shard, at, position == 0, ""), position);
    }
}
