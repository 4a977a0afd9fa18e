package io.propertyfeedback.kpi;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a figure means, as data: a host publishes its own beside the standard ones
 * ({@link io.propertyfeedback.kpi.measure.Kpis}). Its name and formula are the texts {@code kpi.<id>} and
 * {@code kpi.<id>.formula}.
 *
 * @param id         1 to 64 characters
 * @param version    from 1; a new one whenever the same cases would give another figure
 * @param measure    what is counted, with its parameters
 * @param cohort     what makes it belong to a period
 * @param population which cases it is about
 */
public record KpiDefinition(String id, int version, Measure measure, Cohort cohort, Population population) {

    /** @throws IllegalArgumentException when the measure knows no such cohort, or id or version is out of range */
    public KpiDefinition {
        if (id.isBlank() || id.length() > 64) {
            throw new IllegalArgumentException("A definition's id has 1 to 64 characters: '" + id + "'");
        }
        if (version < 1) {
            throw new IllegalArgumentException("Version " + version + " of " + id + " is below 1");
        }
        if (!measure.cohorts().contains(cohort)) {
            throw new IllegalArgumentException(
                    id + ": " + measure.kind() + " cannot be counted by " + cohort + ", only by " + measure.cohorts());
        }
    }

    /** The same under a name of the host's own. */
    public KpiDefinition named(String otherId, int otherVersion) {
        return new KpiDefinition(otherId, otherVersion, measure, cohort, population);
    }

    public KpiDefinition with(Measure other) {
        return new KpiDefinition(id, version, other, cohort, population);
    }

    public KpiDefinition with(Cohort other) {
        return new KpiDefinition(id, version, measure, other, population);
    }

    public KpiDefinition with(Population other) {
        return new KpiDefinition(id, version, measure, cohort, other);
    }

    /** Kind of measure, cohort, population and the measure's parameters, as shown beside a figure. */
    public Map<String, String> parameters() {
        Map<String, String> all = new TreeMap<>(measure.parameters());
        all.put("measure", measure.kind());
        all.put("cohort", cohort.name());
        all.put("population", population.toString());
        return all;
    }

    public String nameKey() {
        return "kpi." + id;
    }

    public String formulaKey() {
        return "kpi." + id + ".formula";
    }
}
