package io.propertyfeedback.kpi;

import java.util.Map;
import java.util.Set;

/**
 * What is counted, with its parameters: an immutable value. The standard ones are {@link Timeliness},
 * {@link HandlingTime}, {@link RepeatRate}, {@link Satisfaction}, {@link Backlog} and {@link Volume}; a host may write
 * its own.
 */
public interface Measure {

    /** The name under which {@link Measures} finds it again. */
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

    /** Begins to count. */
    Calculator start(KpiQuery query, Groups groups);
}
