package io.propertyfeedback.testkit.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.desk.KpiDesk;
import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.CaseFacts;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a desk reports of a few days, for which it asks for few lives, has to be what all lives come to. */
record Spans(KpiDesk desk, FeedbackStorage storage, WorkingCalendar calendar) {
    private static final List<KpiDefinition> FIGURES =
            Kpis.ALL.stream().flatMap(Spans::byEveryCohort).toList();

    private static Stream<KpiDefinition> byEveryCohort(KpiDefinition figure) {
        return Stream.of(Cohort.values())
                .filter(cohort -> figure.measure().cohorts().contains(cohort))
                .map(figure::with);
    }

    /** Of days at the begin, in the middle and at the end of a time, asked at its end and while the days had not begun. */
    void hold(String company, Instant from, Instant to) {
        List<Life> lives = new ArrayList<>();
        storage.scan(ScanQuery.of(company), lives::add);
        LocalDate first = LocalDate.ofInstant(from, calendar.zone());
        long days = Math.max(1, Duration.between(from, to).toDays());
        for (Period period : List.of(
                new Period(null, first.plusDays(2)),
                Period.of(first.plusDays(days / 3), first.plusDays(days / 2 + 1)),
                Period.of(first.plusDays(days), first.plusDays(days + 3)))) {
            hold(company, lives, period, to);
        }
        hold(company, lives, new Period(first.plusDays(days), null), from.plus(Duration.ofDays(days / 2)));
    }

    private void hold(String company, List<Life> lives, Period period, Instant asOf) {
        List<CaseFact> facts = lives.stream()
                .flatMap(life -> CaseFacts.asOf(asOf, life.feedback(), life.history()).stream())
                .toList();
        for (KpiDefinition figure : FIGURES) { // each alone, since those that reach farthest decide what is asked for
            KpiQuery query = KpiQuery.of(figure, period, asOf);
            KpiReport asked = desk.report(Actor.of(company, "mia", Roles.MANAGER), query);
            assertThat(asked.rows())
                    .as(query.toString())
                    .isEqualTo(query.over(facts, (of, community) -> calendar).rows());
        }
    }
}
