package io.propertyfeedback.kpi.measure;

import static io.propertyfeedback.kpi.Cohort.COMPLETED_IN_PERIOD;
import static io.propertyfeedback.kpi.Cohort.RECEIVED_IN_PERIOD;
import static io.propertyfeedback.kpi.Fixtures.NEW_YEAR;
import static io.propertyfeedback.kpi.Fixtures.OCTOBER;
import static io.propertyfeedback.kpi.Fixtures.at;
import static io.propertyfeedback.kpi.Fixtures.complaint;
import static io.propertyfeedback.kpi.Fixtures.october;
import static io.propertyfeedback.kpi.Fixtures.report;
import static io.propertyfeedback.kpi.Fixtures.resolution;
import static io.propertyfeedback.kpi.measure.Kpis.RESOLUTION_TIMELINESS;
import static io.propertyfeedback.kpi.measure.Kpis.STEP_TIMELINESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.ClockFact;
import io.propertyfeedback.kpi.fact.DeadlineBasis;
import io.propertyfeedback.kpi.fact.LeftOut;
import io.propertyfeedback.sla.ClockKind;
import org.junit.jupiter.api.Test;

class TimelinessTest {
    private static final ClockFact TENTH = resolution("2026-10-01T09:00", "2026-10-10T17:00");

    @Test
    void completionAtTheDeadlineIsOnTime() {
        Figure figure = october(RESOLUTION_TIMELINESS, with(TENTH.stopped(at("2026-10-10T17:00"))));
        assertThat(figure.numerator()).isEqualTo(1);
    }

    @Test
    void completionOneMicrosecondAfterTheDeadlineIsLate() {
        Figure figure = october(
                RESOLUTION_TIMELINESS, with(TENTH.stopped(at("2026-10-10T17:00").plusNanos(1_000))));
        assertThat(figure.numerator()).isZero();
        assertThat(figure.denominator()).isEqualTo(1);
    }

    @Test
    void openAndLateCountsAgainst() {
        Figure figure = october(RESOLUTION_TIMELINESS, with(TENTH));
        assertThat(figure.value()).hasValue(0);
        assertThat(figure.part(Timeliness.OPEN_LATE)).isEqualTo(1);
    }

    @Test
    void openAndNotYetDueIsAbsentAndSaidSo() {
        KpiQuery query = KpiQuery.of(RESOLUTION_TIMELINESS, OCTOBER, at("2026-10-10T17:00"));
        Figure figure = report(query, with(TENTH)).figure("complaint");
        assertThat(figure.value()).isEmpty();
        assertThat(figure.leftOut(LeftOut.NOT_YET_DUE)).isEqualTo(1);
    }

    @Test
    void mergedAtTheDeadlineIsLeftOut() {
        CaseFact merged = complaint("1", "2026-10-01T09:00")
                .clock(TENTH.voided(at("2026-10-10T17:00")))
                .mergedInto("0")
                .build();
        Figure figure = october(RESOLUTION_TIMELINESS, merged);
        assertThat(figure.denominator()).isZero();
        assertThat(figure.leftOut(LeftOut.MERGED)).isEqualTo(1);
    }

    @Test
    void withdrawnAfterTheDeadlineIsLate() {
        CaseFact withdrawn = complaint("1", "2026-10-01T09:00")
                .clock(TENTH.voided(at("2026-10-10T17:01")))
                .withdrawn(true)
                .build();
        Figure figure = october(RESOLUTION_TIMELINESS, withdrawn);
        assertThat(figure.numerator()).isZero();
        assertThat(figure.denominator()).isEqualTo(1);
    }

    @Test
    void completedBeforeItWasWithdrawnIsOnTime() {
        CaseFact withdrawn = complaint("1", "2026-10-01T09:00")
                .clock(TENTH.stopped(at("2026-10-05T09:00")).voided(at("2026-10-06T09:00")))
                .withdrawn(true)
                .build();
        assertThat(october(RESOLUTION_TIMELINESS, withdrawn).numerator()).isEqualTo(1);
    }

    @Test
    void lateCycleStaysLateAfterAReopen() {
        CaseFact reopened = complaint("1", "2026-10-01T09:00")
                .clock(TENTH.stopped(at("2026-10-12T09:00")))
                .clock(resolution("2026-10-15T09:00", "2026-10-20T17:00")
                        .inCycle(2)
                        .stopped(at("2026-10-16T09:00")))
                .build();
        Figure figure = october(RESOLUTION_TIMELINESS, reopened);
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).isEqualTo(2);
    }

    @Test
    void theAgreedDeadlineCountsUnlessTheOriginalIsAskedFor() {
        CaseFact extended = with(TENTH.extendedTo(at("2026-10-15T17:00")).stopped(at("2026-10-12T09:00")));
        KpiDefinition byOriginal =
                RESOLUTION_TIMELINESS.with(Timeliness.of(ClockKind.RESOLUTION).by(DeadlineBasis.ORIGINAL));
        assertThat(october(RESOLUTION_TIMELINESS, extended).numerator()).isEqualTo(1);
        assertThat(october(byOriginal, extended).numerator()).isZero();
        assertThat(october(RESOLUTION_TIMELINESS, extended).part(Timeliness.EXTENDED))
                .isEqualTo(1);
    }

    @Test
    void deadlineInOctoberAndCompletionInNovemberBelongToTheCohortAskedFor() {
        CaseFact late = with(TENTH.stopped(at("2026-11-02T09:00")));
        KpiDefinition completed = RESOLUTION_TIMELINESS.with(COMPLETED_IN_PERIOD);
        assertThat(october(RESOLUTION_TIMELINESS, late).denominator()).isEqualTo(1);
        assertThat(october(completed, late).denominator()).isZero();
        assertThat(report(KpiQuery.of(completed, Period.month(2026, 11), NEW_YEAR), late)
                        .figure("complaint")
                        .denominator())
                .isEqualTo(1);
    }

    @Test
    void receivedCohortCountsWhatIsDueLater() {
        CaseFact fact = complaint("1", "2026-10-31T23:59")
                .clock(resolution("2026-10-31T23:59", "2026-11-05T17:00").stopped(at("2026-11-03T09:00")))
                .build();
        assertThat(october(RESOLUTION_TIMELINESS.with(RECEIVED_IN_PERIOD), fact).numerator())
                .isEqualTo(1);
    }

    @Test
    void importedStepsAreLeftOut() {
        ClockFact step = ClockFact.running(ClockKind.STEP, "confirm", TENTH.anchor(), TENTH.due());
        CaseFact imported = complaint("1", "2026-10-01T09:00")
                .clock(step)
                .clock(TENTH)
                .imported(true)
                .build();
        assertThat(october(STEP_TIMELINESS, imported).leftOut(LeftOut.IMPORTED)).isEqualTo(1);
        assertThat(october(RESOLUTION_TIMELINESS, imported).denominator()).isEqualTo(1);
    }

    @Test
    void stepsAreCountedApart() {
        ClockFact confirm = ClockFact.running(ClockKind.STEP, "confirm", TENTH.anchor(), TENTH.due());
        ClockFact plan = ClockFact.running(ClockKind.STEP, "plan", TENTH.anchor(), TENTH.due());
        CaseFact fact = complaint("1", "2026-10-01T09:00")
                .clock(confirm.stopped(at("2026-10-02T09:00")))
                .clock(plan)
                .build();
        KpiReport report =
                report(KpiQuery.of(STEP_TIMELINESS, OCTOBER, NEW_YEAR).by(Dimension.STEP), fact);
        assertThat(report.figure("complaint", "confirm").value()).hasValue(1);
        assertThat(report.figure("complaint", "plan").value()).hasValue(0);
    }

    @Test
    void cyclesThatStoodStillAreCountedBesideTheRate() {
        CaseFact waited = complaint("1", "2026-10-01T09:00")
                .clock(TENTH.stopped(at("2026-10-05T09:00")))
                .paused(at("2026-10-02T09:00"), at("2026-10-03T09:00"))
                .build();
        CaseFact waitedBefore = complaint("2", "2026-10-01T09:00")
                .clock(TENTH.stopped(at("2026-10-05T09:00")))
                .paused(at("2026-09-30T09:00"), at("2026-10-01T09:00"))
                .build();
        assertThat(october(RESOLUTION_TIMELINESS, waited, waitedBefore).part(Timeliness.PAUSED))
                .isEqualTo(1);
    }

    private static CaseFact with(ClockFact clock) {
        return complaint("1", "2026-10-01T09:00").clock(clock).build();
    }
}
