package io.propertyfeedback.model;

import java.time.Instant;

/**
 * Where a feedback stands: process, step, who is responsible, how it is judged, what became of it.
 *
 * @param process    the version of the process it keeps
 * @param step       the step it stands on; a merged feedback keeps the step at which it was merged
 * @param since      when it entered that step; an outcome that stays on it leaves this as it is
 * @param cycle      1, and one more for each reopening after settlement
 * @param status     open, waiting, settled or closed
 * @param grading    category, priority, severity, validity
 * @param assignment who is responsible
 * @param result     what became of it in this cycle
 * @param tallies    how often it was expedited, extended …
 */
public record Position(
        ProcessRef process,
        StepId step,
        Instant since,
        int cycle,
        Status status,
        Grading grading,
        Assignment assignment,
        Result result,
        Tallies tallies) {

    static Position at(ProcessRef process, StepId step, Instant since, Grading grading) {
        return new Position(
                process, step, since, 1, Status.OPEN, grading, Assignment.NOBODY, Result.NONE, Tallies.NONE);
    }

    /** Everything but clocks and ties. */
    Position after(Effect effect, Entry entry) {
        if (effect instanceof Effect.Moved moved) {
            return moved(moved.to(), entry.at());
        } else if (effect instanceof Effect.Assigned assigned) {
            return with(assignment.to(assigned.handler(), assigned.department()));
        } else if (effect instanceof Effect.Graded graded) {
            return with(graded.grading());
        } else if (effect instanceof Effect.Settled settled) {
            return with(result.settled(settled.settlement(), entry.at())).with(Status.SETTLED);
        } else if (effect instanceof Effect.Reopened reopened) {
            return reopened.newCycle() ? inCycle(cycle + 1) : with(Status.OPEN).with(result.unsettled());
        } else if (effect instanceof Effect.Rated rated) {
            return with(result.rated(rated.level()));
        } else if (effect instanceof Effect.Counted counted) {
            return counted(counted.what(), entry.actor());
        }
        throw new IllegalArgumentException("Only the first effect of a history is a receipt");
    }

    /**
     * {@link Counts#CARRIED_OUT} also remembers by whom, since the follow-up may have to be someone else's, and lets
     * the attempts at a follow-up begin anew.
     */
    private Position counted(String what, String actor) {
        Tallies more = tallies.plusOne(what);
        return what.equals(Counts.CARRIED_OUT)
                ? with(more.without(Counts.NOT_REACHED)).with(assignment.carriedOutBy(actor))
                : with(more);
    }

    Position moved(StepId to, Instant at) {
        Status after = to.equals(StepId.END) ? Status.CLOSED : status;
        Instant entered = to.equals(step) ? since : at;
        return new Position(process, to, entered, cycle, after, grading, assignment, result, tallies);
    }

    Position with(Status other) {
        return new Position(process, step, since, cycle, other, grading, assignment, result, tallies);
    }

    Position with(Grading other) {
        return new Position(process, step, since, cycle, status, other, assignment, result, tallies);
    }

    Position with(Assignment other) {
        return new Position(process, step, since, cycle, status, grading, other, result, tallies);
    }

    Position with(Result other) {
        return new Position(process, step, since, cycle, status, grading, assignment, other, tallies);
    }

    Position with(Tallies other) {
        return new Position(process, step, since, cycle, status, grading, assignment, result, other);
    }

    /** Whoever did something goes by another id from now on; whom others made responsible stays as they said. */
    Position renamed(String person, String pseudonym) {
        return with(assignment.renamed(person, pseudonym));
    }

    Position inCycle(int other) {
        return new Position(process, step, since, other, Status.OPEN, grading, assignment, Result.NONE, tallies);
    }
}
