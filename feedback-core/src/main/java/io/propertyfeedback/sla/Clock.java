package io.propertyfeedback.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deadline under way: when it began to run, when it is due, whether it has stopped, and which rungs of its ladder of
 * warnings and escalations were taken. Every change answers a changed clock; a stopped clock changes only by
 * {@link #restarted}.
 *
 * <p>A clock knows nothing of an open pause: it moves when the pause ends. Until then ask {@link #late(Instant,
 * PauseLedger)}. Something that ends while paused is resumed first, at the instant of its end.
 *
 * @param kind what it measures
 * @param cycle which time round, not negative: a reopen after settlement begins the next
 * @param anchor when it began to run
 * @param originalDue the deadline before extensions
 * @param due the deadline agreed, with extensions
 * @param stoppedAt when it stopped; null while it runs; earlier than the anchor in imported records only
 * @param taken ids of the rungs that were taken, in that order; of one that is repeated the last ({@code urge#3}). Never
 *     fewer within a cycle, so none is taken twice
 * @param next when the rung is reached that is next; null where that is the deadline itself, where there is none, and
 *     while whoever moved the deadline has no ladder at hand: then the deadline counts
 */
public record Clock(
        ClockKind kind,
        int cycle,
        Instant anchor,
        Instant originalDue,
        Instant due,
        @Nullable Instant stoppedAt,
        List<String> taken,
        @Nullable Instant next) {

    /** @throws IllegalArgumentException when the cycle is negative */
    public Clock {
        if (cycle < 0) {
            throw new IllegalArgumentException("a cycle is not negative: " + cycle);
        }
        anchor = Micros.cut(anchor);
        originalDue = Micros.cut(originalDue);
        due = Micros.cut(due);
        stoppedAt = Micros.cutOrNull(stoppedAt);
        taken = List.copyOf(taken);
        next = Micros.cutOrNull(next);
        if (stoppedAt != null || due.equals(next) && !taken.contains(Rung.BREACH)) {
            next = null;
        }
    }

    /** A clock of which only the deadline is told, and whether it was missed: {@code rung} is not 0 then. */
    public Clock(
            ClockKind kind,
            int cycle,
            Instant anchor,
            Instant originalDue,
            Instant due,
            @Nullable Instant stoppedAt,
            int rung) {
        this(kind, cycle, anchor, originalDue, due, stoppedAt, rung == 0 ? List.of() : List.of(Rung.BREACH), null);
    }

    /** A clock that begins to run at {@code anchor}. */
    public static Clock started(ClockKind kind, int cycle, Instant anchor, Limit limit, WorkingCalendar calendar) {
        Instant due = limit.dueFrom(anchor, calendar);
        return new Clock(kind, cycle, anchor, due, due, null, List.of(), null);
    }

    /** The one rule of the library: on time if and only if completed at the deadline or before. */
    public static boolean onTime(Instant completedAt, Instant deadline) {
        return !completedAt.isAfter(deadline);
    }

    /** Whether it has not stopped. */
    public boolean isRunning() {
        return stoppedAt == null;
    }

    /**
     * Whether it stopped on time.
     *
     * @throws IllegalStateException while it runs, when only {@link #late(Instant)} can be asked
     */
    public boolean onTime() {
        if (stoppedAt == null) {
            throw new IllegalStateException("the " + kind.id() + " clock is still running");
        }
        return onTime(stoppedAt, due);
    }

    /** Whether the deadline has passed, or had passed when it stopped. */
    public boolean late(Instant now) {
        return !onTime(stoppedAt == null ? now : stoppedAt, due);
    }

    /** As {@link #late(Instant)}, but a clock that stands still since its deadline or before cannot become late. */
    public boolean late(Instant now, PauseLedger ledger) {
        Instant reached = ledger.open()
                .map(Pause::from)
                .filter(from -> stoppedAt == null && kind.standsStill() && from.isBefore(now))
                .orElse(now);
        return late(reached);
    }

    /** Stops the clock; one that has stopped keeps its first stop. */
    public Clock stopped(Instant at) {
        return stoppedAt == null ? new Clock(kind, cycle, anchor, originalDue, due, at, taken, null) : this;
    }

    /**
     * Agrees a later deadline, before or after the old one has passed and also if the new one has passed already (the
     * clock is then late at once). The original deadline stays. A stopped clock stays as it is.
     *
     * @throws IllegalArgumentException when the new deadline is earlier than the present one, which is no extension
     */
    public Clock extendedTo(Instant newDue) {
        if (newDue.isBefore(due)) {
            throw new IllegalArgumentException("an extension to " + newDue + " is earlier than the deadline " + due);
        }
        return stoppedAt == null ? new Clock(kind, cycle, anchor, originalDue, newDue, null, taken, null) : this;
    }

    /**
     * Moves both deadlines by a pause that has ended, the part after the anchor, if it {@link ClockKind#standsStill}. A
     * deadline that had passed when the pause began does not move: a breach stays a breach. A pause that begins at the
     * deadline itself still moves it.
     */
    public Clock resumed(Limit limit, WorkingCalendar calendar, Instant pauseFrom, Instant pauseTo) {
        return stoppedAt != null || !kind.standsStill() ? this : without(limit, calendar, pauseFrom, pauseTo);
    }

    private Clock without(Limit limit, WorkingCalendar calendar, Instant pauseFrom, Instant pauseTo) {
        Instant from = pauseFrom.isAfter(anchor) ? pauseFrom : anchor;
        return new Clock(
                kind,
                cycle,
                anchor,
                Due.after(originalDue, limit, from, pauseTo, calendar),
                Due.after(due, limit, from, pauseTo, calendar),
                null,
                taken,
                null);
    }

    /**
     * Runs again in the same cycle with the elapsed time kept, as when the submitter is dissatisfied: the time since
     * the stop counts as a pause, so a clock that stopped late is late still. A running clock stays as it is.
     */
    public Clock restarted(Instant at, Limit limit, WorkingCalendar calendar) {
        return stoppedAt == null
                ? this
                : new Clock(kind, cycle, anchor, originalDue, due, null, taken, null)
                        .without(limit, calendar, stoppedAt, at);
    }

    /**
     * The deadline reckoned anew, after the limit, the calendar or its holidays changed; the ledger's pauses count, an
     * agreed extension stays where it is later. Stopped clocks stay, and late ones, too: no breach is un-made.
     */
    public Clock recalculated(Limit limit, PauseLedger ledger, WorkingCalendar calendar, Instant now) {
        if (stoppedAt != null || late(now, ledger)) {
            return this;
        }
        Instant reckoned = Due.of(anchor, limit, kind.standsStill() ? ledger : PauseLedger.none(), calendar);
        boolean extended = due.isAfter(originalDue);
        return new Clock(
                kind, cycle, anchor, reckoned, extended && due.isAfter(reckoned) ? due : reckoned, null, taken, null);
    }

    /** Whether it was recorded that the deadline passed: the rung that every ladder has. */
    public boolean breached() {
        return taken.contains(Rung.BREACH);
    }

    /** When the next rung is reached, the deadline where no other is; empty when it has stopped or there is none left. */
    public Optional<Instant> nextRungAt() {
        return !isRunning()
                ? Optional.empty()
                : next != null || breached() ? Optional.ofNullable(next) : Optional.of(due);
    }

    /** How often a rung was taken in this cycle. */
    int timesTaken(String rung) {
        String repeated = rung + Rung.TIMES;
        int times = 0;
        for (String id : taken) {
            if (id.equals(rung)) {
                times = Math.max(times, 1);
            } else if (id.startsWith(repeated)) {
                times = Math.max(times, Integer.parseInt(id.substring(repeated.length())));
            }
        }
        return times;
    }

    /** The clock after one more rung was taken. */
    public Clock taking(String rung) {
        String base = Rung.base(rung);
        List<String> more = new ArrayList<>(taken);
        more.removeIf(id -> Rung.base(id).equals(base));
        more.add(rung);
        return new Clock(kind, cycle, anchor, originalDue, due, stoppedAt, more, null);
    }

    /** The clock whose next rung is reached then; null where that is the deadline, or no rung is left. */
    public Clock next(@Nullable Instant at) {
        return new Clock(kind, cycle, anchor, originalDue, due, stoppedAt, taken, at);
    }
}
