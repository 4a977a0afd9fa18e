package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Intake;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.StepId;
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
        LineWriter out = new LineWriter(entry.at());
        for (Effect effect : entry.effects()) {
            write(out, effect, entry.step());
        }
        return out.text();
    }

    private static void write(LineWriter out, Effect effect, StepId on) {
        if (effect instanceof Effect.Received e) {
            out.line('R')
                    .grading(e.grading())
                    .text(e.process().id())
                    .number(e.process().version())
                    .text(e.step().id());
        } else if (effect instanceof Effect.Moved e) {
            out.line('M').text(e.from().equals(on) ? null : e.from().id());
            out.text(e.outcome().id()).text(e.to().id());
        } else if (effect instanceof Effect.Assigned e) {
            out.line('A').text(e.handler()).text(e.department()).flag(e.misassigned());
        } else if (effect instanceof Effect.Graded e) {
            out.line('G').grading(e.grading());
        } else if (effect instanceof Effect.ClockSet e) {
            out.line('C').clock(e.clock());
        } else if (effect instanceof Effect.Waited e) {
            out.line('W').flag(e.waiting());
        } else if (effect instanceof Effect.Settled e) {
            out.line('S').text(e.settlement().id());
        } else if (effect instanceof Effect.Reopened e) {
            out.line('O').flag(e.newCycle());
        } else if (effect instanceof Effect.Linked e) {
            out.line('L').link(e.link()).flag(e.tied());
        } else if (effect instanceof Effect.Consulted e) {
            out.line('Q').consultation(e.consultation());
        } else if (effect instanceof Effect.Rated e) {
            out.line('T').number(e.level()).text(e.source());
        } else if (effect instanceof Effect.Counted e) {
            out.line('N').text(e.what());
        } else {
            throw new IllegalArgumentException(
                    "No text for " + effect.getClass().getSimpleName());
        }
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
                yield new Effect.Received(
                        intake, in.grading(), new ProcessRef(in.text(), in.count()), new StepId(in.text()));
            }
            case 'M' -> {
                String from = in.textOrNull();
                yield new Effect.Moved(
                        from == null ? on : new StepId(from), new OutcomeId(in.text()), new StepId(in.text()));
            }
            case 'A' -> new Effect.Assigned(in.textOrNull(), in.textOrNull(), in.flag());
            case 'G' -> new Effect.Graded(in.grading());
            case 'C' -> new Effect.ClockSet(in.clock());
            case 'W' -> new Effect.Waited(in.flag());
            case 'S' -> new Effect.Settled(new Settlement(in.text()));
            case 'O' -> new Effect.Reopened(in.flag());
            case 'L' -> new Effect.Linked(in.link(), in.flag());
            case 'Q' -> new Effect.Consulted(in.consultation());
            case 'T' -> new Effect.Rated(in.count(), in.text());
            case 'N' -> new Effect.Counted(in.text());
            default -> throw in.unknown();
        };
    }
}
