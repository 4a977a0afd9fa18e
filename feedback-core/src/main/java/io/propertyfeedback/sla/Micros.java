package io.propertyfeedback.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Time as a count of microseconds, the precision of this library. */
final class Micros {

    static final long SECOND = 1_000_000L;

    /** 1900-01-01T00:00:00Z and 2200-01-01T00:00:00Z in epoch seconds: the years that calendars reckon with. */
    static final long FIRST_SECOND = -2_208_988_800L;

    static final long END_SECOND = 7_258_118_400L;

    private Micros() {}

    /** Microseconds of the epoch, cut down. */
    static long of(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < FIRST_SECOND || second >= END_SECOND) {
            throw outside(instant.toString());
        }
        return second * SECOND + instant.getNano() / 1000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
    }

    /** Microseconds of a duration that is not negative, cut down. */
    static long of(Duration duration) {
        long seconds = duration.getSeconds();
        if (seconds > END_SECOND - FIRST_SECOND) {
            throw outside("a span of " + duration);
        }
        return seconds * SECOND + duration.getNano() / 1000;
    }

    static Duration duration(long micros) {
        return Duration.ofSeconds(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
    }

    static Instant cut(Instant instant) {
        return instant.getNano() % 1000 == 0 ? instant : instant.truncatedTo(ChronoUnit.MICROS);
    }

    static @Nullable Instant cutOrNull(@Nullable Instant instant) {
        return instant == null ? null : cut(instant);
    }

    static OutOfCalendarException outside(String what) {
        return new OutOfCalendarException(what + " lies outside the years 1900 to 2199");
    }
}
