package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.desk.Daily;
import io.propertyfeedback.document.Era;
import io.propertyfeedback.examples.centre.form.Choices.Choice;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.KpiRow;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Title;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one month: those that its days add up to at once, and all standard ones when somebody asks for them. These
 * are counted exactly from the histories, which takes the longer the more there are.
 */
public final class MonthReport {
    private static final int MONTHS = 24;

    private final Desks desks;
    private final PublishedReports published;
    private final Kept<Asked, Counted> kept;

    /** @param keeps how long a report is shown before it is counted again */
    public MonthReport(Desks desks, PublishedReports published, Duration keeps) {
        this.desks = desks;
        this.published = published;
        this.kept = new Kept<>(keeps);
    }

    private record Asked(Actor actor, YearMonth month) {}

    private record Counted(Instant at, List<KpiReport> reports) {}

    /** A figure of those about one kind, or about all. */
    public record Row(String about, String value) {}

    /** A figure, how it is reckoned, and what it is. */
    public record Part(String title, String formula, List<Row> rows) {}

    /**
     * Everything on the page.
     *
     * @param days         what the days add up to; null when no month was asked for, or all figures were
     * @param period       from when to when all figures are; null when they were not asked for
     * @param takenOut     what staff took out of all figures; null when they were not asked for
     * @param asOf         as of when they may be published; null when they may not
     * @param publications what was published of this month
     */
    public record View(
            List<Choice> months,
            String month,
            @Nullable MonthDays days,
            @Nullable String period,
            List<Part> parts,
            @Nullable MonthTakenOut takenOut,
            @Nullable String asOf,
            List<PublishedReports.Publication> publications) {}

    public Answer show(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        Say say = call.say();
        YearMonth last = YearMonth.from(desks.now().atZone(say.zone()));
        List<YearMonth> months =
                IntStream.range(0, MONTHS).mapToObj(last::minusMonths).toList();
        List<Choice> choices = months.stream()
                .map(month -> Choice.of(month.toString(), month.toString()))
                .toList();
        return months.stream()
                .filter(month -> month.toString().equals(call.parameter("month")))
                .findFirst()
                .map(month -> call.parameter("exact").isEmpty()
                        ? added(actor, month, choices, say)
                        : counted(actor, month, choices, say))
                .orElseGet(() ->
                        Answer.page("report", new View(choices, "", null, null, List.of(), null, null, List.of())));
    }

    private Answer added(Actor actor, YearMonth month, List<Choice> choices, Say say) {
        Daily daily = desks.feedback().kpis().daily(actor, DailyMeasures.ALL, period(month));
        return Answer.page(
                "report",
                new View(
                        choices,
                        month.toString(),
                        MonthDays.of(daily, say),
                        null,
                        List.of(),
                        null,
                        null,
                        published.publications(actor, month, say)));
    }

    private Answer counted(Actor actor, YearMonth month, List<Choice> choices, Say say) {
        Counted counted = kept.get(new Asked(actor, month), desks.now(), () -> count(actor, month));
        LocalDate lastDay = month.atEndOfMonth();
        String period =
                say.text("report.period", month.atDay(1).toString(), lastDay.toString(), say.time(counted.at()));
        List<Part> parts =
                counted.reports().stream().map(report -> part(report, say)).toList();
        boolean over = period(month).in(say.zone()).to().compareTo(counted.at()) <= 0;
        String asOf =
                over && published.mayPublish(actor) ? Era.within(counted.at()).toString() : null;
        return Answer.page(
                "report",
                new View(
                        choices,
                        month.toString(),
                        null,
                        period,
                        parts,
                        MonthTakenOut.of(counted.reports(), id -> desks.name(id, say), say),
                        asOf,
                        published.publications(actor, month, say)));
    }

    private Counted count(Actor actor, YearMonth month) {
        Instant now = desks.now();
        return new Counted(now, desks.feedback().kpis().report(actor, queries(month, now)));
    }

    /** All standard figures of a month. */
    static List<KpiQuery> queries(YearMonth month, Instant asOf) {
        return Kpis.ALL.stream()
                .map(figure -> KpiQuery.of(figure, period(month), asOf))
                .toList();
    }

    static Period period(YearMonth month) {
        return Period.month(month.getYear(), month.getMonthValue());
    }

    private static Part part(KpiReport report, Say say) {
        KpiDefinition figure = report.basis().definition();
        List<Row> rows = report.rows().stream().map(row -> row(row, say)).toList();
        return new Part(say.title("kpi", figure.id()), say.text("kpi." + figure.id() + ".formula"), rows);
    }

    private static Row row(KpiRow row, Say say) {
        String about = row.values().isEmpty()
                ? say.text("report.all")
                : say.of(Title.of(new Category(row.values().get(0))));
        return new Row(about, value(row.figure(), say));
    }

    static String value(Figure figure, Say say) {
        if (figure.value().isEmpty()) {
            return "–";
        }
        return switch (figure.basis().definition().measure().unit()) {
            case SHARE -> say.share(figure.numerator(), figure.denominator());
            case COUNT -> Long.toString(figure.n());
            case HOURS -> {
                var spread = figure.spread();
                yield spread == null ? "–" : say.text("report.hours", spread.median(), spread.p90(), figure.n());
            }
        };
    }
}
