package io.propertyfeedback.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.ClockFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Figures over the published records of two cities, against tables that were computed elsewhere. */
class PublicReferenceTest {
    private static final double TOLERANCE = 1e-6;

    @Test
    void everyFigureOfBostonEqualsTheReference() {
        Instant asOf = PublicRecords.BOSTON.instant("01/12/2016 10:22:40 PM");
        List<String> wrong =
                wrong("kpi/boston_inspections_property.kpi.csv", PublicRecords.BOSTON.facts(), asOf, 1_041);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFigureOfNewYorkEqualsTheReference() {
        // The reference calls a record open that was never closed, and looks from before some were: look from later.
        Instant asOf = PublicRecords.NEW_YORK.instant("3/1/16 0:00");
        List<String> wrong = wrong("kpi/nyc_noise.kpi.csv", PublicRecords.NEW_YORK.facts(), asOf, 189);
        assertThat(wrong).isEmpty();
    }

    @Test
    void theCitysOwnVerdictFollowsFromTheFacts() {
        Instant asOf = PublicRecords.BOSTON.instant("01/12/2016 10:22:40 PM");
        Map<String, Double> counted = new TreeMap<>();
        List<CaseFact> facts = PublicRecords.BOSTON.facts();
        List<CSVRecord> rows = PublicRecords.BOSTON.rows();
        for (int i = 0; i < rows.size(); i++) {
            counted.merge(rows.get(i).get("OnTime_Status") + verdict(facts.get(i), asOf), 1.0, Double::sum);
        }
        Map<String, Double> expected = new TreeMap<>();
        for (CSVRecord row : PublicRecords.read("kpi/boston_inspections_property.kpi.csv")) {
            if (row.get("metric").equals("source_label_crosstab")) {
                expected.put(row.get("group_by"), Double.valueOf(row.get("value")));
            }
        }
        assertThat(counted).isEqualTo(expected);
    }

    private static String verdict(CaseFact fact, Instant asOf) {
        ClockFact clock = fact.clocks().get(0);
        if (clock.stoppedAt() == null) {
            return clock.due().isBefore(asOf) ? "/open/due<as_of" : "/open/due>=as_of";
        }
        return clock.stoppedAt().isAfter(clock.due()) ? "/closed/cl>due" : "/closed/cl<=due";
    }

    private static List<String> wrong(String table, List<CaseFact> facts, Instant asOf, int values) {
        List<CSVRecord> reference = PublicRecords.read(table);
        assertThat(reference).hasSize(values);
        PublicFigures figures = new PublicFigures(facts, asOf);
        List<String> wrong = new ArrayList<>();
        for (CSVRecord row : reference) {
            if (row.get("metric").equals("source_label_crosstab")) {
                continue;
            }
            PublicFigures.Name name =
                    new PublicFigures.Name(row.get("metric"), row.get("group_by"), row.get("group_value"));
            OptionalDouble value = figures.value(name);
            if (!equal(value, row.get("value"))) {
                wrong.add(name + ": " + value + " instead of " + row.get("value"));
            }
        }
        return wrong;
    }

    private static boolean equal(OptionalDouble value, String expected) {
        return expected.isEmpty()
                ? value.isEmpty()
                : value.isPresent() && Math.abs(value.getAsDouble() - Double.parseDouble(expected)) <= TOLERANCE;
    }
}
