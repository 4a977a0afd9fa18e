package io.propertyfeedback.sla;

import java.time.Instant;

/**
 * A limit that is a fixed instant, whatever the start, the calendar and the pauses: a date agreed or set from outside.
 *
 * @param instant the deadline, cut down to microseconds
 */
public record At(Instant instant) implements Limit {

    public At {
        instant = Micros.cut(instant);
    }

    @Override
    public Instant dueFrom(Instant start, WorkingCalendar calendar) {
        return instant;
    }

    @Override
    public Instant shift(Instant due, Instant pauseFrom, Instant pauseTo, WorkingCalendar calendar) {
        return due;
    }

    @Override
    public String text() {
        return "at:" + instant;
    }
}
