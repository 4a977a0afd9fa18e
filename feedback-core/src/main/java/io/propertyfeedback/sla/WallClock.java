package io.propertyfeedback.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A limit of so many minutes or hours around the clock, nights and holidays included: what an emergency is promised. A
 * day of it has 24 hours, whatever daylight saving does; see {@link CalendarDays} for dates.
 *
 * @param duration not negative, cut down to microseconds; zero is due at once
 */
public record WallClock(Duration duration) implements Limit {
    static final String PREFIX = "wall:";

    /** @throws IllegalArgumentException when the duration is negative */
    public WallClock {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a limit is not negative: " + duration);
        }
        duration = duration.truncatedTo(ChronoUnit.MICROS);
    }

    /** So many hours around the clock. */
    public static WallClock hours(int hours) {
        return new WallClock(Duration.ofHours(hours));
    }

    /** So many minutes around the clock. */
    public static WallClock minutes(int minutes) {
        return new WallClock(Duration.ofMinutes(minutes));
    }

    @Override
    public Instant dueFrom(Instant start, WorkingCalendar calendar) {
        return Micros.instant(Math.addExact(Micros.of(start), Micros.of(duration)));
    }

    @Override
    public Instant shift(Instant due, Instant pauseFrom, Instant pauseTo, WorkingCalendar calendar) {
        return pauseTo.isAfter(pauseFrom) ? due.plus(Duration.between(pauseFrom, pauseTo)) : due;
    }

    @Override
    public String text() {
        return PREFIX + duration;
    }
}
