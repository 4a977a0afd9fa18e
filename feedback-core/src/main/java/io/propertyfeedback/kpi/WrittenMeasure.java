package io.propertyfeedback.kpi;

import java.util.Map;
import java.util.Set;

/**
 * What a measure said of itself when a figure was written down. It says what the figure is, and counts nothing any more.
 *
 * @param cohorts the one that was counted by
 */
public record WrittenMeasure(String kind, Unit unit, Set<Cohort> cohorts, Map<String, String> parameters)
        implements Measure {

    public WrittenMeasure {
        cohorts = Set.copyOf(cohorts);
        parameters = Map.copyOf(parameters);
    }

    /** @throws UnsupportedOperationException always */
    @Override
    public Calculator start(KpiQuery query, Groups groups) {
        throw new UnsupportedOperationException("The measure " + kind + " was written down, it counts nothing");
    }
}
