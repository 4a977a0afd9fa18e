package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.Calculator;
import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.Groups;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.Measure;
import io.propertyfeedback.kpi.Unit;
import io.propertyfeedback.kpi.fact.DeadlineBasis;
import io.propertyfeedback.sla.ClockKind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Clock cycles completed on time / clock cycles of the cohort. On time iff completed at or before the deadline. What waits
 * is not late until it runs again. Merged, withdrawn, rejected or found invalid at or before the deadline: left out, by
 * reason; after it: late. A first response is completed only by a contact of a person: a case that ends without one is
 * {@link #UNANSWERED}, late, but for what was merged or withdrawn by its submitter in time, and for anonymous ones, whom
 * nobody can contact. Imported cases are left out where steps are measured. Beside it stand {@link #EXTENDED} and
 * {@link #PAUSED}.
 *
 * @param clock    which clocks
 * @param deadline which deadline
 */
public record Timeliness(ClockKind clock, DeadlineBasis deadline) implements Measure {
    public static final String KIND = "timeliness";
    /** Counted cycles whose deadline was moved. */
    public static final String EXTENDED = "extended";
    /** Counted cycles that stood still for some time. */
    public static final String PAUSED = "paused";
    /** Counted cycles of a first response whose case ended without one. */
    public static final String UNANSWERED = "unanswered";
    /** Counted cycles that are late and still open. */
    public static final String OPEN_LATE = "open-late";

    /** By the agreed deadline. */
    public static Timeliness of(ClockKind clock) {
        return new Timeliness(clock, DeadlineBasis.AGREED);
    }

    public Timeliness by(DeadlineBasis basis) {
        return new Timeliness(clock, basis);
    }

    static Measure read(Parameters from) {
        return new Timeliness(
                new ClockKind(from.text("clock", ClockKind.RESOLUTION.id())),
                from.choice("deadline", DeadlineBasis.AGREED));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Unit unit() {
        return Unit.SHARE;
    }

    @Override
    public Set<Cohort> cohorts() {
        return Set.of(Cohort.DEADLINE_IN_PERIOD, Cohort.COMPLETED_IN_PERIOD, Cohort.RECEIVED_IN_PERIOD);
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of("clock", clock.id(), "deadline", deadline.name());
    }

    @Override
    public Optional<Duration> reach() {
        return Optional.of(Duration.ZERO);
    }

    @Override
    public Calculator start(KpiQuery query, Groups groups) {
        return new TimelinessCalculator(this, query.definition().cohort(), groups);
    }
}
