package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.propertyfeedback.intake.LegacyCase;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.sla.At;
import io.propertyfeedback.sla.CalendarDays;
import io.propertyfeedback.sla.Limit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Instants at the ends of time are clamped where they ask and refused where they tell; no arithmetic breaks. */
class EndsOfTimeTest {
    private static final Actor MAX = Actor.of("acme", "max", Roles.MANAGER);
    private static final Actor ANN = Actor.of("acme", "ann", Roles.ADMIN);

    private final Estate estate = new Estate();

    static List<Instant> ends() {
        return List.of(
                Instant.MIN,
                Instant.parse("-0001-01-01T00:00:00Z"),
                Instant.parse("0000-06-01T00:00:00Z"),
                Instant.parse("0001-01-01T00:00:00Z"),
                Instant.parse("1850-01-01T00:00:00Z"),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.parse("2300-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59.999999Z"),
                Instant.parse("+10000-01-01T00:00:00Z"),
                Instant.MAX);
    }

    @Test
    void whatWasReceivedFromTheBeginningToTheEndOfTimeIsAllThereIs() {
        estate.received(Estate.call());
        SearchQuery all = SearchQuery.of("acme").received(Instant.MIN, Instant.MAX);

        assertThat(estate.feedback.records().search(Estate.SUE, all).items()).hasSize(1);
        assertThat(estate.feedback.records().count(Estate.SUE, all)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aLineSaidAtAnEndOfTimeIsRefusedAndTheOthersAreReceived(Instant end) {
        List<?> answers = estate.feedback
                .intake()
                .receiveAll(
                        Estate.DORA,
                        List.of(Estate.call(), Estate.call().backdated(end, "found in the attic"), Estate.call()));

        assertThat(answers.get(0)).isInstanceOf(Receipt.class);
        assertThat(((Refused) answers.get(1)).refusals().get(0).pointer()).isEqualTo("/details/receivedAt");
        assertThat(((Refused) answers.get(1)).reasons(Locale.ENGLISH)).isNotEmpty();
        assertThat(answers.get(2)).isInstanceOf(Receipt.class);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void anImportOfWhatEndedAtAnEndOfTimeLeavesTheOthersAndTheFigures(Instant end) {
        List<LegacyCase> cases = List.of(
                legacy("1", Estate.at("2026-02-02T09:00"), null, null),
                legacy("2", end, null, null),
                legacy("3", end, null, Estate.at("2026-02-03T09:00")),
                legacy("4", Estate.at("2026-02-02T09:00"), new At(end), null),
                legacy("5", Estate.at("2026-02-02T09:00"), null, end),
                legacy("6", end, new CalendarDays(3), end),
                legacy("7", Estate.at("2026-02-02T09:00"), null, null));
        var results = estate.feedback.imports().bringIn(Estate.BOT, "old", cases, false);
        estate.feedback.relay().run(100);

        assertThat(results.get(0).isRefused()).isFalse();
        assertThat(results.get(6).isRefused()).isFalse();
        assertThatCode(() -> figures(Period.all(), estate.now())).doesNotThrowAnyException();
        assertThatCode(() -> estate.feedback.monitor().sweep(10)).doesNotThrowAnyException();
    }

    private static LegacyCase legacy(String id, Instant opened, Limit due, Instant closed) {
        return new LegacyCase(
                "acme",
                "garden",
                id,
                Channel.PHONE,
                Category.COMPLAINT,
                "",
                "Noise",
                Submitter.ANONYMOUS,
                Location.UNKNOWN,
                opened,
                due,
                closed,
                null);
    }

    private void figures(Period period, Instant asOf) {
        for (KpiDefinition kpi : List.of(
                Kpis.RECEIVED,
                Kpis.SETTLED,
                Kpis.BACKLOG,
                Kpis.HANDLING_TIME,
                Kpis.REPEAT_COMPLAINT_RATE,
                Kpis.SATISFACTION,
                Kpis.STEP_TIMELINESS,
                Kpis.RESPONSE_TIMELINESS,
                Kpis.RESOLUTION_TIMELINESS)) {
            estate.feedback.kpis().report(MAX, KpiQuery.of(kpi, period, asOf));
        }
        estate.feedback.kpis().daily(MAX, Set.of(DailyMeasures.RECEIVED), period);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void figuresAreMadeAsOfAnEndOfTime(Instant end) {
        estate.carriedOut(estate.withLi());
        estate.received(Estate.call());
        estate.feedback.relay().run(100);

        assertThatCode(() -> figures(Period.all(), end)).doesNotThrowAnyException();
    }

    @Test
    void figuresAreMadeOfAllDaysThereAre() {
        estate.carriedOut(estate.withLi());
        estate.feedback.relay().run(100);

        assertThatCode(() -> figures(Period.of(LocalDate.MIN, LocalDate.MAX), estate.now()))
                .doesNotThrowAnyException();
        assertThat(estate.feedback
                        .kpis()
                        .daily(MAX, Set.of(DailyMeasures.RECEIVED), Period.of(LocalDate.MIN, LocalDate.MAX))
                        .tallies())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void retentionAndForgettingTakeAnyInstant(Instant end) {
        estate.received(Estate.call());

        assertThat(estate.feedback
                        .privacy()
                        .retain(ANN, end, null, 10, "T-1")
                        .orThrow()
                        .feedbacks())
                .isZero();
        assertThatCode(() -> estate.feedback.relay().forget(end)).doesNotThrowAnyException();
    }
}
