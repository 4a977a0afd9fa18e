package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.draw.Chart;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.kpi.Backlog;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Kpis;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures: for managers all of them, for the public those that tell of nobody. */
public final class Dashboard {
    /** Fewer cases than these are not shown to the public. */
    private static final int FEW = 5;

    private static final int MONTHS = 6;

    private final Desks desks;
    private final Kept kept = new Kept();

    public Dashboard(Desks desks) {
        this.desks = desks;
    }

    /** A number in large. */
    public record Tile(String title, String value, String beside) {}

    /** Everything on the page. */
    public record View(String lead, List<Tile> tiles, List<Chart> charts) {}

    public Answer show(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        Say say = call.say();
        List<KpiReport> reports = reports(actor);
        Figures figures = new Figures(say, 0);
        KpiReport backlog = reports.get(2);
        long open = sum(backlog, null);
        List<Tile> tiles = List.of(
                new Tile(
                        say.text("dashboard.open"),
                        Long.toString(open),
                        say.text("dashboard.late", sum(backlog, Backlog.OVERDUE))),
                new Tile(say.text("figures.received"), Long.toString(sum(reports.get(3), null)), ""),
                new Tile(say.text("figures.handled"), Long.toString(sum(reports.get(5), null)), ""),
                tile(say.text("dashboard.repeat"), reports.get(4), figures));
        Map<String, Long> ages = new LinkedHashMap<>();
        for (Backlog.Age age : Backlog.Age.values()) {
            String days = age.part().substring("age.".length()).replace("-", "–");
            ages.put(say.text("dashboard.days", days), sum(backlog, age.part()));
        }
        List<Chart> charts = List.of(
                figures.lines(say.text("dashboard.timeliness"), reports.get(0), kind -> kind(kind, say)),
                figures.shares(say.text("dashboard.satisfaction"), reports.get(1), kind -> kind(kind, say)),
                figures.counts(
                        say.text("dashboard.communities"), "bar", backlog, id -> desks.community(actor, id, say)),
                figures.counts(say.text("dashboard.age"), "bar", ages),
                figures.counts(say.text("dashboard.channels"), "doughnut", reports.get(3), id -> channel(id, say)));
        return Answer.page("dashboard", new View(say.text("dashboard.lead"), tiles, charts));
    }

    /** What everybody may see. */
    public Answer open(Call call) {
        Actor everybody = Actor.of(desks.company(), "public", Roles.MANAGER);
        Say say = call.say();
        List<KpiReport> reports = reports(everybody);
        Figures figures = new Figures(say, FEW);
        List<Tile> tiles = List.of(
                new Tile(say.text("figures.received"), Long.toString(sum(reports.get(3), null)), ""),
                new Tile(say.text("figures.handled"), Long.toString(sum(reports.get(5), null)), ""));
        List<Chart> charts = List.of(
                figures.lines(say.text("dashboard.timeliness"), reports.get(0), kind -> kind(kind, say)),
                figures.shares(say.text("dashboard.satisfaction"), reports.get(1), kind -> kind(kind, say)),
                figures.counts(say.text("dashboard.channels"), "doughnut", reports.get(3), id -> channel(id, say)));
        return Answer.page("figures", new View(say.text("figures.lead", FEW), tiles, charts));
    }

    private List<KpiReport> reports(Actor actor) {
        return kept.get(actor, desks.now(), () -> desks.feedback().kpis().report(actor, queries()));
    }

    private List<KpiQuery> queries() {
        Instant now = desks.now();
        LocalDate today = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
        Period period = Period.of(today.minusMonths(MONTHS - 1).withDayOfMonth(1), today.plusDays(2));
        return List.of(
                query(Kpis.RESOLUTION_TIMELINESS, period, now).by(Dimension.MONTH),
                query(Kpis.SATISFACTION, period, now),
                query(Kpis.BACKLOG, period, now).by(Dimension.COMMUNITY),
                query(Kpis.RECEIVED, period, now).by(Dimension.CHANNEL),
                query(Kpis.REPEAT_COMPLAINT_RATE, period, now),
                query(Kpis.SETTLED, period, now));
    }

    private static KpiQuery query(KpiDefinition definition, Period period, Instant now) {
        return KpiQuery.of(definition, period, now);
    }

    private static Tile tile(String title, KpiReport report, Figures figures) {
        if (report.rows().isEmpty()) {
            return new Tile(title, "–", "");
        }
        String[] share = figures.share(report.rows().get(0).figure()).split(" \\(");
        return new Tile(title, share[0], share.length > 1 ? share[1].replace(")", "") : "");
    }

    private static long sum(KpiReport report, @org.jspecify.annotations.Nullable String part) {
        return report.rows().stream()
                .mapToLong(row -> part == null ? row.figure().n() : row.figure().part(part))
                .sum();
    }

    private static String kind(String id, Say say) {
        return say.of(Title.of(new Category(id)));
    }

    private static String channel(String id, Say say) {
        return say.of(Title.of(new Channel(id)));
    }
}
