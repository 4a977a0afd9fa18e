package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The effects of an entry as text, one line each. The intake of a receipt is left out: it stands in its own table, so
 * that there is one place to erase it; so is the step that a move leaves where it is the one the entry names.
 */
final class EffectText {
    private EffectText() {}

    static @Nullable String of(Entry entry) {
        EffectWriter writer = new EffectWriter(new LineWriter(entry.at()), entry.step());
        entry.effects().forEach(effect -> effect.match(writer));
        return writer.out().text();
    }

    static List<Effect> read(@Nullable String text, StepId on, Instant at, @Nullable Intake intake) {
        List<Effect> effects = new ArrayList<>();
        LineReader.each(text, at, in -> effects.add(read(in, on, intake)));
        return effects;
    }

    private static Effect read(LineReader in, StepId on, @Nullable Intake intake) {
        return switch (in.letter()) {
            case 'R' -> {
                if (intake == null) {
                    throw new IllegalArgumentException("A receipt stands in the first entry of a history only");
                }
                Grading grading = in.grading();
                ProcessRef process = new ProcessRef(in.text(), in.count());
                StepId step = new StepId(in.text());
                yield new Effect.Received(asReceived(intake, in), grading, process, step);
            }
            case 'M' -> {
                String from = in.textOrNull();
                yield new Effect.Moved(
                        from == null ? on : new StepId(from), new OutcomeId(in.text()), new StepId(in.text()));
            }
            case 'A' -> new Effect.Assigned(in.textOrNull(), in.textOrNull(), in.flag());
            case 'G' -> new Effect.Graded(in.grading());
            case 'C' -> new Effect.ClockSet(in.clock());
            case 'W' -> new Effect.Waited(in.flag(), in.instantOrNull());
            case 'E' -> {
                String kind = in.textOrNull();
                yield new Effect.RungTaken(kind == null ? ClockKind.STEP : new ClockKind(kind), in.text());
            }
            case 'S' -> new Effect.Settled(new Settlement(in.text()));
            case 'O' -> new Effect.Reopened(in.flag());
            case 'L' -> in.linked(true);
            case 'Q' -> new Effect.Consulted(in.consultation());
            case 'T' -> new Effect.Rated(in.count(), in.text());
            case 'Y' -> new Effect.Responded();
            case 'X' -> new Effect.CarriedOut();
            case 'B' -> new Effect.SentBack();
            case 'K' -> new Effect.Marked(in.text(), in.textOrNull());
            case 'F' -> new Effect.Attached(in.file());
            case 'V' -> new Effect.Migrated(new ProcessRef(in.text(), in.count()), new StepId(in.text()));
            case 'P' -> new Effect.Concerned(in.text());
            case 'H' -> new Effect.Happened(in.instant());
            case 'N' -> counted(in.text());
            default -> throw in.unknown();
        };
    }

    /**
     * The row of a feedback names all whom it concerns by now: those at its receipt are the first of them, and counted in
     * its line, one more than there are. Lines of before tell no number; nobody could be added then.
     */
    private static Intake asReceived(Intake now, LineReader in) {
        return in.more() ? now.withConcerns(now.concerns().subList(0, in.count() - 1)) : now;
    }

    /** What is an effect of its own was only counted before. */
    private static Effect counted(String what) {
        return switch (what) {
            case Counts.CONTACT -> new Effect.Responded();
            case Counts.CARRIED_OUT -> new Effect.CarriedOut();
            default -> new Effect.Counted(what);
        };
    }
}
