package io.propertyfeedback.kpi.fact;

import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One cycle of one clock of a case. A clock that ran again after a reopen is a fact of its own, so what finished late
 * stays late.
 *
 * @param kind        what it measures
 * @param step        the step, for step clocks
 * @param cycle       from 1
 * @param holder      who was responsible when it ended, or is now; of what is late, who was at the deadline
 * @param anchor      when it began
 * @param originalDue the first deadline
 * @param due         the agreed deadline, after extensions
 * @param stoppedAt   when what it measures was completed; null while open
 * @param voidedAt    when the case ended while it ran and what it measures was not done; else null
 * @param voidedBy    why, as one of {@link LeftOut}; null when the case itself says so
 */
public record ClockFact(
        ClockKind kind,
        @Nullable String step,
        int cycle,
        @Nullable String holder,
        Instant anchor,
        Instant originalDue,
        Instant due,
        @Nullable Instant stoppedAt,
        @Nullable Instant voidedAt,
        @Nullable String voidedBy) {

    /** A running clock of the first cycle. */
    public static ClockFact running(ClockKind kind, @Nullable String step, Instant anchor, Instant due) {
        return new ClockFact(kind, step, 1, null, anchor, due, due, null, null, null);
    }

    /** The same clock stopped. */
    public ClockFact stopped(@Nullable Instant at) {
        return new ClockFact(kind, step, cycle, holder, anchor, originalDue, due, at, voidedAt, voidedBy);
    }

    /** The same clock of a case merged or withdrawn. */
    public ClockFact voided(Instant at) {
        return voided(at, null);
    }

    /** The same clock of a case that ended for this reason. */
    public ClockFact voided(Instant at, @Nullable String reason) {
        return new ClockFact(kind, step, cycle, holder, anchor, originalDue, due, stoppedAt, at, reason);
    }

    /** The same clock with a later agreed deadline. */
    public ClockFact extendedTo(Instant agreed) {
        return new ClockFact(kind, step, cycle, holder, anchor, originalDue, agreed, stoppedAt, voidedAt, voidedBy);
    }

    /** The same clock in another cycle. */
    public ClockFact inCycle(int number) {
        return new ClockFact(kind, step, number, holder, anchor, originalDue, due, stoppedAt, voidedAt, voidedBy);
    }

    /** The same clock with somebody responsible. */
    public ClockFact heldBy(@Nullable String handler) {
        return new ClockFact(kind, step, cycle, handler, anchor, originalDue, due, stoppedAt, voidedAt, voidedBy);
    }

    /** The deadline that counts. */
    public Instant due(DeadlineBasis basis) {
        return basis == DeadlineBasis.ORIGINAL ? originalDue : due;
    }

    /** When it ended, completed or voided, whichever came first; null while it runs. */
    public @Nullable Instant endedAt() {
        return isCompleted() ? stoppedAt : voidedAt;
    }

    /** Whether it was completed before it was voided, if ever. */
    public boolean isCompleted() {
        return stoppedAt != null && (voidedAt == null || !stoppedAt.isAfter(voidedAt));
    }

    /** Whether it ran in the last moment before an instant. */
    public boolean ranBefore(Instant at) {
        Instant end = endedAt();
        return anchor.isBefore(at) && (end == null || !end.isBefore(at));
    }
}
