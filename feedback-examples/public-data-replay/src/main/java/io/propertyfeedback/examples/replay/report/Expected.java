package io.propertyfeedback.examples.replay.report;

import io.propertyfeedback.examples.replay.source.Mapping;
import io.propertyfeedback.examples.replay.source.ReplayException;
import io.propertyfeedback.examples.replay.source.Resource;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.Spread;
import io.propertyfeedback.kpi.fact.LeftOut;
import io.propertyfeedback.kpi.measure.Backlog;
import io.propertyfeedback.kpi.measure.Kpis;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of figures that somebody else has computed, with columns {@code metric}, {@code group_by}, {@code group_value}
 * and {@code value}; each is asked of the library, too. For one thread.
 */
public final class Expected {
    /** Figures no further apart than this are called equal. */
    public static final double TOLERANCE = 1e-6;

    private static final Map<String, List<Dimension>> GROUPS = Map.of(
            "all", List.of(),
            "type", List.of(Dimension.CATEGORY),
            "channel", List.of(Dimension.CHANNEL),
            "created_month", List.of(Dimension.RECEIVED_MONTH));

    private final Mapping mapping;
    private final Instant asOf;
    private final Questions questions;
    private final CityVerdict verdict;
    private final List<Value> values = new ArrayList<>();

    private record Value(String name, String expected, Supplier<OptionalDouble> ours) {
        boolean differs() {
            OptionalDouble found = ours.get();
            return expected.isEmpty()
                    ? found.isPresent()
                    : found.isEmpty() || Math.abs(found.getAsDouble() - Double.parseDouble(expected)) > TOLERANCE;
        }
    }

    private Expected(Mapping mapping, Instant asOf, Questions questions, CityVerdict verdict) {
        this.mapping = mapping;
        this.asOf = asOf;
        this.questions = questions;
        this.verdict = verdict;
    }

    /** Reads a table and asks for each of its figures; compare when they are answered. */
    public static Expected read(
            Resource table, Mapping mapping, Instant asOf, Questions questions, CityVerdict verdict) {
        Expected expected = new Expected(mapping, asOf, questions, verdict);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(table.open(), StandardCharsets.UTF_8);
                CSVParser rows =
                        CSVParser.builder().setReader(reader).setFormat(format).get()) {
            rows.forEach(expected::ask);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | DateTimeException e) {
            throw new ReplayException("replay.expected-unreadable", table.name(), String.valueOf(e.getMessage()));
        }
        return expected;
    }

    public int size() {
        return values.size();
    }

    /** What differs, as lines to be shown. */
    public List<String> differences() {
        return values.stream()
                .filter(Value::differs)
                .map(value -> value.name() + ": " + value.ours().get() + " ≠ " + value.expected())
                .toList();
    }

    private void ask(CSVRecord row) {
        String metric = row.get("metric");
        String by = row.get("group_by");
        String group = row.get("group_value");
        values.add(new Value(metric + " " + by + " " + group, row.get("value"), ours(metric, by, group)));
    }

    private Supplier<OptionalDouble> ours(String metric, String by, String group) {
        return switch (metric) {
            case "received" -> of(Kpis.RECEIVED, by, group, Figure::value);
            case "closed" -> of(Kpis.SETTLED, by, group, Figure::value);
            case "closed_with_due" -> of(CityKpis.ON_TIME, by, group, count(Figure::denominator));
            case "closed_on_time" -> of(CityKpis.ON_TIME, by, group, count(Figure::numerator));
            case "on_time_rate" -> of(CityKpis.ON_TIME, by, group, Figure::value);
            case "handled_valid" -> of(CityKpis.HANDLING, by, group, count(Figure::n));
            case "handling_mean_h" -> of(CityKpis.HANDLING, by, group, Figure::value);
            case "handling_median_h" -> of(CityKpis.HANDLING, by, group, spread(Spread::median));
            case "handling_p90_linear_h" -> of(CityKpis.HANDLING, by, group, spread(Spread::p90));
            case "handling_p90_nearest_rank_h" -> of(CityKpis.HANDLING_BY_RANK, by, group, spread(Spread::p90));
            case "with_address" -> of(CityKpis.REPEAT, by, group, count(Figure::denominator));
            case "repeat_count" -> of(CityKpis.REPEAT, by, group, count(Figure::numerator));
            case "repeat_rate" -> of(CityKpis.REPEAT, by, group, Figure::value);
            case "closed_before_created" ->
                of(CityKpis.HANDLING, by, group, count(figure -> figure.leftOut(LeftOut.ENDED_BEFORE_RECEIVED)));
            case "open_at_as_of" -> of(Kpis.BACKLOG, by, group, Figure::value);
            case "open_overdue_at_as_of" -> of(Kpis.BACKLOG, by, group, count(figure -> figure.part(Backlog.OVERDUE)));
            case "backlog_end" -> inMonth(Kpis.BACKLOG, group);
            case "closed_in_month" -> inMonth(Kpis.SETTLED, group);
            case "source_label_crosstab" ->
                () -> OptionalDouble.of(verdict.counts().getOrDefault(by, 0L));
            default -> throw new IllegalArgumentException("no figure is called '" + metric + "'");
        };
    }

    private Supplier<OptionalDouble> of(
            KpiDefinition definition, String by, String group, Function<Figure, OptionalDouble> part) {
        List<Dimension> dimensions = GROUPS.get(by);
        if (dimensions == null) {
            throw new IllegalArgumentException("no group is called '" + by + "'");
        }
        Supplier<KpiReport> report =
                questions.ask(KpiQuery.of(definition, Period.all(), asOf).by(dimensions.toArray(Dimension[]::new)));
        String[] row = dimensions.isEmpty() ? new String[0] : new String[] {rowOf(by, group)};
        return () -> part.apply(report.get().figure(row));
    }

    private String rowOf(String by, String group) {
        return switch (by) {
            case "type" ->
                mapping.kind() + "/"
                        + mapping.types().name(group).map(n -> n.id()).orElse("");
            case "channel" -> mapping.channels().name(group).map(n -> n.id()).orElse("");
            default -> group;
        };
    }

    private Supplier<OptionalDouble> inMonth(KpiDefinition definition, String month) {
        YearMonth name = YearMonth.parse(month);
        Period period = Period.month(name.getYear(), name.getMonthValue());
        Supplier<KpiReport> report = questions.ask(KpiQuery.of(definition, period, asOf));
        return () -> report.get().figure().value();
    }

    private static Function<Figure, OptionalDouble> count(ToLongFunction<Figure> part) {
        return figure -> OptionalDouble.of(part.applyAsLong(figure));
    }

    private static Function<Figure, OptionalDouble> spread(ToDoubleFunction<Spread> part) {
        return figure -> {
            Spread spread = figure.spread();
            return spread == null ? OptionalDouble.empty() : OptionalDouble.of(part.applyAsDouble(spread));
        };
    }
}
