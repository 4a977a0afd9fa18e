package io.propertyfeedback.desk;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.kpi.Basis;
import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.Interval;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiFilter;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.KpiRow;
import io.propertyfeedback.kpi.Measure;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.Population;
import io.propertyfeedback.kpi.RollUp;
import io.propertyfeedback.kpi.Spread;
import io.propertyfeedback.kpi.Unit;
import io.propertyfeedback.kpi.WrittenMeasure;
import io.propertyfeedback.kpi.fact.TakenOut;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.port.Registered;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A published report as the register keeps it: everything that is needed to read it when its formula is long gone. */
final class ReportDocument {
    private ReportDocument() {}

    /**
     * What was kept.
     *
     * @param about  what the report is about
     * @param report what it said
     */
    record Kept(PublishedReport about, KpiReport report) {}

    static Document write(int edition, KpiQuery query, KpiReport report) {
        return Document.builder()
                .put("edition", edition)
                .put("definition", definition(query.definition()))
                .put("period", period(query.period()))
                .instant("asOf", query.asOf())
                .put("rollUp", query.rollUp().name())
                .put("filter", filter(query.filter()))
                .put(
                        "dimensions",
                        report.dimensions().stream().map(Dimension::name).toList())
                .put("rows", report.rows().stream().map(ReportDocument::row).toList())
                .put("unreadable", Document.from(report.unreadable()))
                .build();
    }

    static Kept read(Registered registered) {
        Document document = registered.document();
        Document period = document.document("period");
        Basis basis = new Basis(
                definition(document.document("definition")),
                Period.of(period.date("from"), period.date("to")),
                document.instant("asOf"),
                RollUp.valueOf(document.text("rollUp")));
        List<Dimension> dimensions = document.texts("dimensions").stream()
                .map(name -> Dimension.named(name, counted -> null))
                .toList();
        List<KpiRow> rows = document.documents("rows").stream()
                .map(row -> new KpiRow(row.texts("group"), figure(row, basis)))
                .toList();
        PublishedReport about = new PublishedReport(
                registered.id(),
                (int) document.integer("edition"),
                basis,
                dimensions,
                filter(document.document("filter")),
                registered.at(),
                registered.by());
        return new Kept(
                about, new KpiReport(basis, dimensions, rows, new TreeMap<>(texts(document.document("unreadable")))));
    }

    private static Document definition(KpiDefinition definition) {
        Measure measure = definition.measure();
        Population population = definition.population();
        return Document.builder()
                .put("id", definition.id())
                .put("version", definition.version())
                .put("measure", measure.kind())
                .put("unit", measure.unit().name())
                .put("parameters", Document.from(measure.parameters()))
                .put("cohort", definition.cohort().name())
                .put("kinds", sorted(population.kinds()))
                .put("pooled", population.pooled())
                .put("validOnly", population.validOnly())
                .build();
    }

    private static KpiDefinition definition(Document document) {
        Cohort cohort = Cohort.valueOf(document.text("cohort"));
        Measure measure = new WrittenMeasure(
                document.text("measure"),
                Unit.valueOf(document.text("unit")),
                Set.of(cohort),
                texts(document.document("parameters")));
        Population population = new Population(
                Set.copyOf(document.texts("kinds")), document.flag("pooled"), document.flag("validOnly"));
        return new KpiDefinition(document.text("id"), (int) document.integer("version"), measure, cohort, population);
    }

    private static Document period(Period period) {
        return Document.builder()
                .date("from", period.from())
                .date("to", period.to())
                .build();
    }

    static Document filter(KpiFilter filter) {
        return Document.of(
                "communities",
                sorted(filter.communities()),
                "categories",
                sorted(filter.categories().stream().map(Category::path).toList()),
                "channels",
                sorted(filter.channels().stream().map(Channel::id).toList()));
    }

    private static KpiFilter filter(Document document) {
        return new KpiFilter(
                Set.copyOf(document.texts("communities")),
                document.texts("categories").stream().map(Category::new).collect(Collectors.toSet()),
                document.texts("channels").stream().map(Channel::new).collect(Collectors.toSet()));
    }

    private static Document row(KpiRow row) {
        Figure figure = row.figure();
        OptionalDouble value = figure.value();
        Spread spread = figure.spread();
        Interval interval = figure.interval();
        return Document.builder()
                .put("group", row.values())
                .put("numerator", figure.numerator())
                .put("denominator", figure.denominator())
                .put("n", figure.n())
                .put("value", value.isEmpty() ? null : BigDecimal.valueOf(value.getAsDouble()))
                .put("spread", spread == null ? null : spread(spread))
                .put(
                        "interval",
                        interval == null
                                ? null
                                : Document.of(
                                        "low", BigDecimal.valueOf(interval.low()),
                                        "high", BigDecimal.valueOf(interval.high())))
                .put("parts", Document.from(figure.parts()))
                .put("leftOut", Document.from(figure.leftOut()))
                .put(
                        "takenOut",
                        figure.takenOut().entrySet().stream()
                                .map(entry -> takenOut(entry.getKey(), entry.getValue()))
                                .toList())
                .build();
    }

    private static Document spread(Spread spread) {
        return Document.of(
                "mean", BigDecimal.valueOf(spread.mean()),
                "median", BigDecimal.valueOf(spread.median()),
                "p90", BigDecimal.valueOf(spread.p90()));
    }

    private static Figure figure(Document row, Basis basis) {
        return new Figure(
                basis,
                row.integer("numerator"),
                row.integer("denominator"),
                row.integer("n"),
                row.has("value") ? OptionalDouble.of(number(row, "value")) : OptionalDouble.empty(),
                row.optionalDocument("spread").map(ReportDocument::spread).orElse(null),
                row.optionalDocument("interval").map(ReportDocument::interval).orElse(null),
                counts(row.document("parts")),
                counts(row.document("leftOut")),
                takenOut(row.documents("takenOut")));
    }

    private static Document takenOut(TakenOut one, long count) {
        return Document.of("reason", one.reason(), "by", one.by(), "approvedBy", one.approvedBy(), "count", count);
    }

    private static SortedMap<TakenOut, Long> takenOut(List<Document> all) {
        SortedMap<TakenOut, Long> takenOut = new TreeMap<>();
        all.forEach(one -> takenOut.put(
                new TakenOut(
                        one.text("reason"),
                        one.text("by"),
                        one.optionalText("approvedBy").orElse(null)),
                one.integer("count")));
        return takenOut;
    }

    private static Spread spread(Document spread) {
        return new Spread(number(spread, "mean"), number(spread, "median"), number(spread, "p90"));
    }

    private static Interval interval(Document interval) {
        return new Interval(number(interval, "low"), number(interval, "high"));
    }

    private static double number(Document document, String name) {
        return document.decimal(name).doubleValue();
    }

    private static SortedMap<String, Long> counts(Document document) {
        SortedMap<String, Long> counts = new TreeMap<>();
        document.names().forEach(name -> counts.put(name, document.integer(name)));
        return counts;
    }

    private static Map<String, String> texts(Document document) {
        Map<String, String> texts = new LinkedHashMap<>();
        document.names().forEach(name -> texts.put(name, document.text(name)));
        return texts;
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }
}
