package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.draw.Chart;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.measure.Backlog;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Title;
import io.propertyfeedback.process.Roles;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures: for managers all of them, for the public those that tell of nobody. */
public final class Dashboard {
    /** Fewer cases than these are not shown to the public. */
    private static final int FEW = 5;

    private final Desks desks;
    private final Kept<Actor, Recent> kept;

    /** @param keeps how long figures are shown before they are counted again */
    public Dashboard(Desks desks, Duration keeps) {
        this.desks = desks;
        this.kept = new Kept<>(keeps);
    }

    /** A number in large. */
    public record Tile(String title, String value, String beside) {}

    /**
     * Everything on the page.
     *
     * @param until from when to when the figures are
     */
    public record View(String lead, String until, List<Tile> tiles, List<Chart> charts) {}

    public Answer show(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        Say say = call.say();
        Recent recent = recent(actor);
        Figures figures = new Figures(say, 0);
        KpiReport open = recent.open();
        List<Tile> tiles = List.of(
                new Tile(
                        say.text("dashboard.open"),
                        Long.toString(sum(open, null)),
                        say.text("dashboard.late", sum(open, Backlog.OVERDUE))),
                count("figures.received", DailyMeasures.RECEIVED, recent, 0, say),
                count("figures.handled", DailyMeasures.SETTLED, recent, 0, say),
                figures.rating(say.text("dashboard.satisfaction"), recent.sums().all(DailyMeasures.SATISFACTION)));
        Map<String, Long> ages = new LinkedHashMap<>();
        for (Backlog.Age age : Backlog.Age.values()) {
            String days = age.part().substring("age.".length()).replace("-", "–");
            ages.put(say.text("dashboard.days", days), sum(open, age.part()));
        }
        List<Chart> charts = List.of(
                timeliness(figures, recent, say),
                satisfaction(figures, recent, say),
                figures.counts(say.text("dashboard.communities"), "bar", open, id -> desks.community(actor, id, say)),
                figures.counts(say.text("dashboard.age"), "bar", ages),
                channels(figures, recent, say));
        return Answer.page("dashboard", new View(say.text("dashboard.lead"), until(recent, say), tiles, charts));
    }

    /** What everybody may see. */
    public Answer open(Call call) {
        Say say = call.say();
        Recent recent = recent(Actor.of(desks.company(), "public", Roles.MANAGER));
        Figures figures = new Figures(say, FEW);
        List<Tile> tiles = List.of(
                count("figures.received", DailyMeasures.RECEIVED, recent, FEW, say),
                count("figures.handled", DailyMeasures.SETTLED, recent, FEW, say));
        List<Chart> charts = List.of(
                timeliness(figures, recent, say), satisfaction(figures, recent, say), channels(figures, recent, say));
        return Answer.page("figures", new View(say.text("figures.lead", FEW), until(recent, say), tiles, charts));
    }

    private Recent recent(Actor actor) {
        return kept.get(actor, desks.now(), () -> Recent.of(desks, actor));
    }

    private static String until(Recent recent, Say say) {
        String until = say.time(recent.until());
        return recent.waiting() == 0
                ? say.text("dashboard.until", recent.from().toString(), until)
                : say.text("dashboard.until-waiting", recent.from().toString(), until, recent.waiting());
    }

    private static Tile count(String title, String measure, Recent recent, int least, Say say) {
        long n = recent.sums().all(measure).n();
        boolean few = n > 0 && n < least;
        return new Tile(say.text(title), few ? say.text("figures.few", least) : Long.toString(n), "");
    }

    private static Chart timeliness(Figures figures, Recent recent, Say say) {
        var months = recent.sums().byKindAndMonth(DailyMeasures.RESOLUTION);
        return figures.lines(say.text("dashboard.timeliness"), months, kind -> kind(kind, say));
    }

    private static Chart satisfaction(Figures figures, Recent recent, Say say) {
        var kinds = recent.sums().by(DailyMeasures.SATISFACTION, Sums.Group::kind);
        return figures.ratings(say.text("dashboard.satisfaction"), kinds, kind -> kind(kind, say));
    }

    private static Chart channels(Figures figures, Recent recent, Say say) {
        Map<String, Long> counts = new LinkedHashMap<>();
        recent.sums().by(DailyMeasures.RECEIVED, Sums.Group::channel).entrySet().stream()
                .sorted((one, other) ->
                        Long.compare(other.getValue().n(), one.getValue().n()))
                .forEach(channel -> counts.put(
                        say.of(Title.of(new Channel(channel.getKey()))),
                        channel.getValue().n()));
        return figures.counts(say.text("dashboard.channels"), "doughnut", counts);
    }

    private static long sum(KpiReport report, @Nullable String part) {
        return report.rows().stream()
                .mapToLong(row -> part == null ? row.figure().n() : row.figure().part(part))
                .sum();
    }

    private static String kind(String id, Say say) {
        return say.of(Title.of(new Category(id)));
    }
}
