package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.desk.PublishedReport;
import io.propertyfeedback.desk.ReportDesk;
import io.propertyfeedback.desk.RestatedReport;
import io.propertyfeedback.desk.RestatedRow;
import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.examples.centre.web.Answer;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.examples.centre.web.Paths;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Title;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures that were published: those of one period and as of one instant together, each beside what it is now. Counting
 * the present takes as long as {@link MonthReport}.
 */
public final class PublishedReports {
    private static final int MONTHS = 24;
    private static final int MOST = 1_000;

    private final Desks desks;
    private final Kept<Asked, List<RestatedReport>> kept;

    /** @param keeps how long the present is shown before it is counted again */
    public PublishedReports(Desks desks, Duration keeps) {
        this.desks = desks;
        this.kept = new Kept<>(keeps);
    }

    private record Asked(Actor actor, List<String> reports) {}

    private record Key(Period period, Instant asOf) {
        static Key of(PublishedReport report) {
            return new Key(report.basis().period(), report.basis().asOf());
        }

        String href() {
            return "/published?from=" + period.from() + "&to=" + period.to() + "&asOf="
                    + Paths.encoded(asOf.toString());
        }
    }

    /** What was published together. */
    public record Publication(String href, String period, String asOf, String by, int figures) {}

    public record ListView(List<Publication> publications) {}

    /**
     * A row as it was and as it is.
     *
     * @param change {@code changed}, {@code new}, {@code gone}, {@code beside}, or empty where nothing differs
     */
    public record Row(String about, String published, String present, String change) {}

    /**
     * A figure.
     *
     * @param scope       the communities that it is about; empty for all
     * @param notCompared why there is no present; empty where there is one
     */
    public record Part(String title, String formula, String scope, int edition, String notCompared, List<Row> rows) {}

    /** Everything that was published together. */
    public record View(String period, String told, String verdict, boolean restated, List<Part> parts) {}

    public Answer show(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        Key key = key(call).orElse(null);
        if (key == null) {
            return Answer.page("published", new ListView(publications(actor, null, call.say())));
        }
        List<String> ids = reports(actor, Objects.requireNonNull(key.period().from())).stream()
                .filter(report -> Key.of(report).equals(key))
                .map(PublishedReport::id)
                .toList();
        if (ids.isEmpty()) {
            return Answer.message(404, "error.not-found");
        }
        List<RestatedReport> reports =
                kept.get(new Asked(actor, ids), desks.now(), () -> desk().find(actor, ids, Kpis.CATALOGUE));
        return Answer.page("restated", view(actor, key, reports, call.say()));
    }

    /** Publishes all figures of a month as they were shown. */
    public Answer publish(Call call) {
        Actor actor = call.loggedIn().actor(desks.company());
        try {
            Instant asOf = Instant.parse(call.parameter("asOf"));
            YearMonth month = YearMonth.parse(call.parameter("month"));
            List<PublishedReport> published = desk().publish(actor, MonthReport.queries(month, asOf));
            call.tell(call.say().text("published.done"));
            return Answer.redirect(Key.of(published.get(0)).href());
        } catch (DateTimeException unreadable) {
            return Answer.message(400, "error.form");
        }
    }

    /** What was published of a month, or of the last months; the latest first. */
    List<Publication> publications(Actor actor, @Nullable YearMonth month, Say say) {
        LocalDate from =
                (month == null ? YearMonth.from(desks.now().atZone(say.zone())).minusMonths(MONTHS) : month).atDay(1);
        Map<Key, List<PublishedReport>> together = new LinkedHashMap<>();
        for (PublishedReport report : reports(actor, from)) {
            if (month == null || report.basis().period().equals(MonthReport.period(month))) {
                together.computeIfAbsent(Key.of(report), key -> new ArrayList<>())
                        .add(report);
            }
        }
        List<Publication> all = new ArrayList<>();
        together.forEach((key, reports) -> all.add(new Publication(
                key.href(),
                days(key.period()),
                say.time(key.asOf()),
                desks.name(reports.get(0).by(), say),
                reports.size())));
        Collections.reverse(all);
        return all;
    }

    boolean mayPublish(Actor actor) {
        return desk().mayPublish(actor);
    }

    private ReportDesk desk() {
        return desks.feedback().reports();
    }

    private List<PublishedReport> reports(Actor actor, LocalDate from) {
        return desk().list(actor, from.toString(), MOST);
    }

    private static Optional<Key> key(Call call) {
        try {
            Period period = Period.of(LocalDate.parse(call.parameter("from")), LocalDate.parse(call.parameter("to")));
            return Optional.of(new Key(period, Instant.parse(call.parameter("asOf"))));
        } catch (DateTimeException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String days(Period period) {
        LocalDate from = Objects.requireNonNull(period.from());
        return from + " – " + Objects.requireNonNull(period.to()).minusDays(1);
    }

    private View view(Actor actor, Key key, List<RestatedReport> reports, Say say) {
        List<Part> parts = reports.stream()
                .sorted(Comparator.comparing(PublishedReports::place))
                .map(report -> part(actor, report, say))
                .toList();
        long restated = reports.stream().filter(RestatedReport::isRestated).count();
        PublishedReport first = reports.get(0).about();
        String told =
                say.text("published.told", say.time(first.at()), desks.name(first.by(), say), say.time(key.asOf()));
        String verdict = restated == 0 ? say.text("published.unchanged") : say.text("published.changed", restated);
        return new View(days(key.period()), told, verdict, restated > 0, parts);
    }

    /** Where a figure stands on the page of a month; one that is not there stands behind. */
    private static int place(RestatedReport report) {
        String id = report.about().basis().definition().id();
        int place = Kpis.ALL.stream().map(KpiDefinition::id).toList().indexOf(id);
        return place < 0 ? Kpis.ALL.size() : place;
    }

    private Part part(Actor actor, RestatedReport report, Say say) {
        PublishedReport about = report.about();
        KpiDefinition figure = about.basis().definition();
        List<Row> rows =
                report.rows().stream().map(row -> row(actor, report, row, say)).toList();
        String scope = String.join(
                say.text("published.comma"),
                about.filter().communities().stream()
                        .sorted()
                        .map(id -> desks.community(actor, id, say))
                        .toList());
        return new Part(
                say.title("kpi", figure.id()),
                say.text("kpi." + figure.id() + ".formula"),
                scope,
                about.edition(),
                report.notCompared() == null
                        ? ""
                        : report.notCompared().message().text(say.locale(), say.texts()),
                rows);
    }

    private Row row(Actor actor, RestatedReport report, RestatedRow row, Say say) {
        List<String> about = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            about.add(value(
                    actor, report.about().dimensions().get(i), row.values().get(i), say));
        }
        String title = about.isEmpty() ? say.text("report.all") : String.join(" · ", about);
        String published = shown(row.published(), say);
        String present = report.notCompared() == null ? shown(row.present(), say) : "";
        return new Row(title, published, present, report.isRestated(row) ? change(row, published, present) : "");
    }

    private static String change(RestatedRow row, String published, String present) {
        if (row.published() == null) {
            return "new";
        }
        return row.present() == null ? "gone" : published.equals(present) ? "beside" : "changed";
    }

    private static String shown(@Nullable Figure figure, Say say) {
        return figure == null ? "–" : MonthReport.value(figure, say);
    }

    /** What people call a value of a dimension. */
    private String value(Actor actor, Dimension dimension, String value, Say say) {
        if (value.isEmpty()) {
            return "–";
        } else if (dimension.equals(Dimension.KIND) || dimension.equals(Dimension.CATEGORY)) {
            return say.path(new Category(value));
        } else if (dimension.equals(Dimension.CHANNEL)) {
            return say.of(Title.of(new Channel(value)));
        } else if (dimension.equals(Dimension.COMMUNITY)) {
            return desks.community(actor, value, say);
        }
        return dimension.equals(Dimension.HANDLER) ? desks.name(value, say) : value;
    }
}
