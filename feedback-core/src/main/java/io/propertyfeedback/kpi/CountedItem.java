package io.propertyfeedback.kpi;

import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.ClockFact;
import io.propertyfeedback.kpi.fact.CycleFact;
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
 * @param cycle  the cycle of the case that it belongs to, from 1
 * @param at     the instant by which it belongs to the period
 * @param zone   the community's
 */
public record CountedItem(
        CaseFact fact, @Nullable ClockFact clock, @Nullable RatingFact rating, int cycle, Instant at, ZoneId zone) {

    /** A case in its present cycle. */
    public static CountedItem of(CaseFact fact, Instant at, CommunityPeriod frame) {
        return of(fact, last(fact), at, frame);
    }

    /** A case in one of its cycles. */
    public static CountedItem of(CaseFact fact, int cycle, Instant at, CommunityPeriod frame) {
        return new CountedItem(fact, null, null, cycle, at, frame.zone());
    }

    public static CountedItem of(CaseFact fact, @Nullable ClockFact clock, Instant at, CommunityPeriod frame) {
        return new CountedItem(fact, clock, null, clock == null ? last(fact) : clock.cycle(), at, frame.zone());
    }

    public static CountedItem of(CaseFact fact, RatingFact rating, Instant at, CommunityPeriod frame) {
        return new CountedItem(fact, null, rating, rating.cycle(), at, frame.zone());
    }

    private static int last(CaseFact fact) {
        return Math.max(fact.counts().cycle(), fact.settledBefore().size() + 1);
    }

    /** Whose it is. */
    CycleFact whose() {
        return fact.cycle(cycle);
    }

    /** The local day of {@link #at()}. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, zone);
    }
}
