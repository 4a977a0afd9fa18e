package io.propertyfeedback.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Warnings before a deadline and escalations after it, in levels. A clock carries how many rungs were taken, so each is
 * taken once however often a deadline is looked at; a deadline that moves re-arms none.
 *
 * @param rungs from the earliest to the latest
 */
public record Ladder(List<Rung> rungs) {

    /** @throws IllegalArgumentException when a rung lies before the one below it */
    public Ladder {
        rungs = List.copyOf(rungs);
        for (int i = 1; i < rungs.size(); i++) {
            if (rungs.get(i).offset().compareTo(rungs.get(i - 1).offset()) < 0) {
                throw new IllegalArgumentException("rung '" + rungs.get(i).id() + "' lies before '"
                        + rungs.get(i - 1).id() + "': rungs go from the earliest to the latest");
            }
        }
    }

    /** A ladder of these rungs, from the earliest to the latest. */
    public static Ladder of(Rung... rungs) {
        return new Ladder(List.of(rungs));
    }

    /**
     * The next rung of a running clock; none when it has stopped or all were taken. A rung that would lie before the
     * clock's beginning is passed over: two hours' warning of a one-hour limit is no news. Of a paused clock the rung
     * moves when the pause ends, so nobody asks until then.
     */
    public Optional<Next> next(Clock clock, WorkingCalendar calendar) {
        for (int i = clock.rung(); clock.isRunning() && i < rungs.size(); i++) {
            Instant at = rungs.get(i).at(clock.due(), calendar);
            if (!at.isBefore(clock.anchor())) {
                return Optional.of(new Next(rungs.get(i), at, i + 1));
            }
        }
        return Optional.empty();
    }

    /**
     * The rung to take next.
     *
     * @param rung which
     * @param at when it is reached; in the past when the clock was not looked at for a while
     * @param taken what {@link Clock#withRung} is given when it is taken
     */
    public record Next(Rung rung, Instant at, int taken) {}
}
