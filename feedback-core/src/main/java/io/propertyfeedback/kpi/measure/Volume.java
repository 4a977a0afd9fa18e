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
import io.propertyfeedback.kpi.fact.SettledSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many cases were received, or how often cases were settled. A settlement before a reopen counts in its own period,
 * so backlog + received + reopened - settled is the next backlog. Beside it stand the {@link #VALID} ones.
 */
public record Volume() implements Measure {
    public static final String KIND = "volume";
    /** Counted cases inside the service promise. */
    public static final String VALID = "valid";

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
        return Set.of(Cohort.RECEIVED_IN_PERIOD, Cohort.COMPLETED_IN_PERIOD);
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
        if (query.definition().cohort() == Cohort.RECEIVED_IN_PERIOD) {
            return (fact, frame) -> count(fact, 1, fact.times().receivedAt(), frame, groups);
        }
        return (fact, frame) -> {
            int cycle = 1;
            for (SettledSpan span : fact.settledBefore()) {
                count(fact, cycle++, span.settledAt(), frame, groups);
            }
            Instant settled = fact.times().settledAt();
            if (settled != null) {
                count(fact, cycle, settled, frame, groups);
            }
        };
    }

    private static void count(CaseFact fact, int cycle, Instant at, CommunityPeriod frame, Groups groups) {
        if (!frame.holds(at)) {
            return;
        }
        CountedItem counted = CountedItem.of(fact, cycle, at, frame);
        if (groups.leaveOutInvalid(counted)) {
            return;
        }
        Tally tally = groups.of(counted);
        tally.count(true);
        if (fact.outcome().valid()) {
            tally.beside(VALID);
        }
    }
}
