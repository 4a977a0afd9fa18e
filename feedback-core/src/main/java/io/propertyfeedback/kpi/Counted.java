package io.propertyfeedback.kpi;

import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.ClockFact;
import io.propertyfeedback.kpi.fact.RatingFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a figure counts: a case, or a clock or answer of a case. What a {@link Dimension} reads.
 *
 * @param fact   the case
 * @param clock  the clock counted, else null
 * @param rating the answer counted, else null
 * @param at     the instant by which it belongs to the period
 * @param zone   the community's
 */
public record Counted(
        CaseFact fact, @Nullable ClockFact clock, @Nullable RatingFact rating, Instant at, ZoneId zone) {

    public static Counted of(CaseFact fact, Instant at, Frame frame) {
        return new Counted(fact, null, null, at, frame.zone());
    }

    public static Counted of(CaseFact fact, @Nullable ClockFact clock, Instant at, Frame frame) {
        return new Counted(fact, clock, null, at, frame.zone());
    }

    public static Counted of(CaseFact fact, @Nullable RatingFact rating, Instant at, Frame frame) {
        return new Counted(fact, null, rating, at, frame.zone());
    }

    /** The local day of {@link #at()}. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, zone);
    }
}
