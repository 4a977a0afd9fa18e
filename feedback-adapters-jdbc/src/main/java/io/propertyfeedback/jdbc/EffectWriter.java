package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.AttachedFile;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.ClockKind;

/**
 * Writes effects, one line each, which {@link EffectText} reads.
 *
 * @param on the step that a move leaves where it names none
 */
record EffectWriter(LineWriter out, StepId on) implements Effect.Cases<LineWriter> {
    @Override
    public LineWriter received(Effect.Received received) {
        return out.line('R')
                .grading(received.grading())
                .text(received.process().id())
                .number(received.process().version())
                .text(received.step().id())
                .number(1 + received.intake().concerns().size());
    }

    @Override
    public LineWriter moved(Effect.Moved moved) {
        return out.line('M')
                .text(moved.from().equals(on) ? null : moved.from().id())
                .text(moved.outcome().id())
                .text(moved.to().id());
    }

    @Override
    public LineWriter assigned(Effect.Assigned assigned) {
        return out.line('A')
                .text(assigned.handler())
                .text(assigned.department())
                .flag(assigned.misassigned());
    }

    @Override
    public LineWriter graded(Effect.Graded graded) {
        return out.line('G').grading(graded.grading());
    }

    @Override
    public LineWriter clockSet(Effect.ClockSet clockSet) {
        return out.line('C').clock(clockSet.clock());
    }

    @Override
    public LineWriter waited(Effect.Waited waited) {
        return out.line('W').flag(waited.waiting()).instant(waited.until());
    }

    @Override
    public LineWriter rungTaken(Effect.RungTaken taken) {
        return out.line('E')
                .text(
                        taken.clock().equals(ClockKind.STEP)
                                ? null
                                : taken.clock().id())
                .text(taken.rung());
    }

    @Override
    public LineWriter responded(Effect.Responded responded) {
        return out.line('Y');
    }

    @Override
    public LineWriter carriedOut(Effect.CarriedOut carriedOut) {
        return out.line('X');
    }

    @Override
    public LineWriter sentBack(Effect.SentBack sentBack) {
        return out.line('B');
    }

    @Override
    public LineWriter settled(Effect.Settled settled) {
        return out.line('S').text(settled.settlement().id());
    }

    @Override
    public LineWriter reopened(Effect.Reopened reopened) {
        return out.line('O').flag(reopened.newCycle());
    }

    @Override
    public LineWriter linked(Effect.Linked linked) {
        return out.line('L').link(linked.link()).flag(linked.tied()).outside(linked.link());
    }

    @Override
    public LineWriter consulted(Effect.Consulted consulted) {
        return out.line('Q').consultation(consulted.consultation());
    }

    @Override
    public LineWriter rated(Effect.Rated rated) {
        return out.line('T').number(rated.level()).text(rated.source());
    }

    @Override
    public LineWriter marked(Effect.Marked marked) {
        return out.line('K').text(marked.key()).text(marked.code());
    }

    @Override
    public LineWriter counted(Effect.Counted counted) {
        return out.line('N').text(counted.what());
    }

    @Override
    public LineWriter attached(Effect.Attached attached) {
        AttachedFile file = attached.file();
        return out.line('F')
                .text(file.id())
                .text(file.mediaType())
                .number(file.size())
                .text(file.audience().id())
                .text(file.tag());
    }

    @Override
    public LineWriter migrated(Effect.Migrated migrated) {
        return out.line('V')
                .text(migrated.process().id())
                .number(migrated.process().version())
                .text(migrated.step().id());
    }

    @Override
    public LineWriter happened(Effect.Happened happened) {
        return out.line('H').instant(happened.at());
    }

    @Override
    public LineWriter concerned(Effect.Concerned concerned) {
        return out.line('P').text(concerned.staff());
    }
}
