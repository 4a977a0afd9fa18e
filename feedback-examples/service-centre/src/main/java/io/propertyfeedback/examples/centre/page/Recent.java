package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.desk.Daily;
import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * The figures of the last months that cost little however many cases there are: daily ones, folded in advance, and a report
 * of today, for which only what is open is read.
 *
 * @param from    the first day
 * @param until   what was done before this instant is counted
 * @param waiting how many changes are not counted yet
 * @param sums    of the daily figures
 * @param open    what is open now, by community
 */
record Recent(LocalDate from, Instant until, long waiting, Sums sums, KpiReport open) {
    private static final int MONTHS = 6;
    private static final Set<String> MEASURES =
            Set.of(DailyMeasures.RECEIVED, DailyMeasures.SETTLED, DailyMeasures.RESOLUTION, DailyMeasures.SATISFACTION);

    static Recent of(Desks desks, Actor actor) {
        Instant now = desks.now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate from = today.minusMonths(MONTHS - 1).withDayOfMonth(1);
        LocalDate end = today.plusDays(2); // today has ended there wherever on earth a community is
        Daily daily = desks.feedback().kpis().daily(actor, MEASURES, Period.of(from, end));
        KpiQuery open = KpiQuery.of(Kpis.BACKLOG, Period.of(today, end), now).by(Dimension.COMMUNITY);
        return new Recent(
                from,
                daily.asOf(),
                daily.waiting(),
                Sums.of(daily.tallies()),
                desks.feedback().kpis().report(actor, open));
    }
}
