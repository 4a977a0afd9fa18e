package io.propertyfeedback.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The years 1 to 9999, in which instants can be kept, to the microsecond: every storage can, four digits write them, and no
 * arithmetic of days or microseconds overflows. What asks for more is asked for these; what says more is refused.
 * Stateless and thread-safe.
 */
public final class Era {
    public static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private Era() {}

    /** Whether an instant can be kept. */
    public static boolean holds(Instant instant) {
        return !instant.isBefore(FIRST)
                && !instant.truncatedTo(ChronoUnit.MICROS).isAfter(LAST);
    }

    /** The nearest instant that can be kept, cut to the microsecond. */
    public static Instant within(Instant instant) {
        if (instant.isBefore(FIRST)) {
            return FIRST;
        }
        return instant.isAfter(LAST) ? LAST : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** The nearest day. */
    public static LocalDate within(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            return FIRST_DAY;
        }
        return day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }
}
