package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.Calculator;
import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.CommunityPeriod;
import io.propertyfeedback.kpi.CountedItem;
import io.propertyfeedback.kpi.Groups;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.Measure;
import io.propertyfeedback.kpi.Percentile;
import io.propertyfeedback.kpi.Tally;
import io.propertyfeedback.kpi.Unit;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.CaseTimes;
import io.propertyfeedback.kpi.fact.LeftOut;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long cases take from receipt to their end, in hours: mean, median, 90th percentile. Of a case that was reopened
 * the last end counts. Withdrawn and merged cases, and those that ended before they were received, are left out.
 *
 * @param end        settled or implemented
 * @param reckoning  wall clock, or working time without pauses
 * @param percentile how median and p90 are read
 */
public record HandlingTime(End end, Reckoning reckoning, Percentile percentile) implements Measure {
    public static final String KIND = "handling-time";

    /** What ends the handling. */
    public enum End {
        SETTLED,
        IMPLEMENTED
    }

    /** Which time is counted. */
    public enum Reckoning {
        WALL_CLOCK,
        WORKING_TIME
    }

    /** Receipt to settlement by the wall clock, nearest rank. */
    public static HandlingTime standard() {
        return new HandlingTime(End.SETTLED, Reckoning.WALL_CLOCK, Percentile.NEAREST_RANK);
    }

    public HandlingTime until(End other) {
        return new HandlingTime(other, reckoning, percentile);
    }

    public HandlingTime in(Reckoning other) {
        return new HandlingTime(end, other, percentile);
    }

    public HandlingTime read(Percentile other) {
        return new HandlingTime(end, reckoning, other);
    }

    static Measure read(Parameters from) {
        return new HandlingTime(
                from.choice("end", End.SETTLED),
                from.choice("reckoning", Reckoning.WALL_CLOCK),
                from.choice("percentile", Percentile.NEAREST_RANK));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Unit unit() {
        return Unit.HOURS;
    }

    @Override
    public Set<Cohort> cohorts() {
        return Set.of(Cohort.COMPLETED_IN_PERIOD, Cohort.RECEIVED_IN_PERIOD);
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("end", end.name(), "reckoning", reckoning.name(), "percentile", percentile.name());
    }

    @Override
    public Optional<Duration> reach() {
        return Optional.of(Duration.ZERO);
    }

    @Override
    public Calculator start(KpiQuery query, Groups groups) {
        boolean byEnd = query.definition().cohort() == Cohort.COMPLETED_IN_PERIOD;
        return (fact, frame) -> {
            Instant end = endOf(fact.times());
            if (end != null && frame.holds(byEnd ? end : fact.times().receivedAt())) {
                count(fact, end, CountedItem.of(fact, byEnd ? end : fact.times().receivedAt(), frame), frame, groups);
            }
        };
    }

    private void count(CaseFact fact, Instant end, CountedItem counted, CommunityPeriod frame, Groups groups) {
        if (groups.leaveOutInvalid(counted)) {
            return;
        }
        Tally tally = groups.of(counted);
        String voided = fact.outcome().voided();
        if (voided != null) {
            tally.leaveOut(voided, counted);
        } else if (end.isBefore(fact.times().receivedAt())) {
            tally.leaveOut(LeftOut.ENDED_BEFORE_RECEIVED, counted);
        } else {
            tally.add(taken(fact, end, frame));
        }
    }

    private Duration taken(CaseFact fact, Instant end, CommunityPeriod frame) {
        Instant start = fact.times().receivedAt();
        return reckoning == Reckoning.WALL_CLOCK
                ? Duration.between(start, end)
                : WorkedTime.between(start, end, fact.pauses(), frame.calendar());
    }

    private @Nullable Instant endOf(CaseTimes times) {
        return end == End.SETTLED ? times.settledAt() : times.resolvedAt();
    }
}
