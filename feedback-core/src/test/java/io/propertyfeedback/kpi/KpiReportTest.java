package io.propertyfeedback.kpi;

import static io.propertyfeedback.kpi.Fixtures.NEW_YEAR;
import static io.propertyfeedback.kpi.Fixtures.OCTOBER;
import static io.propertyfeedback.kpi.Fixtures.at;
import static io.propertyfeedback.kpi.Fixtures.complaint;
import static io.propertyfeedback.kpi.Fixtures.october;
import static io.propertyfeedback.kpi.Fixtures.report;
import static io.propertyfeedback.kpi.Fixtures.resolution;
import static io.propertyfeedback.kpi.measure.Kpis.HANDLING_TIME;
import static io.propertyfeedback.kpi.measure.Kpis.RECEIVED;
import static io.propertyfeedback.kpi.measure.Kpis.RESOLUTION_TIMELINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class KpiReportTest {
    @Test
    void aDenominatorOfNothingIsEmptyNotZero() {
        for (KpiDefinition definition : Kpis.ALL) {
            boolean counts = definition.measure().unit() == Unit.COUNT;
            assertThat(october(definition).value().isPresent())
                    .as(definition.id())
                    .isEqualTo(counts);
        }
    }

    @Test
    void theMonthIsThatOfTheCommunitysZone() {
        KpiQuery query = KpiQuery.of(RECEIVED, OCTOBER, NEW_YEAR);
        CaseFact fact = complaint("1", "2026-10-01T05:00").build();
        Figure inLondon = query.over(
                        List.of(fact),
                        (company, community) -> WorkingCalendar.roundTheClock(ZoneId.of("Europe/London")))
                .figure();
        assertThat(inLondon.n()).isZero();
        assertThat(report(query, fact).figure().n()).isEqualTo(1);
    }

    @Test
    void kindsDoNotShareADenominatorUnlessAsked() {
        CaseFact complaint = settled("1", "complaint/noise", "2026-10-02T09:00");
        CaseFact inquiry = settled("2", "inquiry/fees", "2026-10-01T10:00");
        KpiReport apart = report(KpiQuery.of(HANDLING_TIME, OCTOBER, NEW_YEAR), complaint, inquiry);
        assertThat(apart.dimensions()).containsExactly(Dimension.KIND);
        assertThat(apart.figure("complaint").value()).hasValue(24);
        assertThat(october(HANDLING_TIME, complaint, inquiry).value()).hasValue(12.5);
    }

    @Test
    void rowsAreOrderedByValue() {
        KpiQuery query = KpiQuery.of(RECEIVED, Period.all(), NEW_YEAR).by(Dimension.RECEIVED_MONTH, Dimension.CHANNEL);
        KpiReport report = report(
                query,
                complaint("1", "2026-11-01T09:00").build(),
                complaint("2", "2026-10-01T09:00").channel(Channel.PHONE).build(),
                complaint("3", "2026-10-01T09:00").channel(Channel.EMAIL).build());
        assertThat(report.rows())
                .extracting(KpiRow::values)
                .containsExactly(List.of("2026-10", "email"), List.of("2026-10", "phone"), List.of("2026-11", "phone"));
    }

    @Test
    void categoriesAreCutToALevel() {
        KpiQuery query = KpiQuery.of(RECEIVED, OCTOBER, NEW_YEAR);
        CaseFact fact = complaint("1", "2026-10-01T09:00")
                .category("complaint/noise/night")
                .build();
        assertThat(report(query.by(Dimension.category(2)), fact)
                        .figure("complaint/noise")
                        .n())
                .isEqualTo(1);
        assertThat(report(query.by(Dimension.CATEGORY), fact)
                        .figure("complaint/noise/night")
                        .n())
                .isEqualTo(1);
    }

    @Test
    void theFilterTakesACategoryWithAllBelow() {
        KpiQuery query = KpiQuery.of(RECEIVED, OCTOBER, NEW_YEAR)
                .only(KpiFilter.ALL.categories(new Category("complaint/noise")));
        KpiReport report = report(
                query,
                complaint("1", "2026-10-01T09:00")
                        .category("complaint/noise/night")
                        .build(),
                complaint("2", "2026-10-01T09:00").category("complaint/noisy").build());
        assertThat(report.figure().n()).isEqualTo(1);
    }

    @Test
    void anAppraisalMonthIsADimension() {
        KpiQuery query = KpiQuery.of(RECEIVED, Period.all(), NEW_YEAR).by(Dimension.month(26));
        assertThat(report(query, complaint("1", "2026-09-26T09:00").build())
                        .figure("2026-10")
                        .n())
                .isEqualTo(1);
    }

    @Test
    void aHostsOwnDimensionDividesToo() {
        Dimension building =
                Dimension.named("building", counted -> counted.fact().subject().unit());
        KpiQuery query = KpiQuery.of(RECEIVED, OCTOBER, NEW_YEAR).by(building);
        assertThat(report(query, complaint("1", "2026-10-01T09:00").build())
                        .figure("12")
                        .n())
                .isEqualTo(1);
    }

    @Test
    void communitiesArePooledOrAveraged() {
        KpiQuery query = KpiQuery.of(RESOLUTION_TIMELINESS, OCTOBER, NEW_YEAR);
        CaseFact[] facts = {
            judged("garden", "1", "2026-10-05T09:00"),
            judged("garden", "2", "2026-10-05T09:00"),
            judged("garden", "3", "2026-10-05T09:00"),
            judged("harbour", "4", "2026-10-15T09:00")
        };
        Figure pooled = report(query, facts).figure("complaint");
        Figure mean = report(query.rolledUp(RollUp.MEAN_OF_COMMUNITIES), facts).figure("complaint");
        assertThat(pooled.value()).hasValue(0.75);
        assertThat(mean.value()).hasValue(0.5);
        assertThat(mean.denominator()).isEqualTo(4);
    }

    @Test
    void everyFigureSaysHowItCameAbout() {
        Figure figure = october(Kpis.REPEAT_COMPLAINT_RATE);
        assertThat(figure.basis().period()).isEqualTo(OCTOBER);
        assertThat(figure.basis().definition().version()).isEqualTo(1);
        assertThat(figure.basis().definition().parameters())
                .containsEntry("cohort", "RECEIVED_IN_PERIOD")
                .containsEntry("window", "PT720H")
                .containsEntry("population", "all");
    }

    @Test
    void aReportIsTakenOnce() {
        KpiCalculation calculation = KpiQuery.of(RECEIVED, OCTOBER, NEW_YEAR)
                .start((company, community) -> WorkingCalendar.roundTheClock(Fixtures.SHANGHAI));
        calculation.report();
        assertThatThrownBy(() ->
                        calculation.accept(complaint("1", "2026-10-01T09:00").build()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRowIsNamedByAsManyValuesAsThereAreDimensions() {
        KpiReport report = report(KpiQuery.of(RECEIVED, OCTOBER, NEW_YEAR));
        assertThatThrownBy(() -> report.figure("garden")).isInstanceOf(IllegalArgumentException.class);
    }

    private static CaseFact settled(String id, String category, String at) {
        return complaint(id, "2026-10-01T09:00")
                .category(category)
                .settledAt(at(at))
                .build();
    }

    private static CaseFact judged(String community, String id, String stopped) {
        return CaseFact.of("company", community, id)
                .category("complaint/noise")
                .channel(Channel.PHONE)
                .receivedAt(at("2026-10-01T09:00"))
                .clock(resolution("2026-10-01T09:00", "2026-10-10T09:00").stopped(at(stopped)))
                .build();
    }
}
