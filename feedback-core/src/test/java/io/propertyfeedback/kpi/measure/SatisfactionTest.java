package io.propertyfeedback.kpi.measure;

import static io.propertyfeedback.kpi.Fixtures.NEW_YEAR;
import static io.propertyfeedback.kpi.Fixtures.OCTOBER;
import static io.propertyfeedback.kpi.Fixtures.at;
import static io.propertyfeedback.kpi.Fixtures.complaint;
import static io.propertyfeedback.kpi.Fixtures.october;
import static io.propertyfeedback.kpi.Fixtures.report;
import static io.propertyfeedback.kpi.fact.RatingSource.STAFF_RECORDED;
import static io.propertyfeedback.kpi.fact.RatingSource.SUBMITTER;
import static io.propertyfeedback.kpi.measure.Kpis.SATISFACTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.propertyfeedback.kpi.Dimension;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.Interval;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.fact.CaseCounts;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.CaseFactBuilder;
import io.propertyfeedback.kpi.fact.LeftOut;
import io.propertyfeedback.kpi.fact.RatingFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SatisfactionTest {
    private static final Satisfaction STANDARD = Satisfaction.standard();

    @Test
    void theTopLevelsAreSatisfied() {
        CaseFact[] answers = {rated("1", 5), rated("2", 4), rated("3", 3), rated("4", 1)};
        assertThat(october(SATISFACTION, answers).value()).hasValue(0.5);
        assertThat(october(SATISFACTION.with(STANDARD.top(3)), answers).value()).hasValue(0.75);
    }

    @Test
    void silenceIsLeftOutOrCountsAgainst() {
        CaseFact[] answers = {rated("1", 5), settled("2").build(), rated("3", null)};
        Figure excluded = october(SATISFACTION, answers);
        Figure against = october(SATISFACTION.with(STANDARD.silence(Satisfaction.Unanswered.COUNT_AGAINST)), answers);
        assertThat(excluded.value()).hasValue(1);
        assertThat(excluded.leftOut(LeftOut.UNANSWERED)).isEqualTo(2);
        assertThat(against.denominator()).isEqualTo(3);
        assertThat(against.numerator()).isEqualTo(1);
    }

    @Test
    void theAnswerRateStandsBeside() {
        Figure figure = october(SATISFACTION, rated("1", 5), settled("2").build());
        assertThat(figure.share(Satisfaction.ANSWERED, Satisfaction.ASKED)).hasValue(0.5);
    }

    @Test
    void oneAnswerOfACycleCountsAndItIsTheSubmittersOwn() {
        CaseFact twice = settled("1")
                .rating(new RatingFact(1, 5, STAFF_RECORDED, at("2026-10-06T09:00")))
                .rating(new RatingFact(1, 1, SUBMITTER, at("2026-10-07T09:00")))
                .build();
        Figure figure = october(SATISFACTION, twice);
        assertThat(figure.denominator()).isEqualTo(1);
        assertThat(figure.numerator()).isZero();
        assertThat(figure.leftOut(LeftOut.ANSWERED_AGAIN)).isEqualTo(1);
    }

    @Test
    void theLastOfTwoAnswersOfASourceCountsOrTheFirst() {
        CaseFact twice = settled("1")
                .rating(new RatingFact(1, 1, SUBMITTER, at("2026-10-07T09:00")))
                .rating(new RatingFact(1, 5, SUBMITTER, at("2026-10-06T09:00")))
                .build();
        assertThat(october(SATISFACTION, twice).numerator()).isZero();
        KpiDefinition first = SATISFACTION.with(Satisfaction.standard().counting(Satisfaction.Answer.FIRST));
        assertThat(october(first, twice).numerator()).isEqualTo(1);
    }

    @Test
    void anAnswerAfterAReopenIsAnother() {
        CaseFact reopened = settled("1")
                .reopened(at("2026-10-02T09:00"), at("2026-10-03T09:00"))
                .counts(new CaseCounts(2, 0, 1, 0))
                .rating(new RatingFact(1, 1, SUBMITTER, at("2026-10-02T10:00")))
                .rating(new RatingFact(2, 5, SUBMITTER, at("2026-10-05T10:00")))
                .build();
        assertThat(october(SATISFACTION, reopened).value()).hasValue(0.5);
    }

    @Test
    void theCycleBeforeAReopenMayBeSilent() {
        CaseFact reopened = settled("1")
                .reopened(at("2026-10-02T09:00"), at("2026-10-03T09:00"))
                .counts(new CaseCounts(2, 0, 1, 0))
                .rating(new RatingFact(2, 5, SUBMITTER, at("2026-10-05T10:00")))
                .build();
        assertThat(october(SATISFACTION, reopened).leftOut(LeftOut.UNANSWERED)).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedAboutImportedAnonymousAndWithdrawnOnes() {
        Figure figure = october(
                SATISFACTION,
                settled("1").imported(true).build(),
                settled("2").anonymous(true).build(),
                settled("3").withdrawn(true).build());
        assertThat(figure.part(Satisfaction.ASKED)).isZero();
        assertThat(figure.leftOut()).containsOnlyKeys(LeftOut.IMPORTED, LeftOut.ANONYMOUS, LeftOut.WITHDRAWN);
    }

    @Test
    void sourcesAreCountedApart() {
        KpiReport report = report(
                KpiQuery.of(SATISFACTION, OCTOBER, NEW_YEAR).by(Dimension.RATING_SOURCE),
                rated("1", 5),
                settled("2")
                        .rating(new RatingFact(1, 2, STAFF_RECORDED, at("2026-10-06T09:00")))
                        .build());
        assertThat(report.figure("complaint", "submitter").value()).hasValue(1);
        assertThat(report.figure("complaint", "staff-recorded").value()).hasValue(0);
    }

    @Test
    void theIntervalIsWilsons() {
        // Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3: 81 of 263 and 0 of 20.
        Interval interval = Interval.wilson(81, 263);
        assertThat(interval.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.3662, within(5e-5));
        assertThat(Interval.wilson(0, 20).low()).isZero();
        assertThat(Interval.wilson(0, 20).high()).isCloseTo(0.1611, within(5e-5));
        assertThat(Interval.wilson(20, 20).high()).isEqualTo(1);
    }

    @Test
    void everyAnsweredFigureHasItsInterval() {
        assertThat(october(SATISFACTION, rated("1", 5)).interval()).isEqualTo(Interval.wilson(1, 1));
        assertThat(october(SATISFACTION, settled("1").build()).interval()).isNull();
    }

    @Test
    void aLevelIsOneOfFive() {
        assertThatThrownBy(() -> new RatingFact(1, 6, SUBMITTER, NEW_YEAR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CaseFact rated(String id, @Nullable Integer level) {
        return settled(id)
                .rating(new RatingFact(1, level, SUBMITTER, at("2026-10-06T09:00")))
                .build();
    }

    private static CaseFactBuilder settled(String id) {
        return complaint(id, "2026-10-01T09:00").settledAt(at("2026-10-05T09:00"));
    }
}
