package io.propertyfeedback.sla;

import java.time.Instant;

/**
 * How long something may take, in one of five ways that are not each other's multiples: three working days are not 72
 * working hours, nor 72 hours around the clock. A limit is never negative; nothing is a limit, too.
 */
public sealed interface Limit permits WorkingDuration, WorkingDays, CalendarDays, WallClock, At {

    /** The deadline of what starts at {@code start}. */
    Instant dueFrom(Instant start, WorkingCalendar calendar);

    /**
     * The deadline after a pause [pauseFrom, pauseTo): later by the pause's working time for working limits, by its
     * wall-clock time for calendar days and wall-clock limits, and unmoved for a fixed instant. Never earlier; a pause that ends before it
     * begins counts as none. Whether the pause counts at all (see {@link Clock#resumed}) is not asked here.
     */
    Instant shift(Instant due, Instant pauseFrom, Instant pauseTo, WorkingCalendar calendar);

    /** The limit in short: {@code PT4H}, {@code 3wd}, {@code 3wd@time}, {@code 2d}, {@code wall:PT24H}, {@code at:2026-03-02T09:00:00Z}. */
    String text();

    /**
     * Reads what {@link #text()} writes.
     *
     * @throws IllegalArgumentException saying what is wrong; working time in days ({@code P3D}) is refused as ambiguous
     */
    static Limit parse(String text) {
        return LimitText.parse(text);
    }
}
