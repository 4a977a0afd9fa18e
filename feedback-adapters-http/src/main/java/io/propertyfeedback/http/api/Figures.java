package io.propertyfeedback.http.api;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Texts;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.Interval;
import io.propertyfeedback.kpi.KpiCatalogue;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiFilter;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.KpiRow;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.Spread;
import io.propertyfeedback.kpi.fact.TakenOut;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.process.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures with all that is needed to judge them: definition, version, parameters, numerator, denominator. */
final class Figures {
    static final int MOST_DIMENSIONS = 3;

    private final ApiContext office;
    private final Texts texts;
    private final KpiCatalogue catalogue;

    Figures(ApiContext office, KpiCatalogue catalogue, Texts texts) {
        this.office = office;
        this.texts = texts;
        this.catalogue = catalogue;
    }

    void register(Map<String, Operation> operations) {
        operations.put("listKpis", this::list);
        operations.put("getKpi", this::report);
    }

    private Answer list(Call call) {
        List<Document> all = catalogue.definitions().stream()
                .map(KpiDefinition::id)
                .distinct()
                .flatMap(id -> catalogue.definition(id).stream())
                .map(kpi -> definition(kpi, call.locale()))
                .toList();
        return Answer.ok(Document.of("items", all, "dimensions", dimensions()));
    }

    private Answer report(Call call) {
        String id = call.path("id");
        KpiDefinition kpi =
                catalogue.definition(id).orElseThrow(() -> Problem.of(404, "http.no-such-kpi", WireText.shown(id)));
        Query asked = call.query();
        Instant asOf = asked.instant("asOf");
        KpiQuery query = KpiQuery.of(kpi, period(asked), asOf == null ? office.now() : asOf)
                .by(dimensions(asked))
                .only(filter(asked));
        KpiReport report = office.feedback().kpis().report(call.actor(), query);
        return Answer.ok(Document.builder()
                .put("definition", definition(kpi, call.locale()))
                .put("period", query.period().toString())
                .instant("asOf", query.asOf())
                .put(
                        "dimensions",
                        report.dimensions().stream().map(Dimension::name).toList())
                .put("rows", report.rows().stream().map(Figures::row).toList())
                .put("unreadable", unreadable(report))
                .build());
    }

    private static Period period(Query asked) {
        LocalDate from = asked.date("from");
        LocalDate to = asked.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw Query.wrong("to", "http.ends-before");
        }
        return new Period(from, to);
    }

    private Dimension[] dimensions(Query asked) {
        List<String> names = asked.ids("by");
        if (names.size() > MOST_DIMENSIONS) {
            throw Query.wrong("by", "form.too-many-items", MOST_DIMENSIONS, names.size());
        }
        List<Dimension> by = new ArrayList<>();
        for (String name : names) {
            by.add(catalogue
                    .dimension(name)
                    .orElseThrow(() -> Query.wrong("by", "http.not-option", String.join(", ", dimensions()))));
        }
        return by.toArray(Dimension[]::new);
    }

    List<String> dimensions() {
        return catalogue.dimensions().stream().map(Dimension::name).distinct().toList();
    }

    private static KpiFilter filter(Query asked) {
        return new KpiFilter(
                Set.copyOf(asked.ids("community")),
                Set.copyOf(asked.categories("category")),
                asked.ids("channel").stream().map(Channel::new).collect(Collectors.toSet()));
    }

    Document definition(KpiDefinition kpi, Locale locale) {
        Document.Builder parameters = Document.builder();
        kpi.parameters().forEach(parameters::put);
        return Document.builder()
                .put("id", kpi.id())
                .put("version", kpi.version())
                .put("title", texts.text(locale, kpi.nameKey()))
                .put("formula", texts.text(locale, kpi.formulaKey()))
                .put("unit", kpi.measure().unit().name().toLowerCase(Locale.ROOT))
                .put("parameters", parameters.build())
                .build();
    }

    String text(Refusal reason, Locale locale) {
        return reason.message().text(locale, texts);
    }

    /** Communities that are in no row, with the code of the reason; null when all are. */
    static @Nullable Document unreadable(KpiReport report) {
        Document.Builder communities = Document.builder();
        report.unreadable().forEach(communities::put);
        return report.unreadable().isEmpty() ? null : communities.build();
    }

    private static Document row(KpiRow row) {
        return Document.builder()
                .put("group", row.values())
                .putAll(figure(row.figure()))
                .build();
    }

    static Document figure(Figure figure) {
        Spread spread = figure.spread();
        Interval interval = figure.interval();
        return Document.builder()
                .put(
                        "value",
                        figure.value().isEmpty()
                                ? null
                                : BigDecimal.valueOf(figure.value().getAsDouble()))
                .put("mean", spread == null ? null : BigDecimal.valueOf(spread.mean()))
                .put("median", spread == null ? null : BigDecimal.valueOf(spread.median()))
                .put("p90", spread == null ? null : BigDecimal.valueOf(spread.p90()))
                .put("interval", interval == null ? null : interval(interval))
                .put("numerator", figure.numerator())
                .put("denominator", figure.denominator())
                .put("n", figure.n())
                .put("parts", counts(figure.parts()))
                .put("leftOut", counts(figure.leftOut()))
                .put(
                        "takenOut",
                        figure.takenOut().entrySet().stream()
                                .map(entry -> takenOut(entry.getKey(), entry.getValue()))
                                .toList())
                .build();
    }

    private static Document takenOut(TakenOut one, long count) {
        return Document.of("reason", one.reason(), "by", one.by(), "approvedBy", one.approvedBy(), "count", count);
    }

    private static Document interval(Interval interval) {
        return Document.of("low", BigDecimal.valueOf(interval.low()), "high", BigDecimal.valueOf(interval.high()));
    }

    private static Document counts(SortedMap<String, Long> counts) {
        Document.Builder all = Document.builder();
        counts.forEach(all::put);
        return all.build();
    }
}
