package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Assignment;
import io.propertyfeedback.model.Clocks;
import io.propertyfeedback.model.Consultation;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Links;
import io.propertyfeedback.model.Position;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.Result;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where each feedback stands: the one row that every move changes, guarded by its version. */
final class StateTable {
    static final List<String> KEY = List.of("company", "id");
    private static final List<String> MOVED = List.of(
            "version",
            "process",
            "process_version",
            "step",
            "step_from",
            "cycle",
            "status",
            "handler",
            "role",
            "department",
            "worked_by",
            "settlement",
            "settled_at",
            "rating",
            "due_at",
            "next_rung_at",
            "response_due_at",
            "responded_at",
            "resolution_due_at",
            "resolved_at",
            "merged_into",
            "asked",
            "asked_due_at",
            "ledger");
    static final List<String> COLUMNS = columns();

    /** The deadline of what has none, so that it comes last by due. */
    static final long NEVER = Long.MAX_VALUE;

    private final InsertIfAbsent begin;
    private final String move;
    private final Dialect dialect;
    private final boolean batches;
    private final String hold;
    private final String lock;
    private final String erased;
    private final String rename;

    StateTable(Names names, Dialect dialect) {
        String table = names.table("state");
        this.dialect = dialect;
        batches = dialect.countsBatches();
        begin = new InsertIfAbsent(dialect, table, COLUMNS, KEY);
        move = move(names);
        hold = "update " + table + " set held = ? where company = ? and id = ?";
        lock = "select id, shard, version, settled_at, held, erased from " + table + dialect.byKey() + " where ";
        erased = "update " + table + " set erased = ? where company = ? and id = ? and shard = ?";
        rename = "update " + table + " set worked_by = ? where company = ? and id = ? and shard = ? and worked_by = ?";
    }

    static String move(Names names) {
        return "update " + names.table("state") + " set " + Sql.set(MOVED) + ", until_at = greatest(until_at, ?)"
                + " where company = ? and id = ? and shard = ? and version = ?";
    }

    /** A feedback that is locked: nobody moves it, holds it or erases it meanwhile. */
    record Standing(
            Key key,
            String shard,
            long version,
            @Nullable Instant settledAt,
            boolean held,
            @Nullable Long erased) {
        boolean hasWords() {
            return erased == null || erased < version;
        }

        Params write(Params params) {
            return params.text(key.company()).text(key.id()).text(shard);
        }
    }

    /** Whether there is such a feedback. */
    boolean hold(Jdbc jdbc, Key key, boolean held) {
        boolean there = !lock(jdbc, List.of(key)).isEmpty();
        if (there) {
            jdbc.update(hold, params -> params.flag(held).text(key.company()).text(key.id()));
        }
        return there;
    }

    /** How these stand, by their ids, once they are locked. */
    List<Standing> lock(Jdbc jdbc, List<Key> keys) {
        return jdbc.locked(
                lock + dialect.in(KEY, keys.size()) + " order by company, id for update",
                params -> keys.forEach(key -> params.text(key.company()).text(key.id())),
                row -> new Standing(
                        new Key(keys.get(0).company(), row.text()),
                        row.text(),
                        row.number(),
                        row.instantOrNull(),
                        row.flag(),
                        row.longOrNull()));
    }

    void erased(Jdbc jdbc, List<Standing> these) {
        jdbc.batch(erased, these, (params, one) -> one.write(params.number(one.version())));
    }

    void rename(Jdbc jdbc, List<Standing> these, String person, String pseudonym) {
        jdbc.batch(
                rename,
                these,
                (params, one) -> one.write(params.text(pseudonym)).text(person));
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(KEY);
        columns.add("shard");
        columns.addAll(MOVED);
        columns.add("until_at");
        return List.copyOf(columns);
    }

    /** The columns that {@link #read} reads: those that what was heard does not tell. */
    static String selected(String letter) {
        return Sql.of(letter, MOVED);
    }

    /** Stores new feedbacks; 0 for each that exists. Whoever calls has passed the gate of their keys. */
    int[] begin(Jdbc jdbc, List<Change> first) {
        return begin.run(
                jdbc,
                first,
                StateTable::writeFirst,
                (params, change) -> params.text(change.after().company())
                        .text(change.after().id()));
    }

    static void writeFirst(Params params, Change first) {
        Feedback after = first.after();
        params.text(after.company()).text(after.id()).text(after.intake().shard());
        write(params, first);
    }

    /** Moves feedbacks on; 0 for each that has another version than the one before. */
    int[] move(Jdbc jdbc, List<Change> moved) {
        return jdbc.counted(batches, move, moved, StateTable::writeMove);
    }

    static void writeMove(Params params, Change moved) {
        Feedback after = moved.after();
        write(params, moved);
        params.text(after.company())
                .text(after.id())
                .text(after.intake().shard())
                .number(after.version() - 1);
    }

    private static void write(Params params, Change change) {
        Feedback feedback = change.after();
        Position position = feedback.position();
        params.number(feedback.version());
        params.text(position.process().id()).number(position.process().version());
        params.text(position.step().id()).instant(position.since()).number(position.cycle());
        params.text(letter(position.status()));
        Assignment assignment = position.assignment();
        params.text(assignment.handler()).text(position.role().orElse(null));
        params.text(assignment.department()).text(assignment.workedBy());
        Result result = position.result();
        params.text(result.settlement() == null ? null : result.settlement().id());
        params.instant(result.at()).number(result.rating());
        Clocks clocks = feedback.clocks();
        params.number(clocks.due().map(Instants::micros).orElse(NEVER));
        params.instant(clocks.nextRungAt().orElse(null));
        clock(params, clocks, ClockKind.RESPONSE);
        clock(params, clocks, ClockKind.RESOLUTION);
        Links links = feedback.links();
        params.text(links.mergedInto().orElse(null));
        params.text(asked(links)).instant(links.answerDue().orElse(null));
        params.text(LedgerText.of(feedback));
        params.instant(change.entry().latest());
    }

    /** The departments that are asked something, a line each; null where none is. */
    private static @Nullable String asked(Links links) {
        return FeedbackTable.lines(
                links.open().stream().map(Consultation::department).distinct().toList());
    }

    private static void clock(Params params, Clocks clocks, ClockKind kind) {
        Clock clock = clocks.of(kind).orElse(null);
        params.instant(clock == null ? null : clock.due()).instant(clock == null ? null : clock.stoppedAt());
    }

    static Feedback read(Row row, FeedbackRow heard) {
        long version = row.number();
        ProcessRef process = new ProcessRef(row.text(), (int) row.number());
        StepId step = new StepId(row.text());
        Instant since = row.instant();
        int cycle = (int) row.number();
        Status status = status(row.text());
        String handler = row.textOrNull();
        String role = row.textOrNull();
        Assignment assignment = new Assignment(handler, row.textOrNull(), row.textOrNull());
        String settlement = row.textOrNull();
        Result result = new Result(
                settlement == null ? null : new Settlement(settlement), row.instantOrNull(), row.numberOrNull());
        Instant received = heard.intake().receivedAt();
        List<Clock> plain = new ArrayList<>();
        long due = row.number();
        add(plain, ClockKind.STEP, cycle, since, due == NEVER ? null : Instants.of(due), null);
        row.instantOrNull(); // the next rung follows from the clocks
        add(plain, ClockKind.RESPONSE, 1, received, row.instantOrNull(), row.instantOrNull());
        add(plain, ClockKind.RESOLUTION, 1, received, row.instantOrNull(), row.instantOrNull());
        row.textOrNull(); // where it was merged into follows from the links
        row.textOrNull(); // and so does what departments are asked
        row.instantOrNull();
        LedgerText.Kept kept = LedgerText.read(row.textOrNull(), received);
        Position position = new Position(
                process,
                step,
                since,
                cycle,
                status,
                heard.grading(),
                assignment,
                result,
                kept.tallies(),
                kept.marks(role));
        return new Feedback(
                heard.key().company(),
                heard.key().id(),
                version,
                heard.intake(),
                position,
                kept.clocks(plain),
                kept.links());
    }

    private static void add(
            List<Clock> clocks,
            ClockKind kind,
            int cycle,
            Instant anchor,
            @Nullable Instant due,
            @Nullable Instant end) {
        if (due != null) {
            clocks.add(new Clock(kind, cycle, anchor, due, due, end, 0));
        }
    }

    /** Written out, so that a server that plans for any value knows how few are open. */
    static String isOneOf(List<Status> statuses) {
        String letters =
                statuses.stream().map(status -> "'" + letter(status) + "'").collect(Collectors.joining(", "));
        return statuses.size() == 1 ? "s.status = " + letters : "s.status in (" + letters + ")";
    }

    private static String letter(Status status) {
        return switch (status) {
            case OPEN -> "O";
            case WAITING -> "W";
            case SETTLED -> "S";
            case CLOSED -> "C";
        };
    }

    private static Status status(String letter) {
        return switch (letter) {
            case "O" -> Status.OPEN;
            case "W" -> Status.WAITING;
            case "S" -> Status.SETTLED;
            default -> Status.CLOSED;
        };
    }
}
