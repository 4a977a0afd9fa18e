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
public record CountedItem(
        CaseFact fact, @Nullable ClockFact clock, @Nullable RatingFact rating, Instant at, ZoneId zone) {

    public static CountedItem of(CaseFact fact, Instant at, CommunityPeriod frame) {
        return new CountedItem(fact, null, null, at, frame.zone());
    }

    public static CountedItem of(CaseFact fact, @Nullable ClockFact clock, Instant at, CommunityPeriod frame) {
        return new CountedItem(fact, clock, null, at, frame.zone());
    }

    public static CountedItem of(CaseFact fact, @Nullable RatingFact rating, Instant at, CommunityPeriod frame) {
        return new CountedItem(fact, null, rating, at, frame.zone());
    }

    /** The local day of {@link #at()}. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, zone);
    }
}
