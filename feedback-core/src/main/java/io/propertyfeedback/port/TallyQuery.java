package io.propertyfeedback.port;

import io.propertyfeedback.document.Era;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyTally;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tallies to give.
 *
 * @param company     whose
 * @param communities of which communities; null means all of the company
 * @param measures    which measures; null means all
 * @param period      of which days; those beyond the {@link Era} stand for its ends
 */
public record TallyQuery(
        String company,
        @Nullable Set<String> communities,
        @Nullable Set<String> measures,
        Period period) {
    public TallyQuery {
        communities = communities == null ? null : Set.copyOf(communities);
        measures = measures == null ? null : Set.copyOf(measures);
        period = new Period(within(period.from()), within(period.to()));
    }

    private static @Nullable LocalDate within(@Nullable LocalDate day) {
        return day == null ? null : Era.within(day);
    }

    public static TallyQuery of(String company) {
        return new TallyQuery(company, null, null, Period.all());
    }

    /** Whether a tally of the company is asked for. */
    public boolean matches(DailyTally tally) {
        return (communities == null || communities.contains(tally.community()))
                && (measures == null || measures.contains(tally.measure()))
                && (period.from() == null || !tally.day().isBefore(period.from()))
                && (period.to() == null || tally.day().isBefore(period.to()));
    }
}
