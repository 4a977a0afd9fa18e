package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.KpiRow;
import io.propertyfeedback.kpi.Measure;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.Population;
import io.propertyfeedback.kpi.fact.CaseFacts;
import io.propertyfeedback.kpi.measure.Backlog;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.kpi.measure.Satisfaction;
import io.propertyfeedback.kpi.measure.Timeliness;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the dashboard should tell, counted case by case from the histories. */
final class ExactFigures {
    private static final Actor MANAGER = Actor.of(Centre.COMPANY, "wu.gang", Roles.MANAGER);
    private static final int LINES = 4;

    private final PropertyFeedback feedback;
    private final Say say;
    private final Instant now = Instant.now();
    private final Period period;

    ExactFigures(PropertyFeedback feedback) {
        this.feedback = feedback;
        this.say = new Say(Locale.ENGLISH, feedback.texts(), Centre.ZONE);
        LocalDate today = LocalDate.ofInstant(now, Centre.ZONE);
        this.period = Period.of(today.minusMonths(5).withDayOfMonth(1), today.plusDays(1));
    }

    void compareWith(Walk walk) {
        String page = walk.pages("wu.gang").get("dashboard").open().body();
        List<String> told = new ArrayList<>();
        told.addAll(tiles());
        told.addAll(timeliness());
        told.addAll(channels());
        told.addAll(ratings());
        assertThat(page).contains(told);
        assertThat(walk.open("wu.gang", "/report?month=" + Walk.month()).body()).contains(month());
    }

    /** Of the month before the last, each kind's received and resolved. */
    private List<String> month() {
        Period month = Period.month(Walk.month().getYear(), Walk.month().getMonthValue());
        KpiReport received = report(KpiQuery.of(Kpis.RECEIVED, month, now).by(Dimension.KIND));
        assertThat(received.rows()).isNotEmpty();
        return received.rows().stream()
                .map(row ->
                        "<tr><td>" + say.of(Title.of(new Category(row.values().get(0)))) + "</td><td class=\"n\">"
                                + row.figure().n() + "</td>")
                .toList();
    }

    private List<String> tiles() {
        KpiReport open = report(KpiQuery.of(Kpis.BACKLOG, period, now));
        Figure backlog = open.figure();
        Figure received = report(KpiQuery.of(Kpis.RECEIVED, period, now)).figure();
        assertThat(backlog.n()).isPositive();
        List<String> tiles = new ArrayList<>(List.of(
                tile("dashboard.open", backlog.n()) + "<span class=\"beside\">"
                        + say.text("dashboard.late", backlog.part(Backlog.OVERDUE)),
                tile("figures.received", received.n()),
                tile("figures.handled", settled())));
        for (Backlog.Age age : Backlog.Age.values()) {
            tiles.add("<td>" + backlog.part(age.part()) + "</td>");
        }
        return tiles;
    }

    private String tile(String title, long value) {
        return "<span>" + say.text(title) + "</span><strong>" + value + "</strong>";
    }

    /** Those that stand settled, by the day when they were. */
    private long settled() {
        List<Instant> settled = new ArrayList<>();
        feedback.records().export(MANAGER, SearchQuery.of(Centre.COMPANY), each -> {
            Instant at = CaseFacts.of(each, feedback.records().history(MANAGER, each.id()))
                    .times()
                    .settledAt();
            if (at != null && period.in(Centre.ZONE).holds(at)) {
                settled.add(at);
            }
        });
        assertThat(settled).isNotEmpty();
        return settled.size();
    }

    private List<String> timeliness() {
        KpiReport report = report(query(Timeliness.of(ClockKind.RESOLUTION)).by(Dimension.MONTH));
        Map<String, Long> kinds = report.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.values().get(0),
                        Collectors.summingLong(row -> row.figure().denominator())));
        List<String> shown = kinds.keySet().stream()
                .sorted(Comparator.comparing(kinds::get).reversed())
                .limit(LINES)
                .sorted()
                .toList();
        return report.rows().stream()
                .map(row -> row.values().get(1))
                .distinct()
                .map(month -> "<td>" + month + "</td><td>"
                        + shown.stream()
                                .map(kind -> report.figure(kind, month))
                                .map(figure -> figure.denominator() == 0
                                        ? "–"
                                        : say.share(figure.numerator(), figure.denominator()))
                                .collect(Collectors.joining("</td><td>")))
                .toList();
    }

    private List<String> channels() {
        return report(KpiQuery.of(Kpis.RECEIVED, period, now).by(Dimension.CHANNEL)).rows().stream()
                .map(row -> "<td>" + say.of(Title.of(new Channel(row.values().get(0)))) + "</td><td>"
                        + row.figure().n() + "</td>")
                .toList();
    }

    /** A mean out of shares: so many have a level of 1 at least, so many of 2, and so on. */
    private List<String> ratings() {
        List<KpiQuery> tops = new ArrayList<>();
        for (int top = 1; top <= 4; top++) {
            tops.add(query(Satisfaction.standard().top(top)));
        }
        List<KpiReport> reports = feedback.kpis().report(MANAGER, tops);
        List<String> told = new ArrayList<>();
        for (KpiRow row : reports.get(0).rows()) {
            String kind = row.values().get(0);
            long answers = row.figure().denominator();
            long levels = answers
                    + reports.stream()
                            .mapToLong(report -> report.figure(kind).numerator())
                            .sum();
            if (answers > 0) {
                told.add("<td>" + say.text("dashboard.level", (double) levels / answers) + "</td><td>" + answers);
            }
        }
        assertThat(told).isNotEmpty();
        return told;
    }

    private KpiQuery query(Measure measure) {
        return KpiQuery.of(
                new KpiDefinition("by-completion", 1, measure, Cohort.COMPLETED_IN_PERIOD, Population.eachKind()),
                period,
                now);
    }

    private KpiReport report(KpiQuery query) {
        return feedback.kpis().report(MANAGER, query);
    }
}
