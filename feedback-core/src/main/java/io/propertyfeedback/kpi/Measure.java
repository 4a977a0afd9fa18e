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

    /** Begins to count. */
    Calculator start(KpiQuery query, Groups groups);
}
