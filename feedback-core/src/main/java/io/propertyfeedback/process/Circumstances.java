package io.propertyfeedback.process;

import io.propertyfeedback.form.Wording;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Everything outside a feedback that a decision may depend on.
 *
 * @param now      the moment of the act, cut down to the microsecond
 * @param actor    who acts
 * @param calendar the community's working calendar
 * @param other    the feedback that the request refers to, as stored; null when it refers to none or to an unknown one
 * @param surroundings the history and the colleagues, looked up when they are asked for
 */
public record Circumstances(
        Instant now,
        Actor actor,
        WorkingCalendar calendar,
        @Nullable Feedback other,
        Surroundings surroundings) {
    private static final int NANOS = 1_000;

    public Circumstances {
        if (now.getNano() % NANOS != 0) {
            now = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    public Circumstances(Instant now, Actor actor, WorkingCalendar calendar, @Nullable Feedback other) {
        this(now, actor, calendar, other, Surroundings.NONE);
    }

    /** An instant as a refusal tells it: to the minute, in the zone of the community. */
    public Wording moment(Instant at) {
        return new Moment(at, calendar.zone());
    }

    public static Circumstances of(Instant now, Actor actor, WorkingCalendar calendar) {
        return new Circumstances(now, actor, calendar, null);
    }
}
