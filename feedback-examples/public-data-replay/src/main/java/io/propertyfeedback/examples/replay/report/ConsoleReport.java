package io.propertyfeedback.examples.replay.report;

import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.measure.Backlog;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** The figures as tables for a terminal of 100 columns. */
public final class ConsoleReport {
    private static final int TYPES = 12;
    private static final int NAME = 38;
    private static final int NUMBER = 11;

    private final PrintWriter out;
    private final Locale locale;

    public ConsoleReport(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    public void print(Subject subject) {
        Figures figures = subject.figures();
        Figures.Group all = figures.all();
        out.println();
        out.println(text("replay.title", in(subject.city())));
        table(
                List.of("", "replay.value"),
                List.of(
                        List.of(
                                text("kpi.received"),
                                in(Shown.count(all.received().n()))),
                        List.of(
                                text("kpi.settled"),
                                in(Shown.count(all.settled().n()))),
                        List.of(
                                text("kpi.resolution-timeliness"),
                                in(Shown.share(all.onTime().value()))),
                        List.of(text("replay.mean"), in(Shown.mean(all.handling()))),
                        List.of(text("replay.median"), in(Shown.median(all.handling()))),
                        List.of(text("replay.p90"), in(Shown.p90(all.handling()))),
                        List.of(
                                text("kpi.repeat-by-address"),
                                in(Shown.share(all.repeat().value()))),
                        List.of(
                                text("kpi.backlog"),
                                in(Shown.count(all.backlog().n()))),
                        List.of(
                                text("replay.overdue"),
                                in(Shown.count(all.backlog().part(Backlog.OVERDUE))))));
        table(
                List.of("replay.month", "kpi.received", "kpi.settled", "replay.on-time", "kpi.backlog"),
                rows(
                        figures.months(),
                        month -> List.of(
                                month.month().toString(),
                                in(Shown.count(month.received().n())),
                                in(Shown.count(month.settled().n())),
                                in(Shown.share(month.onTime().value())),
                                in(Shown.count(month.backlog().n())))));
        groups(
                "replay.channel",
                rows(figures.channels(), group -> row(in(subject.titles().channel(group.id())), group)));
        List<Figures.Group> types = figures.types();
        groups(
                "replay.type",
                rows(
                        types.subList(0, Math.min(TYPES, types.size())),
                        group -> row(in(subject.titles().type(group.id())), group)));
        if (types.size() > TYPES) {
            out.println(text("replay.more-types", types.size() - TYPES));
        }
        out.flush();
    }

    private void groups(String what, List<List<String>> rows) {
        table(List.of(what, "kpi.received", "replay.on-time", "replay.median", "replay.p90", "replay.repeat"), rows);
    }

    private List<String> row(String name, Figures.Group group) {
        Figure handling = group.handling();
        return List.of(
                name,
                in(Shown.count(group.received().n())),
                in(Shown.share(group.onTime().value())),
                in(Shown.median(handling)),
                in(Shown.p90(handling)),
                in(Shown.share(group.repeat().value())));
    }

    private static <T> List<List<String>> rows(List<T> things, Function<T, List<String>> row) {
        return things.stream().map(row).toList();
    }

    private void table(List<String> heading, List<List<String>> rows) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(NAME, 2, Column.Overflow.TRUNCATE));
        for (int i = 1; i < heading.size(); i++) {
            columns.add(new Column(NUMBER, 1, Column.Overflow.SPAN));
        }
        TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.AUTO), columns.toArray(Column[]::new));
        table.setAdjustLineBreaksForWideCJKCharacters(true);
        table.addRowValues(
                heading.stream().map(key -> key.isEmpty() ? "" : text(key)).toArray(String[]::new));
        rows.forEach(row -> table.addRowValues(row.toArray(String[]::new)));
        out.println();
        out.print(table);
    }

    private String text(String key, Object... arguments) {
        return Phrases.text(locale, key, arguments);
    }

    private String in(Said said) {
        return Phrases.language(locale).equals(Locale.ENGLISH) ? said.en() : said.zh();
    }
}
