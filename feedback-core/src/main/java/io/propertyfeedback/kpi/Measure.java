package io.propertyfeedback.kpi;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is counted, with its parameters: an immutable value. The standard ones are in {@code kpi.measure}; a host may write
 * its own.
 */
public interface Measure {

    /** The name under which {@link io.propertyfeedback.kpi.measure.Measures} finds it again. */
    String kind();

    Unit unit();

    /** What may make a case belong to a period. */
    Set<Cohort> cohorts();

    /** Every parameter as text, so that a figure says how it came about. */
    Map<String, String> parameters();

    /** How median and p90 are read, where durations are counted. */
    default Percentile percentile() {
        return Percentile.NEAREST_RANK;
    }

    /** Whether what is counted is a sample of what people think, so that a share has a 95 % interval. */
    default boolean isSample() {
        return false;
    }

    /** Whether cases outside the population are looked back to, too. */
    default boolean looksBackToAnyKind() {
        return false;
    }

    /**
     * How long before the period the history of a settled case may have come to its end, deadlines included, and the case
     * still be needed; empty when it may be needed however old it is. What a measure does not say so of is given to it.
     */
    default Optional<Duration> reach() {
        return Optional.empty();
    }

    /** Begins to count. */
    Calculator start(KpiQuery query, Groups groups);
}
