package io.propertyfeedback.model;

import java.time.Instant;
import java.util.Optional;

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
 * @param marks      what is asked, waits for approval, is referred, in whose hands it is …
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
        Tallies tallies,
        Marks marks) {

    /** What is closed is in nobody's hands, unless an appeal against it is. */
    public Position {
        if (status == Status.CLOSED && !marks.appealed()) {
            marks = marks.with(Marks.ROLE, null);
        }
    }

    static Position at(ProcessRef process, StepId step, Instant since, Grading grading) {
        return new Position(
                process,
                step,
                since,
                1,
                Status.OPEN,
                grading,
                Assignment.NOBODY,
                Result.NONE,
                Tallies.NONE,
                Marks.NONE);
    }

    Position moved(StepId to, Instant at) {
        Status after = to.equals(StepId.END) ? Status.CLOSED : status;
        Instant entered = to.equals(step) ? since : at;
        return new Position(process, to, entered, cycle, after, grading, assignment, result, tallies, marks);
    }

    Position with(Status other) {
        return new Position(process, step, since, cycle, other, grading, assignment, result, tallies, marks);
    }

    Position with(Grading other) {
        return new Position(process, step, since, cycle, status, other, assignment, result, tallies, marks);
    }

    Position with(Assignment other) {
        return new Position(process, step, since, cycle, status, grading, other, result, tallies, marks);
    }

    Position with(Result other) {
        return new Position(process, step, since, cycle, status, grading, assignment, other, tallies, marks);
    }

    Position with(Tallies other) {
        return new Position(process, step, since, cycle, status, grading, assignment, result, other, marks);
    }

    /**
     * The role that it is in the hands of: in its queue while there is no handler. Empty when nothing is left to be
     * done, and for what was last moved on before roles were noted.
     */
    public Optional<String> role() {
        return marks.of(Marks.ROLE);
    }

    public Position with(Marks other) {
        return new Position(process, step, since, cycle, status, grading, assignment, result, tallies, other);
    }

    Position migrated(ProcessRef other, StepId to, Instant at) {
        Instant entered = to.equals(step) ? since : at;
        return new Position(other, to, entered, cycle, status, grading, assignment, result, tallies, marks);
    }

    /** Whoever did something goes by another id from now on; whom others made responsible stays as they said. */
    Position renamed(String person, String pseudonym) {
        return with(assignment.renamed(person, pseudonym));
    }

    Position inCycle(int other) {
        return new Position(process, step, since, other, Status.OPEN, grading, assignment, Result.NONE, tallies, marks);
    }
}
