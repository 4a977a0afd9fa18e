package io.propertyfeedback.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A limit of so much working time.
 *
 * @param duration not negative, cut down to microseconds; zero is due at once, and less than a minute is allowed
 */
public record WorkingDuration(Duration duration) implements Limit {

    /** @throws IllegalArgumentException when the duration is negative */
    public WorkingDuration {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a limit is not negative: " + duration);
        }
        duration = duration.truncatedTo(ChronoUnit.MICROS);
    }

    /** So many working hours. */
    public static WorkingDuration hours(int hours) {
        return new WorkingDuration(Duration.ofHours(hours));
    }

    /** So many working minutes. */
    public static WorkingDuration minutes(int minutes) {
        return new WorkingDuration(Duration.ofMinutes(minutes));
    }

    @Override
    public Instant dueFrom(Instant start, WorkingCalendar calendar) {
        return calendar.add(start, duration);
    }

    @Override
    public Instant shift(Instant due, Instant pauseFrom, Instant pauseTo, WorkingCalendar calendar) {
        return workingShift(due, pauseFrom, pauseTo, calendar);
    }

    static Instant workingShift(Instant due, Instant pauseFrom, Instant pauseTo, WorkingCalendar calendar) {
        return pauseTo.isAfter(pauseFrom) ? calendar.add(due, calendar.between(pauseFrom, pauseTo)) : due;
    }

    @Override
    public String text() {
        return duration.toString();
    }
}
