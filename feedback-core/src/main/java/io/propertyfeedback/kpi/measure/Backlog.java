package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.Calculator;
import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.CommunityPeriod;
import io.propertyfeedback.kpi.CountedItem;
import io.propertyfeedback.kpi.Groups;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.Measure;
import io.propertyfeedback.kpi.Tally;
import io.propertyfeedback.kpi.Unit;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.ClockFact;
import io.propertyfeedback.sla.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cases received before an instant T and not settled before it, where T is the end of the period or the query's
 * instant, whichever comes first. Beside it stand the ages (in days of 24 hours, the upper bound included) and those
 * whose resolution is {@link #OVERDUE}: what waits is not, unless it was before. The step is that of the step clock that ran at T.
 */
public record Backlog() implements Measure {
    public static final String KIND = "backlog";
    /** Open cases whose agreed resolution deadline had passed at T. */
    public static final String OVERDUE = "overdue";

    /** How old an open case is, in days. */
    public enum Age {
        UP_TO_1("0-1", 1),
        UP_TO_3("1-3", 3),
        UP_TO_7("3-7", 7),
        UP_TO_30("7-30", 30),
        OLDER(">30", Long.MAX_VALUE);

        private final String label;
        private final long days;

        Age(String label, long days) {
            this.label = label;
            this.days = days;
        }

        /** The bucket of an age. */
        public static Age of(Duration age) {
            for (Age bucket : values()) {
                if (bucket == OLDER || age.compareTo(Duration.ofDays(bucket.days)) <= 0) {
                    return bucket;
                }
            }
            return OLDER;
        }

        /** The part of a figure that counts it, such as {@code age.7-30}. */
        public String part() {
            return "age." + label;
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public Set<Cohort> cohorts() {
        return Set.of(Cohort.OPEN_AT_END_OF_PERIOD);
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of();
    }

    @Override
    public Optional<Duration> reach() {
        return Optional.of(Duration.ZERO);
    }

    @Override
    public Calculator start(KpiQuery query, Groups groups) {
        return (fact, frame) -> count(fact, frame, groups);
    }

    private static void count(CaseFact fact, CommunityPeriod frame, Groups groups) {
        Instant end = frame.end();
        if (!isOpen(fact, end)) {
            return;
        }
        // The end is no longer in the period; the last moment before it is, and names its month.
        CountedItem counted = CountedItem.of(fact, running(fact, ClockKind.STEP, end), end.minusNanos(1), frame);
        if (groups.leaveOutInvalid(counted)) {
            return;
        }
        Tally tally = groups.of(counted);
        String voided = fact.outcome().voided();
        if (voided != null && fact.times().settledAt() == null) {
            tally.leaveOut(voided, counted);
            return;
        }
        tally.count(true);
        tally.beside(Age.of(Duration.between(fact.times().receivedAt(), end)).part());
        ClockFact resolution = running(fact, ClockKind.RESOLUTION, end);
        if (resolution != null && fact.isLate(resolution, resolution.due(), end)) {
            tally.beside(OVERDUE);
        }
    }

    private static boolean isOpen(CaseFact fact, Instant at) {
        Instant settled = fact.times().settledAt();
        return fact.times().receivedAt().isBefore(at)
                && (settled == null || !settled.isBefore(at))
                && fact.settledBefore().stream()
                        .noneMatch(span -> span.settledAt().isBefore(at)
                                && !span.reopenedAt().isBefore(at));
    }

    private static @Nullable ClockFact running(CaseFact fact, ClockKind kind, Instant at) {
        ClockFact found = null;
        for (ClockFact clock : fact.clocks()) {
            if (clock.kind().equals(kind) && clock.ranBefore(at)) {
                found = clock;
            }
        }
        return found;
    }
}
