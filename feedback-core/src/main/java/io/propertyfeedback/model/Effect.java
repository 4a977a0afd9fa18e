package io.propertyfeedback.model;

import io.propertyfeedback.sla.Clock;
import org.jspecify.annotations.Nullable;

/**
 * One of the few changes that can happen to a feedback: codes, ids and instants, never words. An effect is identified
 * by feedback, version and its index in the {@link Entry}; {@link Feedback#apply} is the only place where one works.
 */
public sealed interface Effect {

    /** The feedback exists; words are left out of everything that is relayed. */
    record Received(Intake intake, Grading grading, ProcessRef process, StepId step) implements Effect {}

    /** It left a step by an outcome for another (or, into {@link StepId#END}, was closed). */
    record Moved(StepId from, OutcomeId outcome, StepId to) implements Effect {}

    /**
     * Someone else is responsible; a null handler puts it into the queue of the step's role, a null department leaves
     * the department as it is. {@code misassigned} says that it had been with the wrong one.
     */
    record Assigned(@Nullable String handler, @Nullable String department, boolean misassigned) implements Effect {}

    /** It is judged anew. */
    record Graded(Grading grading) implements Effect {}

    /** A clock was started, stopped, extended, moved by a pause, or took a rung: this is how it stands now. */
    record ClockSet(Clock clock) implements Effect {}

    /** The clocks stand still from now on, or run again. */
    record Waited(boolean waiting) implements Effect {}

    /** It is settled (办结). */
    record Settled(Settlement settlement) implements Effect {}

    /**
     * The settlement no longer holds: {@code newCycle} for a reopening; false where it never should have been settled
     * (an undone merge).
     */
    record Reopened(boolean newCycle) implements Effect {}

    /** A tie to another feedback was made or taken away. */
    record Linked(Link link, boolean tied) implements Effect {}

    /** A department was asked, or has answered. */
    record Consulted(Consultation consultation) implements Effect {}

    /** The submitter's satisfaction with this cycle: 1 to 5, with the source of the rating. */
    record Rated(int level, String source) implements Effect {}

    /** Something was done that is only counted: {@code expedite}, {@code contact} … */
    record Counted(String what) implements Effect {}
}
