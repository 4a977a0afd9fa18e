package io.propertyfeedback.examples.replay.report;

import static io.propertyfeedback.examples.replay.report.Phrases.both;

import io.propertyfeedback.examples.replay.report.Chart.Series;
import io.propertyfeedback.examples.replay.report.Figures.Group;
import io.propertyfeedback.examples.replay.report.Section.Table;
import io.propertyfeedback.kpi.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What goes by groups: durations, channels, types. */
final class GroupSections {
    private static final int BARS = 12;

    private final Subject subject;
    private final Figures figures;
    private final Group all;

    GroupSections(Subject subject) {
        this.subject = subject;
        this.figures = subject.figures();
        this.all = figures.all();
    }

    Section durations() {
        List<Long> counts = figures.durations();
        long sum = counts.stream().mapToLong(Long::longValue).sum();
        List<Said> labels = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            labels.add(both("replay.duration." + i));
        }
        Chart chart = new Chart(
                "durations",
                false,
                false,
                "count",
                false,
                both("replay.duration-axis"),
                both("replay.cases-axis"),
                labels,
                List.of(Series.bars(both("kpi.settled"), Chart.GOOD, values(counts, Long::doubleValue))));
        List<List<Said>> rows = new ArrayList<>();
        long within = 0;
        for (int i = 0; i < counts.size(); i++) {
            within += counts.get(i);
            rows.add(List.of(
                    labels.get(i),
                    Shown.count(counts.get(i)),
                    Shown.share(counts.get(i), sum),
                    Shown.share(within, sum)));
        }
        Table table = new Table(
                List.of(
                        both("kpi.handling-time"),
                        both("kpi.settled"),
                        both("replay.share"),
                        both("replay.cumulative")),
                rows);
        Figure handling = all.handling();
        Said lead = both("replay.durations-lead", Shown.median(handling), Shown.p90(handling), Shown.mean(handling));
        return new Section(both("replay.durations"), lead, chart, table, List.of(Definitions.of(handling)));
    }

    Section channels() {
        List<Group> groups = figures.channels();
        long received = all.received().n();
        Chart chart = new Chart(
                "channels",
                true,
                false,
                "percent",
                false,
                both("replay.channel"),
                both("replay.share-axis"),
                names(groups, subject.titles()::channel),
                List.of(Series.bars(
                        both("replay.share"),
                        Chart.GOOD,
                        values(groups, group -> 100.0 * group.received().n() / received))));
        Said lead = groups.isEmpty()
                ? null
                : both(
                        "replay.channels-lead",
                        subject.titles().channel(groups.get(0).id()),
                        Shown.share(groups.get(0).received().n(), received));
        return new Section(
                both("replay.channels"),
                lead,
                chart,
                table(both("replay.channel"), groups, subject.titles()::channel),
                List.of(Definitions.of(all.received()), Definitions.of(all.repeat())));
    }

    Section types() {
        List<Group> groups = figures.types();
        List<Group> top = groups.subList(0, Math.min(BARS, groups.size()));
        Chart chart = new Chart(
                "types",
                true,
                true,
                "count",
                false,
                both("replay.type"),
                both("replay.cases-axis"),
                names(top, subject.titles()::type),
                List.of(
                        Series.bars(
                                both("replay.in-time"),
                                Chart.GOOD,
                                values(top, g -> g.onTime().numerator())),
                        Series.bars(
                                both("replay.late"),
                                Chart.BAD,
                                values(
                                        top,
                                        g -> g.onTime().denominator()
                                                - g.onTime().numerator())),
                        Series.bars(
                                both("replay.open"),
                                Chart.REST,
                                values(top, g -> g.received().n() - g.onTime().denominator()))));
        Said lead = both("replay.types-lead", Shown.count(top.size()), Shown.count(groups.size()));
        return new Section(
                both("replay.types"),
                lead,
                chart,
                table(both("replay.type"), groups, subject.titles()::type),
                List.of());
    }

    private Table table(Said what, List<Group> groups, Function<String, Said> name) {
        List<Said> heading = List.of(
                what,
                both("kpi.received"),
                both("replay.share"),
                both("replay.on-time"),
                both("replay.median"),
                both("replay.p90"),
                both("replay.repeat"),
                both("kpi.backlog"));
        long received = all.received().n();
        return new Table(
                heading,
                groups.stream()
                        .map(group -> List.of(
                                name.apply(group.id()),
                                Shown.count(group.received().n()),
                                Shown.share(group.received().n(), received),
                                Shown.share(group.onTime().value()),
                                Shown.median(group.handling()),
                                Shown.p90(group.handling()),
                                Shown.share(group.repeat().value()),
                                Shown.count(group.backlog().n())))
                        .toList());
    }

    private static List<Said> names(List<Group> groups, Function<String, Said> name) {
        return groups.stream().map(group -> name.apply(group.id())).toList();
    }

    private static <T> List<@Nullable Double> values(List<T> things, ToDoubleFunction<T> value) {
        return new ArrayList<>(things.stream().map(value::applyAsDouble).toList());
    }
}
