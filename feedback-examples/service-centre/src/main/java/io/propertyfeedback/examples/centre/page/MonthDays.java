package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.desk.Daily;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The figures of a month that days add up to, by kind: they cost the same however many cases the month has.
 *
 * @param until   until when changes are counted
 * @param columns what each figure is called
 * @param rows    those of each kind, and of all together
 */
public record MonthDays(String until, List<String> columns, List<Row> rows) {
    private static final List<String> MEASURES = List.of(
            DailyMeasures.RECEIVED,
            DailyMeasures.SETTLED,
            DailyMeasures.CLOSED,
            DailyMeasures.RESPONSE,
            DailyMeasures.RESOLUTION,
            DailyMeasures.SATISFACTION,
            DailyMeasures.BREACHES);

    /** What is known about one kind, or about all. */
    public record Row(String about, List<String> values) {}

    static MonthDays of(Daily daily, Say say) {
        Sums sums = Sums.of(daily.tallies());
        List<Row> rows = new ArrayList<>();
        TreeSet<String> kinds = new TreeSet<>();
        MEASURES.forEach(
                measure -> kinds.addAll(sums.by(measure, Sums.Group::kind).keySet()));
        for (String kind : kinds) {
            rows.add(row(say.of(Title.of(new Category(kind))), sums.of(kind), say));
        }
        rows.add(row(say.text("report.all"), sums, say));
        String until = say.time(daily.asOf());
        return new MonthDays(
                daily.waiting() == 0
                        ? say.text("report.until", until)
                        : say.text("report.until-waiting", until, daily.waiting()),
                MEASURES.stream()
                        .map(measure -> say.text("report.day." + measure))
                        .toList(),
                rows);
    }

    private static Row row(String about, Sums sums, Say say) {
        return new Row(
                about,
                MEASURES.stream()
                        .map(measure -> value(measure, sums.all(measure), say))
                        .toList());
    }

    private static String value(String measure, Sums.Sum sum, Say say) {
        return switch (measure) {
            case DailyMeasures.RESPONSE, DailyMeasures.RESOLUTION -> sum.d() == 0 ? "–" : say.share(sum.n(), sum.d());
            case DailyMeasures.SATISFACTION ->
                sum.d() == 0 ? "–" : say.text("report.mean", (double) sum.n() / sum.d(), sum.d());
            default -> Long.toString(sum.n());
        };
    }
}
