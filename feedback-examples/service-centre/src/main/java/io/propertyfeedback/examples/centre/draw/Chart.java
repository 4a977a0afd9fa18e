package io.propertyfeedback.examples.centre.draw;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chart with the table that says the same.
 *
 * @param title   what it shows
 * @param data    what the chart library is given, as JSON
 * @param headers of the table
 * @param rows    of the table
 */
public record Chart(String title, String data, List<String> headers, List<List<String>> rows) {
    private static final JsonMapper JSON = new JsonMapper();

    public Chart {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /**
     * Values of one colour.
     *
     * @param title  in the legend
     * @param values one for each label; null where there is none
     */
    public record Series(String title, List<@Nullable Double> values) {}

    /** What is on the axis: parts of one, counts, or ratings from 1 to 5. */
    public enum Unit {
        SHARE,
        COUNT,
        LEVEL
    }

    /** What kind of chart: {@code line}, {@code bar} or {@code doughnut}. */
    public static Chart of(
            String title,
            String type,
            Unit unit,
            boolean lying,
            List<String> labels,
            List<Series> series,
            List<String> headers,
            List<List<String>> rows) {
        Map<String, Object> data =
                Map.of("type", type, "unit", unit, "lying", lying, "labels", labels, "series", series);
        return new Chart(title, JSON.writeValueAsString(data), headers, rows);
    }
}
