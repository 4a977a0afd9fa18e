package io.propertyfeedback.examples.replay.report;

import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.KpiRow;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.measure.Kpis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every figure of the report. Asked for when made, taken when the questions are answered. */
public final class Figures {
    /** How many months are shown at most: the last ones. */
    static final int MONTHS = 24;

    private final Questions questions;
    private final Instant asOf;
    private final Map<YearMonth, Supplier<KpiReport>> backlogs = new LinkedHashMap<>();
    private final Groups all;
    private final Groups byChannel;
    private final Groups byType;
    private final Supplier<KpiReport> receivedByMonth;
    private final Supplier<KpiReport> settledByMonth;
    private final Supplier<KpiReport> onTimeByMonth;
    private final Supplier<KpiReport> durations;

    /**
     * A group of cases.
     *
     * @param id empty for all
     */
    public record Group(
            String id,
            Figure received,
            Figure settled,
            Figure onTime,
            Figure handling,
            Figure repeat,
            Figure backlog) {}

    /** A calendar month: what came, what went, what was left at its end. */
    public record Month(YearMonth month, Figure received, Figure settled, Figure onTime, Figure backlog) {}

    private record Groups(
            Supplier<KpiReport> received,
            Supplier<KpiReport> settled,
            Supplier<KpiReport> onTime,
            Supplier<KpiReport> handling,
            Supplier<KpiReport> repeat,
            Supplier<KpiReport> backlog) {

        Group of(String... group) {
            return new Group(
                    group.length == 0 ? "" : group[0],
                    received.get().figure(group),
                    settled.get().figure(group),
                    onTime.get().figure(group),
                    handling.get().figure(group),
                    repeat.get().figure(group),
                    backlog.get().figure(group));
        }

        List<Group> largestFirst() {
            return received.get().rows().stream()
                    .map(row -> of(row.values().get(0)))
                    .sorted(Comparator.comparingLong(
                                    (Group group) -> -group.received().n())
                            .thenComparing(Group::id))
                    .toList();
        }
    }

    /**
     * @param first the first opening
     * @param asOf  what is open at this instant counts as open
     */
    public Figures(Questions questions, Instant first, Instant asOf, ZoneId zone) {
        this.questions = questions;
        this.asOf = asOf;
        this.all = groups();
        this.byChannel = groups(Dimension.CHANNEL);
        this.byType = groups(Dimension.CATEGORY);
        this.receivedByMonth = ask(Kpis.RECEIVED, Dimension.MONTH);
        this.settledByMonth = ask(Kpis.SETTLED, Dimension.MONTH);
        this.onTimeByMonth = ask(CityKpis.ON_TIME, Dimension.MONTH);
        this.durations = ask(Kpis.SETTLED, CityKpis.DURATION);
        YearMonth last = YearMonth.from(LocalDate.ofInstant(asOf, zone));
        YearMonth month = YearMonth.from(LocalDate.ofInstant(first, zone));
        month = month.isBefore(last.minusMonths(MONTHS - 1)) ? last.minusMonths(MONTHS - 1) : month;
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            Period period = Period.month(month.getYear(), month.getMonthValue());
            backlogs.put(month, questions.ask(KpiQuery.of(Kpis.BACKLOG, period, asOf)));
        }
    }

    public Group all() {
        return all.of();
    }

    /** By channel, the largest first. */
    public List<Group> channels() {
        return byChannel.largestFirst();
    }

    /** By type, the largest first. */
    public List<Group> types() {
        return byType.largestFirst();
    }

    public List<Month> months() {
        List<Month> months = new ArrayList<>();
        backlogs.forEach((month, backlog) -> months.add(new Month(
                month,
                receivedByMonth.get().figure(month.toString()),
                settledByMonth.get().figure(month.toString()),
                onTimeByMonth.get().figure(month.toString()),
                backlog.get().figure())));
        return months;
    }

    /** How many cases took how long, in the groups of {@link CityKpis#HOURS} and one more. */
    public List<Long> durations() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (KpiRow row : durations.get().rows()) {
            counts.put(row.values().get(0), row.figure().n());
        }
        List<Long> inOrder = new ArrayList<>();
        for (int i = 0; i <= CityKpis.HOURS.size(); i++) {
            inOrder.add(counts.getOrDefault(Integer.toString(i), 0L));
        }
        return inOrder;
    }

    private Groups groups(Dimension... by) {
        return new Groups(
                ask(Kpis.RECEIVED, by),
                ask(Kpis.SETTLED, by),
                ask(CityKpis.ON_TIME, by),
                ask(CityKpis.HANDLING, by),
                ask(CityKpis.REPEAT, by),
                ask(Kpis.BACKLOG, by));
    }

    private Supplier<KpiReport> ask(KpiDefinition definition, Dimension... by) {
        return questions.ask(KpiQuery.of(definition, Period.all(), asOf).by(by));
    }
}
