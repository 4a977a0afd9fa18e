package io.propertyfeedback.kpi;

import static io.propertyfeedback.kpi.Fixtures.NEW_YEAR;
import static io.propertyfeedback.kpi.Fixtures.OCTOBER;
import static io.propertyfeedback.kpi.Fixtures.SHANGHAI;
import static io.propertyfeedback.kpi.Fixtures.at;
import static io.propertyfeedback.kpi.Fixtures.complaint;
import static io.propertyfeedback.kpi.Fixtures.october;
import static io.propertyfeedback.kpi.measure.Kpis.HANDLING_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.LeftOut;
import io.propertyfeedback.kpi.measure.HandlingTime;
import io.propertyfeedback.sla.Window;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandlingTimeTest {
    private static final HandlingTime STANDARD = HandlingTime.standard();

    @Test
    void theValueIsTheMeanInHours() {
        Figure figure = october(HANDLING_TIME, hours(1), hours(2), hours(6));
        assertThat(figure.value()).hasValue(3);
        assertThat(figure.numerator()).isEqualTo(9 * 3_600_000L);
        assertThat(figure.denominator()).isEqualTo(3);
    }

    @Test
    void nearestRankIsAMeasuredValue() {
        Spread spread = october(HANDLING_TIME, tenCases()).spread();
        assertThat(spread).isEqualTo(new Spread(5.5, 5, 9));
    }

    @Test
    void linearLiesBetweenNeighbours() {
        Spread spread = october(HANDLING_TIME.with(STANDARD.read(Percentile.LINEAR)), tenCases())
                .spread();
        assertThat(spread).isEqualTo(new Spread(5.5, 5.5, 9.1));
    }

    @Test
    void oneCaseIsItsOwnMedian() {
        for (Percentile percentile : Percentile.values()) {
            assertThat(october(HANDLING_TIME.with(STANDARD.read(percentile)), hours(4))
                            .spread())
                    .isEqualTo(new Spread(4, 4, 4));
        }
    }

    @Test
    void nothingHandledIsEmpty() {
        Figure figure =
                october(HANDLING_TIME, complaint("1", "2026-10-01T09:00").build());
        assertThat(figure.value()).isEmpty();
        assertThat(figure.spread()).isNull();
    }

    @Test
    void endedBeforeReceivedIsLeftOut() {
        Figure figure = october(HANDLING_TIME, hours(-1));
        assertThat(figure.n()).isZero();
        assertThat(figure.leftOut(LeftOut.ENDED_BEFORE_RECEIVED)).isEqualTo(1);
    }

    @Test
    void theEndMayBeTheImplementation() {
        CaseFact fact = complaint("1", "2026-10-01T09:00")
                .resolvedAt(at("2026-10-01T12:00"))
                .settledAt(at("2026-10-05T09:00"))
                .build();
        KpiDefinition implemented = HANDLING_TIME.with(STANDARD.until(HandlingTime.End.IMPLEMENTED));
        assertThat(october(implemented, fact).value()).hasValue(3);
    }

    @Test
    void workingTimeLeavesOutNightsAndPauses() {
        WorkingCalendar calendar = WorkingCalendar.in(SHANGHAI)
                .everyDay(Window.of("09:00", "17:00"))
                .build();
        CaseFact fact = complaint("1", "2026-10-01T16:00")
                .paused(at("2026-10-02T10:00"), at("2026-10-02T12:00"))
                .paused(at("2026-10-02T11:00"), at("2026-10-02T13:00"))
                .paused(at("2026-10-01T20:00"), at("2026-10-02T08:00"))
                .settledAt(at("2026-10-02T15:00"))
                .build();
        KpiDefinition working = HANDLING_TIME
                .with(STANDARD.in(HandlingTime.Reckoning.WORKING_TIME))
                .with(Population.allKinds());
        Figure figure = KpiQuery.of(working, OCTOBER, NEW_YEAR)
                .over(List.of(fact), (company, community) -> calendar)
                .figure();
        assertThat(figure.value()).hasValue(4);
    }

    @Test
    void aMillionYearsOfHandlingDoNotOverflow() {
        Durations durations = new Durations();
        long year = 365L * 86_400 * 1_000_000;
        for (int i = 0; i < 1_000_000; i++) {
            durations.add(year);
        }
        assertThat(durations.totalMillis()).isEqualTo(1_000_000L * 365 * 86_400_000);
        assertThat(durations.spread(Percentile.LINEAR).mean()).isEqualTo(365 * 24);
    }

    private static CaseFact[] tenCases() {
        return IntStream.rangeClosed(1, 10).mapToObj(HandlingTimeTest::hours).toArray(CaseFact[]::new);
    }

    private static CaseFact hours(int taken) {
        Instant received = at("2026-10-01T09:00");
        return complaint("case-" + taken, "2026-10-01T09:00")
                .settledAt(received.plusSeconds(3_600L * taken))
                .build();
    }
}
