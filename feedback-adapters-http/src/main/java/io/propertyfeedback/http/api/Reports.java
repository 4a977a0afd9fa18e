package io.propertyfeedback.http.api;

import static io.propertyfeedback.form.Field.date;
import static io.propertyfeedback.form.Field.instant;
import static io.propertyfeedback.form.Field.person;
import static io.propertyfeedback.form.Field.texts;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.desk.PublishedReport;
import io.propertyfeedback.desk.ReportDesk;
import io.propertyfeedback.desk.RestatedReport;
import io.propertyfeedback.desk.RestatedRow;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiCatalogue;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiFilter;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Published reports: figures kept as they were, each beside what it is now. */
final class Reports {
    private static final int PAGE = 50;
    private static final int MOST = 200;
    private static final int MOST_ITEMS = 100;
    private static final BodySchema BODY = BodySchema.of(
            person("kpi").required(),
            date("from").required(),
            date("to").required(),
            instant("asOf"),
            texts("by").max(Figures.MOST_DIMENSIONS),
            texts("communities").max(MOST_ITEMS),
            texts("categories").max(MOST_ITEMS),
            texts("channels").max(MOST_ITEMS));
    /** Where the library's words for a question stand in the body. */
    private static final Map<String, String> POINTERS = Map.of("/period", "/to", "/dimensions", "/by");

    private final ApiContext office;
    private final KpiCatalogue catalogue;
    private final Figures figures;

    Reports(ApiContext office, KpiCatalogue catalogue, Figures figures) {
        this.office = office;
        this.catalogue = catalogue;
        this.figures = figures;
    }

    void register(Map<String, io.propertyfeedback.http.api.Operation> operations) {
        operations.put("publishReport", this::publish);
        operations.put("listReports", this::list);
        operations.put("getReport", this::get);
    }

    private ReportDesk desk() {
        return office.feedback().reports();
    }

    private Answer publish(Call call) {
        if (!desk().mayPublish(call.actor())) { // who may not is told so before what the body lacks
            throw Problem.of(Refused.because("refused.access", Operation.PUBLISH_REPORT.name()));
        }
        KpiQuery query = query(BODY.read(call.body()));
        try {
            PublishedReport report = desk().publish(call.actor(), query);
            return Answer.created(
                    "reports/" + report.id(), about(report, call.locale()).build());
        } catch (RefusedException refused) {
            throw Problem.of(refused.refused(), pointer -> POINTERS.getOrDefault(pointer, pointer));
        }
    }

    private KpiQuery query(Document body) {
        KpiDefinition kpi = catalogue
                .definition(body.text("kpi"))
                .orElseThrow(() -> wrong("/kpi", "http.no-such-kpi", WireText.shown(body.text("kpi"))));
        LocalDate from = body.date("from");
        LocalDate to = body.date("to");
        if (to.isBefore(from)) {
            throw wrong("/to", "http.ends-before", "to");
        }
        Dimension[] by = each(
                        body,
                        "by",
                        name -> catalogue
                                .dimension(name)
                                .orElseThrow(() ->
                                        wrong("/by", "http.not-option", "by", String.join(", ", figures.dimensions()))))
                .toArray(Dimension[]::new);
        KpiFilter filter = new KpiFilter(
                Set.copyOf(each(body, "communities", Reports::id)),
                Set.copyOf(each(body, "categories", Reports::category)),
                Set.copyOf(each(body, "channels", name -> new Channel(id(name)))));
        return KpiQuery.of(
                        kpi, Period.of(from, to), body.optionalInstant("asOf").orElseGet(office::now))
                .by(by)
                .only(filter);
    }

    /** What every item of a list means; an unfit one is told of with where it stands. */
    private static <T> List<T> each(Document body, String name, Function<String, T> meaning) {
        List<T> all = new ArrayList<>();
        for (String item : body.texts(name)) {
            try {
                all.add(meaning.apply(item));
            } catch (IllegalArgumentException unfit) {
                String code = name.equals("categories") ? "http.not-a-category" : "form.too-long";
                throw wrong("/" + name + "/" + all.size(), code, name, Query.LONGEST_ID, item.length());
            }
        }
        return all;
    }

    private static String id(String item) {
        if (item.codePointCount(0, item.length()) > Query.LONGEST_ID) {
            throw new IllegalArgumentException("too long");
        }
        return item;
    }

    private static Category category(String path) {
        if (!Category.isPath(path)) {
            throw new IllegalArgumentException("no path");
        }
        return new Category(path);
    }

    private Answer list(Call call) {
        int limit = call.query().integer("limit", PAGE, 1, MOST);
        String after = call.query().text("after").orElse(null);
        List<PublishedReport> found = desk().list(call.actor(), after, limit + 1);
        List<PublishedReport> page = found.subList(0, Math.min(limit, found.size()));
        return Answer.ok(Document.of(
                "items",
                page.stream()
                        .map(report -> about(report, call.locale()).build())
                        .toList(),
                "next",
                found.size() > limit ? page.get(limit - 1).id() : null));
    }

    private Answer get(Call call) {
        String id = call.path("id");
        RestatedReport report = desk().find(call.actor(), id, catalogue)
                .orElseThrow(() -> Problem.of(404, "http.no-such-report", WireText.shown(id)));
        KpiReport present = report.present();
        Instant comparedAt = present == null ? null : present.basis().asOf();
        return Answer.ok(about(report.about(), call.locale())
                .instant("comparedAt", comparedAt)
                .put("notCompared", why(report.notCompared(), call.locale()))
                .put("restated", report.isRestated())
                .put("rows", report.rows().stream().map(row -> row(report, row)).toList())
                .put("unreadable", Figures.unreadable(report.published()))
                .put("unreadableNow", present == null ? null : Figures.unreadable(present))
                .build());
    }

    private static Document row(RestatedReport report, RestatedRow row) {
        Figure published = row.published();
        Figure present = row.present();
        return Document.builder()
                .put("group", row.values())
                .put("published", published == null ? null : Figures.figure(published))
                .put("present", present == null ? null : Figures.figure(present))
                .put("restated", report.isRestated(row))
                .build();
    }

    private @Nullable Document why(@Nullable Refusal reason, Locale locale) {
        return reason == null ? null : Document.of("code", reason.code(), "detail", figures.text(reason, locale));
    }

    private Document.Builder about(PublishedReport report, Locale locale) {
        KpiFilter filter = report.filter();
        return Document.builder()
                .put("id", report.id())
                .put("edition", report.edition())
                .put("definition", figures.definition(report.basis().definition(), locale))
                .put("period", report.basis().period().toString())
                .instant("asOf", report.basis().asOf())
                .put(
                        "dimensions",
                        report.dimensions().stream().map(Dimension::name).toList())
                .put("communities", filter.communities().stream().sorted().toList())
                .put(
                        "categories",
                        filter.categories().stream()
                                .map(Category::path)
                                .sorted()
                                .toList())
                .put(
                        "channels",
                        filter.channels().stream().map(Channel::id).sorted().toList())
                .instant("publishedAt", report.at())
                .put("publishedBy", report.by());
    }

    private static Problem wrong(String pointer, String code, Object... arguments) {
        return Problem.of(List.of(new Refusal(pointer, new Message(code, arguments))));
    }
}
