package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.draw.Chart;
import io.propertyfeedback.examples.centre.page.Sums.Sum;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.kpi.KpiReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns sums into charts with tables; figures of few cases are left out where the public looks. */
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

    /** Shares by month, a line for each of those with the most cases. */
    Chart lines(String title, SortedMap<String, SortedMap<String, Sum>> all, Function<String, String> names) {
        SortedMap<String, SortedMap<String, Sum>> lines = new TreeMap<>(all);
        TreeSet<String> months = new TreeSet<>();
        all.values().forEach(line -> months.addAll(line.keySet()));
        while (lines.size() > MOST_LINES) {
            lines.remove(smallest(lines));
        }
        List<Chart.Series> series = new ArrayList<>();
        List<String> headers = new ArrayList<>(List.of(say.text("dashboard.month")));
        lines.forEach((line, sums) -> {
            List<@Nullable Double> values = new ArrayList<>();
            months.forEach(month -> values.add(value(sums.getOrDefault(month, Sum.NOTHING))));
            series.add(new Chart.Series(names.apply(line), values));
            headers.add(names.apply(line));
        });
        List<List<String>> rows = new ArrayList<>();
        for (String month : months) {
            List<String> row = new ArrayList<>(List.of(month));
            lines.values().forEach(sums -> row.add(share(sums.getOrDefault(month, Sum.NOTHING))));
            rows.add(row);
        }
        return Chart.of(title, "line", Chart.Unit.SHARE, false, List.copyOf(months), series, headers, rows);
    }

    private static String smallest(SortedMap<String, SortedMap<String, Sum>> lines) {
        return Collections.min(lines.entrySet(), Comparator.comparingLong(Figures::cases))
                .getKey();
    }

    private static long cases(Map.Entry<String, SortedMap<String, Sum>> line) {
        return line.getValue().values().stream().mapToLong(Sum::d).sum();
    }

    /** The mean rating of each. */
    Chart ratings(String title, SortedMap<String, Sum> sums, Function<String, String> names) {
        List<String> labels = new ArrayList<>();
        List<@Nullable Double> values = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        sums.forEach((key, sum) -> {
            String name = names.apply(key);
            labels.add(name);
            values.add(value(sum));
            rows.add(List.of(name, shown(sum) ? mean(sum) : few(sum), shown(sum) ? Long.toString(sum.d()) : ""));
        });
        List<String> headers = List.of("", say.text("dashboard.mean"), say.text("dashboard.ratings"));
        List<Chart.Series> series = List.of(new Chart.Series(title, values));
        return Chart.of(title, "bar", Chart.Unit.LEVEL, true, labels, series, headers, rows);
    }

    /** The mean rating in large. */
    Dashboard.Tile rating(String title, Sum sum) {
        return shown(sum)
                ? new Dashboard.Tile(title, mean(sum), say.text("dashboard.rated", sum.d()))
                : new Dashboard.Tile(title, few(sum), "");
    }

    /** One count for each row of a report by one dimension, the largest first. */
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
            rows.add(List.of(name, few ? say.text("figures.few", least) : Long.toString(n)));
        });
        return Chart.of(
                title,
                type,
                Chart.Unit.COUNT,
                type.equals("bar"),
                List.copyOf(counts.keySet()),
                List.of(new Chart.Series(title, values)),
                List.of("", title),
                rows);
    }

    private String share(Sum sum) {
        return shown(sum) ? say.share(sum.n(), sum.d()) : few(sum);
    }

    private String mean(Sum sum) {
        return say.text("dashboard.level", (double) sum.n() / sum.d());
    }

    private boolean shown(Sum sum) {
        return sum.d() > 0 && sum.d() >= least;
    }

    private String few(Sum sum) {
        return sum.d() == 0 ? "–" : say.text("figures.few", least);
    }

    private @Nullable Double value(Sum sum) {
        return shown(sum) ? Math.round(1000d * sum.n() / sum.d()) / 1000d : null;
    }
}
