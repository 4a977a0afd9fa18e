package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.draw.Chart;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.KpiRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns reports into charts with tables; figures of few cases are left out where the public looks. */
final class Figures {
    /** More lines than these cannot be told apart. */
    private static final int MOST_LINES = 4;

    private final Say say;
    private final int least;

    /** @param least how many cases a figure needs to be shown */
    Figures(Say say, int least) {
        this.say = say;
        this.least = least;
    }

    /** Shares over the second dimension of a report, one line for each of the first's values with the most cases. */
    Chart lines(String title, KpiReport report, Function<String, String> names) {
        Map<String, Map<String, Figure>> lines = new TreeMap<>();
        TreeSet<String> columns = new TreeSet<>();
        for (KpiRow row : report.rows()) {
            columns.add(row.values().get(1));
            lines.computeIfAbsent(row.values().get(0), any -> new LinkedHashMap<>())
                    .put(row.values().get(1), row.figure());
        }
        while (lines.size() > MOST_LINES) {
            lines.keySet().remove(smallest(lines));
        }
        List<Chart.Series> series = new ArrayList<>();
        List<String> headers = new ArrayList<>(List.of(say.text("dashboard.month")));
        lines.forEach((line, figures) -> {
            List<@Nullable Double> values = new ArrayList<>();
            columns.forEach(column -> values.add(value(figures.get(column))));
            series.add(new Chart.Series(names.apply(line), values));
            headers.add(names.apply(line));
        });
        List<List<String>> rows = new ArrayList<>();
        for (String column : columns) {
            List<String> row = new ArrayList<>(List.of(column));
            lines.values().forEach(figures -> row.add(share(figures.get(column))));
            rows.add(row);
        }
        return Chart.of(title, "line", true, false, List.copyOf(columns), series, headers, rows);
    }

    private static String smallest(Map<String, Map<String, Figure>> lines) {
        return Collections.min(
                lines.keySet(),
                Comparator.comparingLong(line -> lines.getOrDefault(line, Map.of()).values().stream()
                        .mapToLong(Figure::denominator)
                        .sum()));
    }

    /** One share for each value of a report's first dimension. */
    Chart shares(String title, KpiReport report, Function<String, String> names) {
        List<String> labels = new ArrayList<>();
        List<@Nullable Double> values = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (KpiRow row : report.rows()) {
            String name = names.apply(row.values().get(0));
            labels.add(name);
            values.add(value(row.figure()));
            rows.add(List.of(name, share(row.figure())));
        }
        List<Chart.Series> series = List.of(new Chart.Series(title, values));
        return Chart.of(title, "bar", true, true, labels, series, List.of("", title), rows);
    }

    /** One count for each value of a report's first dimension. */
    Chart counts(String title, String type, KpiReport report, Function<String, String> names) {
        Map<String, Long> counts = new LinkedHashMap<>();
        report.rows().stream()
                .sorted((one, other) ->
                        Long.compare(other.figure().n(), one.figure().n()))
                .forEach(row -> counts.put(
                        names.apply(row.values().get(0)), row.figure().n()));
        return counts(title, type, counts);
    }

    Chart counts(String title, String type, Map<String, Long> counts) {
        List<@Nullable Double> values = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((name, n) -> {
            boolean few = n > 0 && n < least;
            values.add(few ? null : Double.valueOf(n));
            rows.add(List.of(name, few ? few() : Long.toString(n)));
        });
        return Chart.of(
                title,
                type,
                false,
                type.equals("bar"),
                List.copyOf(counts.keySet()),
                List.of(new Chart.Series(title, values)),
                List.of("", title),
                rows);
    }

    /** A share with what it is made of. */
    String share(@Nullable Figure figure) {
        if (figure == null || figure.value().isEmpty()) {
            return "–";
        }
        if (figure.denominator() < least) {
            return few();
        }
        return say.percent(figure.value().getAsDouble()) + " ("
                + say.text("dashboard.of", figure.numerator(), figure.denominator()) + ")";
    }

    private @Nullable Double value(@Nullable Figure figure) {
        return figure == null || figure.value().isEmpty() || figure.denominator() < least
                ? null
                : Math.round(figure.value().getAsDouble() * 1000) / 1000d;
    }

    private String few() {
        return say.text("figures.few", least);
    }
}
