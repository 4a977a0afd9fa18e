package io.propertyfeedback.kpi;

import io.propertyfeedback.kpi.fact.CaseFact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a report is to show.
 *
 * @param definition what is counted
 * @param period     the days it is about
 * @param asOf       now: what is open at this instant is open, and late when its deadline has passed
 * @param dimensions by what it is divided
 * @param filter     which cases are counted
 * @param rollUp     how communities are brought together
 */
public record KpiQuery(
        KpiDefinition definition,
        Period period,
        Instant asOf,
        List<Dimension> dimensions,
        KpiFilter filter,
        RollUp rollUp) {

    public KpiQuery {
        dimensions = List.copyOf(dimensions);
    }

    /** One figure over everything; where kinds do not share a denominator, one for each kind. */
    public static KpiQuery of(KpiDefinition definition, Period period, Instant asOf) {
        return new KpiQuery(definition, period, asOf, List.of(), KpiFilter.ALL, RollUp.POOLED);
    }

    /** The same as it was at another instant. */
    public KpiQuery at(Instant instant) {
        return new KpiQuery(definition, period, instant, dimensions, filter, rollUp);
    }

    public KpiQuery by(Dimension... divided) {
        return new KpiQuery(definition, period, asOf, List.of(divided), filter, rollUp);
    }

    public KpiQuery only(KpiFilter cases) {
        return new KpiQuery(definition, period, asOf, dimensions, cases, rollUp);
    }

    public KpiQuery rolledUp(RollUp how) {
        return new KpiQuery(definition, period, asOf, dimensions, filter, how);
    }

    /** Begins a calculation into which cases are put one by one. */
    public KpiCalculation start(CommunityCalendars calendars) {
        return new KpiCalculation(this, calendars);
    }

    /**
     * The report over cases in any order. To recognise repetitions they must reach back to before the period: by the
     * window, and to all that were open in it.
     */
    public KpiReport over(Iterable<CaseFact> facts, CommunityCalendars calendars) {
        KpiCalculation calculation = start(calendars);
        facts.forEach(calculation::accept);
        return calculation.report();
    }

    /**
     * In which instants a case must have been open, or tell of something, to be needed for one of these queries, in whatever
     * zone its community lies; empty when any may be.
     */
    public static Optional<Span> span(List<KpiQuery> queries) {
        Optional<Span> hull = Optional.empty();
        for (KpiQuery query : queries) {
            Optional<Span> span = query.definition.measure().reach().map(query::span);
            if (span.isEmpty()) {
                return span;
            }
            hull = hull.isEmpty() ? span : Optional.of(hull.get().with(span.get()));
        }
        return hull;
    }

    /** What is open at the query's instant counts, though the period has not begun. */
    private Span span(Duration reach) {
        Span days = period.inAnyZone();
        Instant from = days.from().isBefore(asOf) ? days.from() : asOf;
        Instant earliest = Instant.MIN.plus(reach);
        return new Span(from.isBefore(earliest) ? Instant.MIN : from.minus(reach), days.to());
    }

    /** The dimensions of the report: the kind stands first where kinds do not share a denominator. */
    List<Dimension> rowDimensions() {
        if (definition.population().pooled() || dimensions.contains(Dimension.KIND)) {
            return dimensions;
        }
        List<Dimension> withKind = new ArrayList<>();
        withKind.add(Dimension.KIND);
        withKind.addAll(dimensions);
        return withKind;
    }

    Basis basis() {
        return new Basis(definition, period, asOf, rollUp);
    }
}
