package io.propertyfeedback.kpi.measure;

import static io.propertyfeedback.kpi.Fixtures.NEW_YEAR;
import static io.propertyfeedback.kpi.Fixtures.OCTOBER;
import static io.propertyfeedback.kpi.Fixtures.at;
import static io.propertyfeedback.kpi.Fixtures.complaint;
import static io.propertyfeedback.kpi.Fixtures.october;
import static io.propertyfeedback.kpi.Fixtures.report;
import static io.propertyfeedback.kpi.measure.Kpis.REPEAT_COMPLAINT_RATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiFilter;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.fact.CaseCounts;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.LeftOut;
import io.propertyfeedback.kpi.fact.SubjectKey;
import io.propertyfeedback.model.Channel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RepeatRateTest {
    private static final RepeatRate STANDARD = RepeatRate.standard();
    private static final CaseFact SETTLED =
            complaint("1", "2026-08-01T09:00").settledAt(at("2026-09-10T09:00")).build();

    @Test
    void theWindowCountsFromTheLastSettlement() {
        assertThat(repeats(STANDARD, SETTLED, complaint("2", "2026-10-05T09:00").build()))
                .isEqualTo(1);
    }

    @Test
    void theEndOfTheWindowIsInIt() {
        CaseFact onTheDot = complaint("2", "2026-10-10T09:00").build();
        CaseFact after = complaint("2", "2026-10-10T09:00")
                .receivedAt(at("2026-10-10T09:00").plusNanos(1_000))
                .build();
        assertThat(repeats(STANDARD, SETTLED, onTheDot)).isEqualTo(1);
        assertThat(repeats(STANDARD, SETTLED, after)).isZero();
    }

    @Test
    void theWindowMayCountFromTheReceipt() {
        RepeatRate fromReceipt = STANDARD.from(RepeatRate.Anchor.RECEIPT);
        assertThat(repeats(
                        fromReceipt, SETTLED, complaint("2", "2026-10-05T09:00").build()))
                .isZero();
    }

    @Test
    void whatIsOpenIsRepeatedHoweverLongAgoItCame() {
        CaseFact open = complaint("1", "2026-09-20T09:00").build();
        CaseFact longOpen = complaint("1", "2026-08-01T09:00").build();
        CaseFact later = complaint("2", "2026-10-05T09:00").build();
        assertThat(repeats(STANDARD, open, later)).isEqualTo(1);
        assertThat(repeats(STANDARD, longOpen, later)).isEqualTo(1);
        RepeatRate fromReceipt = STANDARD.from(RepeatRate.Anchor.RECEIPT);
        assertThat(repeats(fromReceipt, open, later)).isEqualTo(1);
        assertThat(repeats(fromReceipt, longOpen, later)).isZero();
    }

    @Test
    void oneThatIsSettledOnlyLaterIsOpenForTheOneBefore() {
        CaseFact settledAfter = complaint("1", "2026-08-01T09:00")
                .settledAt(at("2026-10-06T09:00"))
                .build();
        assertThat(repeats(
                        STANDARD,
                        settledAfter,
                        complaint("2", "2026-10-05T09:00").build()))
                .isEqualTo(1);
    }

    @Test
    void afterASettlementNothingIsADouble() {
        CaseFact settled = complaint("1", "2026-10-05T09:00")
                .settledAt(at("2026-10-05T09:10"))
                .build();
        CaseFact soon = complaint("2", "2026-10-05T09:30").build();
        assertThat(repeats(STANDARD, settled, soon)).isEqualTo(1);
    }

    @Test
    void whileOpenMayMeanAnExpediteRequest() {
        RepeatRate expedite = STANDARD.whileOpen(RepeatRate.WhileOpen.EXPEDITE);
        CaseFact open = complaint("1", "2026-09-20T09:00").build();
        Figure figure = october(
                REPEAT_COMPLAINT_RATE.with(expedite),
                open,
                complaint("2", "2026-10-05T09:00").build());
        assertThat(figure.numerator()).isZero();
        assertThat(figure.part(RepeatRate.WHILE_OPEN)).isEqualTo(1);
    }

    @Test
    void oneThatWasReopenedIsOpenAgain() {
        CaseFact reopened = complaint("1", "2026-08-01T09:00")
                .reopened(at("2026-09-10T09:00"), at("2026-09-20T09:00"))
                .build();
        CaseFact between = complaint("2", "2026-09-15T09:00").build();
        CaseFact later = complaint("3", "2026-10-12T09:00").unit("12").build();
        Figure september = report(
                        KpiQuery.of(REPEAT_COMPLAINT_RATE, Period.month(2026, 9), NEW_YEAR), reopened, between)
                .figure();
        assertThat(september.numerator()).isEqualTo(1);
        assertThat(repeats(STANDARD, reopened, later)).isEqualTo(1);
    }

    @Test
    void whatFollowsWithinTheHourIsTheSameComplaint() {
        CaseFact first = complaint("1", "2026-10-05T09:00").build();
        assertThat(repeats(STANDARD, first, complaint("2", "2026-10-05T10:00").build()))
                .isZero();
        assertThat(repeats(STANDARD, first, complaint("2", "2026-10-05T10:01").build()))
                .isEqualTo(1);
    }

    @Test
    void withoutDedupTheLaterIdOfOneInstantRepeats() {
        RepeatRate noDedup = STANDARD.dedup(Duration.ZERO);
        CaseFact nine =
                complaint("9", "2026-10-05T09:00").channel(Channel.PHONE).build();
        CaseFact ten =
                complaint("10", "2026-10-05T09:00").channel(Channel.EMAIL).build();
        KpiQuery byChannel = KpiQuery.of(REPEAT_COMPLAINT_RATE.with(noDedup), OCTOBER, NEW_YEAR)
                .by(Dimension.CHANNEL);
        KpiReport report = report(byChannel, ten, nine);
        assertThat(report.figure("email").numerator()).isEqualTo(1);
        assertThat(report.figure("phone").numerator()).isZero();
    }

    @Test
    void anInvalidOrWithdrawnOneCannotBeRepeated() {
        CaseFact invalid = complaint("1", "2026-10-01T09:00").valid(false).build();
        CaseFact withdrawn = complaint("2", "2026-10-02T09:00").withdrawn(true).build();
        assertThat(repeats(
                        STANDARD,
                        invalid,
                        withdrawn,
                        complaint("3", "2026-10-05T09:00").build()))
                .isZero();
    }

    @Test
    void anInvalidOneCountsUnlessOnlyValidOnesDo() {
        CaseFact first = complaint("1", "2026-10-01T09:00").build();
        CaseFact invalid = complaint("2", "2026-10-03T09:00").valid(false).build();
        KpiDefinition onlyValid =
                REPEAT_COMPLAINT_RATE.with(REPEAT_COMPLAINT_RATE.population().onlyValid());
        Figure all = october(REPEAT_COMPLAINT_RATE, first, invalid);
        Figure valid = report(KpiQuery.of(onlyValid, OCTOBER, NEW_YEAR), first, invalid)
                .figure();
        assertThat(all.value()).hasValue(0.5);
        assertThat(valid.value()).hasValue(0);
        assertThat(valid.leftOut(LeftOut.INVALID)).isEqualTo(1);
    }

    @Test
    void oneMergedByStaffStillCounts() {
        CaseFact first = complaint("1", "2026-10-01T09:00").build();
        CaseFact merged = complaint("2", "2026-10-03T09:00").mergedInto("1").build();
        assertThat(repeats(STANDARD, first, merged)).isEqualTo(1);
    }

    @Test
    void anotherCategoryCommunityOrCompanyIsNoRepetition() {
        CaseFact first = complaint("1", "2026-10-01T09:00").build();
        CaseFact parking =
                complaint("2", "2026-10-03T09:00").category("complaint/parking").build();
        CaseFact elsewhere = CaseFact.of("company", "harbour", "3")
                .category("complaint/noise")
                .channel(Channel.PHONE)
                .unit("12")
                .receivedAt(at("2026-10-03T09:00"))
                .build();
        CaseFact others = CaseFact.of("others", "garden", "4")
                .category("complaint/noise")
                .channel(Channel.PHONE)
                .unit("12")
                .receivedAt(at("2026-10-03T09:00"))
                .build();
        assertThat(repeats(STANDARD, first, parking, elsewhere, others)).isZero();
        assertThat(repeats(STANDARD.atLevel(1), first, parking)).isEqualTo(1);
    }

    @Test
    void aSuggestionIsNoComplaint() {
        CaseFact suggestion =
                complaint("1", "2026-10-01T09:00").category("suggestion/noise").build();
        Figure figure = report(
                        KpiQuery.of(REPEAT_COMPLAINT_RATE, OCTOBER, NEW_YEAR),
                        suggestion,
                        complaint("2", "2026-10-03T09:00").build())
                .figure();
        assertThat(figure.denominator()).isEqualTo(1);
        assertThat(figure.numerator()).isZero();
    }

    @Test
    void withoutAUnitThePartyAndThenTheContactIsCompared() {
        CaseFact first =
                complaint("1", "2026-10-01T09:00").unit(null).contact("c").build();
        CaseFact again =
                complaint("2", "2026-10-03T09:00").unit(null).contact("c").build();
        CaseFact unitNamedAlike = complaint("3", "2026-10-03T09:00").unit("c").build();
        assertThat(repeats(STANDARD, first, again, unitNamedAlike)).isEqualTo(1);
    }

    @Test
    void anAnonymousOneMatchesNothingButByPlace() {
        CaseFact first = complaint("1", "2026-10-01T09:00").place("lobby").build();
        CaseFact anonymous = complaint("2", "2026-10-03T09:00")
                .place("lobby")
                .anonymous(true)
                .build();
        Figure figure = october(REPEAT_COMPLAINT_RATE, first, anonymous);
        assertThat(figure.denominator()).isEqualTo(1);
        assertThat(figure.leftOut(LeftOut.NO_SUBJECT_KEY)).isEqualTo(1);
        assertThat(repeats(STANDARD.by(SubjectKey.PLACE), first, anonymous)).isEqualTo(1);
    }

    @Test
    void keysMayBeCountedInsteadOfComplaints() {
        Figure figure = october(
                REPEAT_COMPLAINT_RATE.with(STANDARD.over(RepeatRate.Denominator.KEYS)),
                complaint("1", "2026-10-01T09:00").build(),
                complaint("2", "2026-10-03T09:00").build(),
                complaint("3", "2026-10-05T09:00").build(),
                complaint("4", "2026-10-05T09:00").category("complaint/parking").build(),
                complaint("5", "2026-10-05T09:00").unit("13").build());
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).isEqualTo(2);
        assertThat(figure.n()).isEqualTo(5);
    }

    @Test
    void theFilterDoesNotCutTheLookBack() {
        CaseFact first =
                complaint("1", "2026-10-01T09:00").channel(Channel.EMAIL).build();
        CaseFact second =
                complaint("2", "2026-10-05T09:00").channel(Channel.PHONE).build();
        KpiQuery byPhone =
                KpiQuery.of(REPEAT_COMPLAINT_RATE, OCTOBER, NEW_YEAR).only(KpiFilter.ALL.channels(Channel.PHONE));
        Figure figure = report(byPhone, first, second).figure();
        assertThat(figure.denominator()).isEqualTo(1);
        assertThat(figure.numerator()).isEqualTo(1);
    }

    @Test
    void urgingIsCountedApart() {
        CaseFact urged = complaint("1", "2026-10-01T09:00")
                .counts(new CaseCounts(2, 3, 1, 0))
                .build();
        Figure figure = october(REPEAT_COMPLAINT_RATE, urged);
        assertThat(figure.numerator()).isZero();
        assertThat(figure.part(RepeatRate.EXPEDITES)).isEqualTo(3);
        assertThat(figure.part(RepeatRate.REOPENS)).isEqualTo(1);
    }

    private static long repeats(RepeatRate measure, CaseFact... facts) {
        return october(REPEAT_COMPLAINT_RATE.with(measure), facts).numerator();
    }
}
