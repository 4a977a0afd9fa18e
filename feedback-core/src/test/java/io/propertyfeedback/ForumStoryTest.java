package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.SUE;
import static io.propertyfeedback.Estate.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.RecordedLate;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.sla.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A residents' forum on Friday, 9 October from 19:00 to 21:00, typed in on Monday at 10:00: fourteen lines, four answered
 * on the spot, one said twice, one anonymous. What was late was late on Friday, and nothing for having been typed on
 * Monday. Work is from 9 to 17; a response is due within two hours of it, a case is given to somebody within one.
 */
class ForumStoryTest {
    private static final Instant BEGAN = at("2026-10-09T19:00");
    private static final Instant ENDED = at("2026-10-09T21:00");
    private static final String WHY = "minutes of the forum, typed on Monday";

    private final Estate estate = new Estate();

    private static Instant said(int line) {
        return BEGAN.plus(Duration.ofMinutes(5L * line));
    }

    private static String kind(int line) {
        return line < 4 ? "inquiry" : line < 6 ? "suggestion" : "complaint/noise";
    }

    private static NewFeedback line(int line) {
        NewFeedback heard = NewFeedback.of("acme", "garden", new Channel("forum"), kind(line), "Item " + line)
                .messageId("2026-10-09/" + line)
                .receivedAt(said(line));
        return line == 13 ? heard : heard.from(SubmitterKind.OWNER, Person.of("acme", "p" + line % 9));
    }

    private static List<NewFeedback> minutes() {
        List<NewFeedback> lines = new ArrayList<>();
        for (int line = 1; line <= 13; line++) {
            lines.add(line(line));
        }
        lines.add(0, line(0));
        lines.set(12, line(11)); // said twice
        return lines;
    }

    @Test
    void nothingIsLateForHavingBeenTypedOnMonday() {
        estate.goesTo("2026-10-12T10:00");
        List<Feedback> heard = new ArrayList<>();
        int again = 0;
        for (Reception reception : estate.feedback.intake().receiveAll(DORA, minutes())) {
            if (reception.receipt().replayed()) {
                again++;
            } else {
                heard.add(reception.receipt().feedback());
            }
        }
        assertThat(again).isEqualTo(1);
        assertThat(heard).hasSize(13).allMatch(one -> !one.intake().receivedAt().isAfter(ENDED));

        estate.goesTo("2026-10-12T11:30"); // Monday went by while the rest was typed
        estate.feedback.monitor().sweep(1000);
        assertThat(breaches()).isPositive();

        heard.forEach(one -> recordFriday(estate.stored(one)));
        assertThat(breaches()).isZero();
        for (Feedback one : heard) {
            Feedback now = estate.stored(one);
            assertThat(now.clocks().all()).noneMatch(clock -> clock.late(estate.now()));
            assertThat(estate.feedback.records().history(SUE, one.id()).stream()
                            .filter(entry -> entry.act().equals(ActId.BREACH))
                            .map(io.propertyfeedback.model.Entry::version))
                    .as("marked as recorded late")
                    .allMatch(RecordedLate.of(estate.feedback.records().history(SUE, one.id()))::containsKey);
        }
        Figure response = figure();
        assertThat(response.numerator()).isEqualTo(response.denominator());
        assertThat(response.value()).hasValue(1);
    }

    @Test
    void answeredOnTheSpotIsAnsweredThen() {
        estate.goesTo("2026-10-12T10:00");
        Feedback heard = estate.received(line(2));
        Feedback answered = recordFriday(heard);
        assertThat(answered.position().result().settlement()).isEqualTo(Settlement.ANSWERED);
        assertThat(answered.position().result().at()).isEqualTo(said(2).plusSeconds(60));
    }

    @Test
    void whatNobodySpokeToOnFridayIsLateOnMonday() {
        estate.goesTo("2026-10-12T10:00");
        Feedback heard = estate.received(line(8));
        estate.goesTo("2026-10-12T11:30");
        estate.feedback.monitor().sweep(1000);
        Feedback now = estate.act(DORA, estate.stored(heard), spoken());
        assertThat(now.clocks().of(ClockKind.RESPONSE)).get().matches(clock -> !clock.onTime());
        assertThat(RecordedLate.of(estate.feedback.records().history(SUE, heard.id())))
                .isEmpty();
    }

    private static ActRequest spoken() {
        return ActRequest.of(ActId.CONTACT, Document.of("by", "other", "reached", true));
    }

    /** What was done on Friday: answered, or spoken to and given to Li, each with its instant. */
    private Feedback recordFriday(Feedback heard) {
        Instant then = heard.intake().receivedAt().plusSeconds(60);
        if (heard.position().grading().category().path().equals("inquiry")) {
            return estate.act(
                    DORA,
                    heard,
                    ActRequest.move("answered", Document.of("answer", "Until nine"))
                            .happened(then, WHY));
        }
        Feedback on =
                heard.intake().submitter().anonymous() ? heard : estate.act(DORA, heard, spoken().happened(then, WHY));
        return estate.act(DORA, on, Moves.assigned("li").happened(ENDED, WHY));
    }

    private long breaches() {
        estate.feedback.relay().run(1000);
        return estate.feedback.kpis().daily(SUE, Set.of(DailyMeasures.BREACHES), Period.all()).tallies().stream()
                .mapToLong(DailyTally::n)
                .sum();
    }

    private Figure figure() {
        return estate.feedback
                .kpis()
                .report(SUE, KpiQuery.of(Kpis.RESPONSE_TIMELINESS, Period.month(2026, 10), estate.now()))
                .rows()
                .get(0)
                .figure();
    }
}
