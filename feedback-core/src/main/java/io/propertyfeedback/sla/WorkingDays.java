package io.propertyfeedback.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A limit of so many working days, counted from the day after the start's. A start outside working time first moves to
 * the next opening: what comes on Friday evening or on Sunday counts as come on Monday at opening, and one working day
 * ends on Tuesday. A night shift counts for the date on which it began.
 *
 * <p>Ending at the same time of day is meant literally, also when that day closes earlier.
 *
 * @param days 0 or more; 0 ends when the day of the start closes, or, at the same time, at the start or next opening
 * @param end at which hour of the last day it ends
 */
public record WorkingDays(int days, DayEnd end) implements Limit {

    /** @throws IllegalArgumentException when days is negative */
    public WorkingDays {
        if (days < 0) {
            throw new IllegalArgumentException("a limit is not negative: " + days + " working days");
        }
    }

    /** Until closing time of the n-th working day. */
    public static WorkingDays of(int days) {
        return new WorkingDays(days, DayEnd.CLOSING_TIME);
    }

    /** Until the same time of day of the n-th working day. */
    public static WorkingDays sameTime(int days) {
        return new WorkingDays(days, DayEnd.SAME_TIME);
    }

    @Override
    public Instant dueFrom(Instant start, WorkingCalendar calendar) {
        ZoneId zone = calendar.zone();
        Instant opening = calendar.nextOpening(start);
        LocalDateTime local = LocalDateTime.ofInstant(opening, zone);
        LocalDate first = calendar.startOfShift(local);
        LocalDate last = calendar.plusWorkingDays(first, days);
        return switch (end) {
            case CLOSING_TIME -> calendar.closingOf(last).orElse(opening);
            case SAME_TIME ->
                days == 0
                        ? opening
                        : local.plusDays(first.until(last, ChronoUnit.DAYS))
                                .atZone(zone)
                                .toInstant();
        };
    }

    @Override
    public Instant shift(Instant due, Instant pauseFrom, Instant pauseTo, WorkingCalendar calendar) {
        return WorkingDuration.workingShift(due, pauseFrom, pauseTo, calendar);
    }

    @Override
    public String text() {
        return days + (end == DayEnd.SAME_TIME ? "wd@time" : "wd");
    }
}
