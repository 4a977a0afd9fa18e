package io.propertyfeedback.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * A limit of so many calendar days: the same local time of day that many dates on, working or not. A time that daylight
 * saving skips moves on by the gap; of a time that comes twice the one with the start's offset is taken if possible.
 *
 * @param days 0 or more; 0 is due at the start itself
 */
public record CalendarDays(int days) implements Limit {

    /** @throws IllegalArgumentException when days is negative */
    public CalendarDays {
        if (days < 0) {
            throw new IllegalArgumentException("a limit is not negative: " + days + " calendar days");
        }
    }

    @Override
    public Instant dueFrom(Instant start, WorkingCalendar calendar) {
        return Micros.cut(start).atZone(calendar.zone()).plusDays(days).toInstant();
    }

    @Override
    public Instant shift(Instant due, Instant pauseFrom, Instant pauseTo, WorkingCalendar calendar) {
        return pauseTo.isAfter(pauseFrom) ? due.plus(Duration.between(pauseFrom, pauseTo)) : due;
    }

    @Override
    public String text() {
        return days + "d";
    }
}
