package io.propertyfeedback.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One step of a ladder of warnings and escalations, so much working time before or after a deadline.
 *
 * @param id what happens there, for the process to look up: 1 to 64 characters
 * @param offset working time from the deadline, negative before it, zero when it is missed
 */
public record Rung(String id, Duration offset) {

    /** @throws IllegalArgumentException when the id is blank or too long */
    public Rung {
        if (id.isBlank() || id.codePointCount(0, id.length()) > 64) {
            throw new IllegalArgumentException("a rung's id has 1 to 64 characters: '" + id + "'");
        }
    }

    /** A warning so much working time before the deadline. */
    public static Rung before(String id, Duration worked) {
        return new Rung(id, worked.negated());
    }

    /** The moment the deadline is missed. */
    public static Rung missed(String id) {
        return new Rung(id, Duration.ZERO);
    }

    /** An escalation so much working time after the deadline. */
    public static Rung after(String id, Duration worked) {
        return new Rung(id, worked);
    }

    /** When it is reached. At the deadline itself all is still on time, so it is missed one microsecond later. */
    Instant at(Instant due, WorkingCalendar calendar) {
        Instant at = calendar.add(due, offset);
        return offset.isNegative() || at.isAfter(due) ? at : due.plus(1, ChronoUnit.MICROS);
    }
}
