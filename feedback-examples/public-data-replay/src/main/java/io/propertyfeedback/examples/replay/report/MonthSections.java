package io.propertyfeedback.examples.replay.report;

import static io.propertyfeedback.examples.replay.report.Phrases.both;

import io.propertyfeedback.examples.replay.report.Chart.Series;
import io.propertyfeedback.examples.replay.report.Figures.Month;
import io.propertyfeedback.examples.replay.report.Section.Table;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.measure.Backlog;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What goes by months: timeliness and backlog. */
final class MonthSections {
    private final List<Month> months;
    private final Figures.Group all;

    MonthSections(Subject subject) {
        this.months = subject.figures().months();
        this.all = subject.figures().all();
    }

    Section timeliness() {
        Figure onTime = all.onTime();
        List<@Nullable Double> mean = each(month -> percent(onTime.value()));
        Chart chart = new Chart(
                "timeliness",
                false,
                false,
                "percent",
                true,
                both("replay.month-closed"),
                both("replay.on-time-axis"),
                labels(),
                List.of(
                        Series.line(both("replay.whole-period"), Chart.LINE, mean),
                        Series.bars(
                                both("replay.on-time"),
                                Chart.GOOD,
                                each(month -> percent(month.onTime().value())))));
        Table table = new Table(
                List.of(
                        both("replay.month"),
                        both("replay.with-deadline"),
                        both("replay.in-time"),
                        both("replay.on-time")),
                rows(month -> List.of(
                        Said.alike(month.month().toString()),
                        Shown.count(month.onTime().denominator()),
                        Shown.count(month.onTime().numerator()),
                        Shown.share(month.onTime().value()))));
        Said lead = both(
                "replay.timeliness-lead",
                Shown.share(onTime.value()),
                Shown.count(onTime.numerator()),
                Shown.count(onTime.denominator()));
        return new Section(both("replay.timeliness"), lead, chart, table, List.of(Definitions.of(onTime)));
    }

    Section backlog() {
        Chart chart = new Chart(
                "backlog",
                false,
                true,
                "count",
                false,
                both("replay.month-end"),
                both("replay.cases-axis"),
                labels(),
                List.of(
                        Series.line(both("kpi.received"), Chart.LINE, each(month ->
                                (double) month.received().n())),
                        Series.bars(both("replay.overdue"), Chart.BAD, each(month -> (double) overdue(month))),
                        Series.bars(both("replay.not-overdue"), Chart.REST, each(month ->
                                (double) (month.backlog().n() - overdue(month))))));
        Table table = new Table(
                List.of(
                        both("replay.month"),
                        both("kpi.received"),
                        both("kpi.settled"),
                        both("kpi.backlog"),
                        both("replay.overdue")),
                rows(month -> List.of(
                        Said.alike(month.month().toString()),
                        Shown.count(month.received().n()),
                        Shown.count(month.settled().n()),
                        Shown.count(month.backlog().n()),
                        Shown.count(overdue(month)))));
        Said lead = both(
                "replay.backlog-lead",
                Shown.count(all.backlog().n()),
                Shown.count(all.backlog().part(Backlog.OVERDUE)),
                Shown.count(all.backlog().part(Backlog.Age.OLDER.part())));
        return new Section(both("kpi.backlog"), lead, chart, table, List.of(Definitions.of(all.backlog())));
    }

    private static long overdue(Month month) {
        return month.backlog().part(Backlog.OVERDUE);
    }

    static @Nullable Double percent(OptionalDouble share) {
        return share.isEmpty() ? null : 100 * share.getAsDouble();
    }

    private List<Said> labels() {
        return rows(month -> Said.alike(month.month().toString()));
    }

    private List<@Nullable Double> each(Function<Month, @Nullable Double> value) {
        List<@Nullable Double> values = new ArrayList<>();
        months.forEach(month -> values.add(value.apply(month)));
        return values;
    }

    private <T> List<T> rows(Function<Month, T> row) {
        return months.stream().map(row).toList();
    }
}
