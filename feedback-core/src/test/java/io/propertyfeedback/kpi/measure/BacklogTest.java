package io.propertyfeedback.kpi.measure;

import static io.propertyfeedback.kpi.Fixtures.NEW_YEAR;
import static io.propertyfeedback.kpi.Fixtures.OCTOBER;
import static io.propertyfeedback.kpi.Fixtures.at;
import static io.propertyfeedback.kpi.Fixtures.complaint;
import static io.propertyfeedback.kpi.Fixtures.october;
import static io.propertyfeedback.kpi.Fixtures.report;
import static io.propertyfeedback.kpi.Fixtures.resolution;
import static io.propertyfeedback.kpi.measure.Kpis.BACKLOG;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.CasePosition;
import io.propertyfeedback.kpi.fact.ClockFact;
import io.propertyfeedback.sla.ClockKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BacklogTest {
    @Test
    void settledOnTheSecondAndReviewedOnTheThirtiethIsNotOpenOnTheTenth() {
        CaseFact settled = complaint("1", "2026-10-01T09:00")
                .settledAt(at("2026-10-02T09:00"))
                .closedAt(at("2026-10-30T09:00"))
                .build();
        assertThat(report(KpiQuery.of(BACKLOG, OCTOBER, at("2026-10-10T00:00")), settled)
                        .figure()
                        .n())
                .isZero();
    }

    @Test
    void settledAtTheVeryEndIsStillOpen() {
        CaseFact settled = complaint("1", "2026-10-01T09:00")
                .settledAt(at("2026-11-01T00:00"))
                .build();
        assertThat(october(BACKLOG, settled).n()).isEqualTo(1);
    }

    @Test
    void receivedAtTheVeryEndIsNotYetThere() {
        assertThat(october(BACKLOG, complaint("1", "2026-11-01T00:00").build()).n())
                .isZero();
    }

    @Test
    void oneReopenedLaterWasNotOpenMeanwhile() {
        CaseFact reopened = complaint("1", "2026-10-01T09:00")
                .reopened(at("2026-10-20T09:00"), at("2026-11-05T09:00"))
                .build();
        assertThat(october(BACKLOG, reopened).n()).isZero();
        assertThat(report(KpiQuery.of(BACKLOG, Period.month(2026, 11), NEW_YEAR), reopened)
                        .figure()
                        .n())
                .isEqualTo(1);
    }

    @Test
    void anAgeOnTheBoundBelongsToTheYoungerBucket() {
        assertThat(Backlog.Age.of(Duration.ofDays(1))).isEqualTo(Backlog.Age.UP_TO_1);
        assertThat(Backlog.Age.of(Duration.ofDays(1).plusNanos(1))).isEqualTo(Backlog.Age.UP_TO_3);
        assertThat(Backlog.Age.of(Duration.ofDays(7))).isEqualTo(Backlog.Age.UP_TO_7);
        assertThat(Backlog.Age.of(Duration.ofDays(30))).isEqualTo(Backlog.Age.UP_TO_30);
        assertThat(Backlog.Age.of(Duration.ofDays(31))).isEqualTo(Backlog.Age.OLDER);
    }

    @Test
    void agesStandBesideTheCount() {
        Figure figure = october(
                BACKLOG,
                complaint("1", "2026-10-31T09:00").build(),
                complaint("2", "2026-08-01T09:00").build());
        assertThat(figure.part("age.0-1")).isEqualTo(1);
        assertThat(figure.part("age.>30")).isEqualTo(1);
    }

    @Test
    void overdueIsWhatShouldHaveBeenResolvedByThen() {
        CaseFact overdue = complaint("1", "2026-10-01T09:00")
                .clock(resolution("2026-10-01T09:00", "2026-10-10T17:00"))
                .build();
        CaseFact resolved = complaint("2", "2026-10-01T09:00")
                .clock(resolution("2026-10-01T09:00", "2026-10-10T17:00").stopped(at("2026-10-20T09:00")))
                .build();
        CaseFact due = complaint("3", "2026-10-01T09:00")
                .clock(resolution("2026-10-01T09:00", "2026-11-01T00:00"))
                .build();
        Figure figure = october(BACKLOG, overdue, resolved, due);
        assertThat(figure.n()).isEqualTo(3);
        assertThat(figure.part(Backlog.OVERDUE)).isEqualTo(1);
    }

    @Test
    void theStepIsTheOneOfThatInstant() {
        CaseFact moved = complaint("1", "2026-10-01T09:00")
                .clock(ClockFact.running(ClockKind.STEP, "confirm", at("2026-10-01T09:00"), at("2026-10-03T09:00"))
                        .stopped(at("2026-11-02T09:00")))
                .clock(ClockFact.running(ClockKind.STEP, "plan", at("2026-11-02T09:00"), at("2026-11-05T09:00")))
                .position(new CasePosition("plan", null, null))
                .build();
        KpiReport report = report(KpiQuery.of(BACKLOG, OCTOBER, NEW_YEAR).by(Dimension.STEP), moved);
        assertThat(report.figure("confirm").n()).isEqualTo(1);
    }

    @Test
    void theNextBacklogIsThisOnePlusReceivedAndReopenedMinusSettled() {
        CaseFact[] facts = {
            complaint("1", "2026-09-01T09:00").build(),
            complaint("2", "2026-09-02T09:00").settledAt(at("2026-10-02T09:00")).build(),
            complaint("3", "2026-10-03T09:00")
                    .reopened(at("2026-10-04T09:00"), at("2026-10-06T09:00"))
                    .build()
        };
        long before = report(KpiQuery.of(BACKLOG, Period.month(2026, 9), NEW_YEAR), facts)
                .figure()
                .n();
        long reopened = 1;
        long settled = october(Kpis.SETTLED, facts).n();
        assertThat(october(BACKLOG, facts).n())
                .isEqualTo(before + october(Kpis.RECEIVED, facts).n() + reopened - settled);
        assertThat(settled).isEqualTo(2);
    }
}
