package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Percentile;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.Population;
import io.propertyfeedback.kpi.Spread;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.LeftOut;
import io.propertyfeedback.kpi.fact.SubjectKey;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Asks for every figure that the reference tables name, under its name. */
final class PublicFigures {
    /** A row of a reference table. */
    record Name(String metric, String groupBy, String group) {}

    private static final Map<String, List<Dimension>> GROUPS = Map.of(
            "all", List.of(),
            "type", List.of(Dimension.CATEGORY),
            "channel", List.of(Dimension.CHANNEL),
            "created_month", List.of(Dimension.RECEIVED_MONTH));

    private static final KpiDefinition ON_TIME =
            Kpis.RESOLUTION_TIMELINESS.with(Cohort.COMPLETED_IN_PERIOD).with(Population.allKinds());
    private static final KpiDefinition HANDLING_BY_RANK = Kpis.HANDLING_TIME.with(Population.allKinds());
    private static final KpiDefinition HANDLING_LINEAR =
            HANDLING_BY_RANK.with(HandlingTime.standard().read(Percentile.LINEAR));
    private static final KpiDefinition REPEAT = Kpis.REPEAT_COMPLAINT_RATE
            .with(RepeatRate.standard()
                    .by(SubjectKey.PLACE)
                    .atLevel(0)
                    .from(RepeatRate.Anchor.RECEIPT)
                    .within(Duration.ofHours(30 * 24))
                    .dedup(Duration.ZERO))
            .with(Population.allKinds());

    private final List<CaseFact> facts;
    private final Instant asOf;
    private final Map<Name, KpiReport> reports = new HashMap<>();

    PublicFigures(List<CaseFact> facts, Instant asOf) {
        this.facts = facts;
        this.asOf = asOf;
    }

    /** The figure that a reference row means; the report behind it is made once. */
    OptionalDouble value(Name name) {
        return switch (name.metric()) {
            case "received" -> of(Kpis.RECEIVED, name, Figure::value);
            case "closed" -> of(Kpis.SETTLED, name, Figure::value);
            case "closed_with_due" -> of(ON_TIME, name, count(Figure::denominator));
            case "closed_on_time" -> of(ON_TIME, name, count(Figure::numerator));
            case "on_time_rate" -> of(ON_TIME, name, Figure::value);
            case "handled_valid" -> of(HANDLING_LINEAR, name, count(Figure::n));
            case "handling_mean_h" -> of(HANDLING_LINEAR, name, Figure::value);
            case "handling_median_h" -> of(HANDLING_LINEAR, name, spread(Spread::median));
            case "handling_p90_linear_h" -> of(HANDLING_LINEAR, name, spread(Spread::p90));
            case "handling_p90_nearest_rank_h" -> of(HANDLING_BY_RANK, name, spread(Spread::p90));
            case "with_address" -> of(REPEAT, name, count(Figure::denominator));
            case "repeat_count" -> of(REPEAT, name, count(Figure::numerator));
            case "repeat_rate" -> of(REPEAT, name, Figure::value);
            case "closed_before_created" ->
                of(HANDLING_LINEAR, name, count(figure -> figure.leftOut(LeftOut.ENDED_BEFORE_RECEIVED)));
            case "open_at_as_of" -> of(Kpis.BACKLOG, name, Figure::value);
            case "open_overdue_at_as_of" -> of(Kpis.BACKLOG, name, count(figure -> figure.part(Backlog.OVERDUE)));
            case "backlog_end" -> inMonth(Kpis.BACKLOG, name.group());
            case "closed_in_month" -> inMonth(Kpis.SETTLED, name.group());
            default -> throw new IllegalArgumentException("no figure is called " + name);
        };
    }

    private OptionalDouble of(KpiDefinition definition, Name name, Function<Figure, OptionalDouble> part) {
        Name key = new Name(definition.id() + definition.parameters(), name.groupBy(), "");
        KpiReport report = reports.computeIfAbsent(key, missing -> report(definition, GROUPS.get(name.groupBy())));
        return part.apply(
                switch (name.groupBy()) {
                    case "all" -> report.figure();
                    case "type" -> report.figure(PublicRecords.KIND + name.group());
                    default -> report.figure(name.group());
                });
    }

    private KpiReport report(KpiDefinition definition, List<Dimension> dimensions) {
        return ask(KpiQuery.of(definition, Period.all(), asOf).by(dimensions.toArray(Dimension[]::new)));
    }

    private OptionalDouble inMonth(KpiDefinition definition, String month) {
        YearMonth name = YearMonth.parse(month);
        Period period = Period.month(name.getYear(), name.getMonthValue());
        return ask(KpiQuery.of(definition, period, asOf)).figure().value();
    }

    private KpiReport ask(KpiQuery query) {
        return query.over(facts, (company, community) -> PublicRecords.CALENDAR);
    }

    private static Function<Figure, OptionalDouble> count(ToLongFunction<Figure> part) {
        return figure -> OptionalDouble.of(part.applyAsLong(figure));
    }

    private static Function<Figure, OptionalDouble> spread(ToDoubleFunction<Spread> part) {
        return figure -> figure.spread() == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(part.applyAsDouble(figure.spread()));
    }
}
