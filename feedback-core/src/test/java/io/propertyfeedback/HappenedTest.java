package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.FAY;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static io.propertyfeedback.Estate.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyMeasures;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.kpi.fact.CaseFacts;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.RecordedLate;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Acts that say that they happened earlier than they are recorded. Monday 2 March; work is from 9 to 17. */
class HappenedTest {
    private static final String WHY = "written up after the round";
    private static final ActRequest CALLED = ActRequest.of(ActId.CONTACT, Document.of("by", "phone", "reached", true));

    private final Estate estate = new Estate();

    private List<Entry> history(Feedback of) {
        return estate.feedback.records().history(SUE, of.id());
    }

    private long breaches() {
        estate.feedback.relay().run(1000);
        return estate.feedback.kpis().daily(SUE, Set.of(DailyMeasures.BREACHES), Period.all()).tallies().stream()
                .mapToLong(DailyTally::n)
                .sum();
    }

    private void sweep() {
        estate.feedback.monitor().sweep(1000);
    }

    @Test
    void stepsClocksAndSettlementGoByWhenItHappened() {
        Feedback with = estate.withLi();
        estate.goesTo("2026-03-02T16:00");
        Feedback on = estate.act(LI, with, Moves.confirmed("every night", true).happened(at("2026-03-02T10:30"), null));
        assertThat(on.position().since()).isEqualTo(at("2026-03-02T10:30"));
        assertThat(on.clocks().of(ClockKind.RESPONSE).orElseThrow().stoppedAt()).isEqualTo(at("2026-03-02T10:30"));
        assertThat(on.clocks().of(ClockKind.STEP).orElseThrow().anchor()).isEqualTo(at("2026-03-02T10:30"));
        Entry entry = history(on).get(2);
        assertThat(entry.at()).isEqualTo(at("2026-03-02T16:00"));
        assertThat(entry.happenedAt()).isEqualTo(at("2026-03-02T10:30"));
        assertThat(CaseFacts.of(on, history(on)).times().respondedAt()).isEqualTo(at("2026-03-02T10:30"));
    }

    @Test
    void breachStaysInTheHistoryMarkedAndCountsForNothing() {
        Feedback with = estate.withLi(); // a response is due at 11, the step at 13
        estate.goesTo("2026-03-02T14:00");
        sweep();
        Feedback late = estate.stored(with);
        assertThat(late.clocks().of(ClockKind.RESPONSE).orElseThrow().breached())
                .isTrue();
        assertThat(breaches()).isEqualTo(2);

        Feedback on = estate.act(LI, late, CALLED.happened(at("2026-03-02T10:59"), null));
        assertThat(RecordedLate.of(history(on))).containsOnly(java.util.Map.entry(3L, Set.of(ClockKind.RESPONSE)));
        assertThat(on.clocks().of(ClockKind.RESPONSE).orElseThrow().onTime()).isTrue();
        assertThat(breaches()).isEqualTo(1);
    }

    @Test
    void whatHappenedAfterTheDeadlineIsLateStill() {
        Feedback with = estate.withLi();
        estate.goesTo("2026-03-02T12:00");
        sweep();
        Feedback on = estate.act(LI, estate.stored(with), CALLED.happened(at("2026-03-02T11:01"), null));
        assertThat(RecordedLate.of(history(on))).isEmpty();
        assertThat(on.clocks().of(ClockKind.RESPONSE).orElseThrow().onTime()).isFalse();
        assertThat(breaches()).isEqualTo(1);
    }

    @Test
    void waitThatBeganBeforeTheDeadlineKeepsIt() {
        Feedback with = estate.withLi();
        estate.goesTo("2026-03-02T14:00");
        sweep();
        Feedback on = estate.act(
                LI,
                estate.stored(with),
                ActRequest.of(ActId.WAIT, Document.of("for", "submitter", "reason", "away", "question", "When?"))
                        .happened(at("2026-03-02T10:00"), null));
        assertThat(RecordedLate.of(history(on)).get(3L)).containsExactlyInAnyOrder(ClockKind.RESPONSE, ClockKind.STEP);
        assertThat(on.clocks().pauses().open().orElseThrow().from()).isEqualTo(at("2026-03-02T10:00"));
    }

    @Test
    void neitherInTheFutureNorBeforeWhatItFollows() {
        Feedback with = estate.withLi();
        estate.goesTo("2026-03-02T10:00");
        assertThat(refusal(with, at("2026-03-02T10:01"), null)).containsExactly("refused.happened-future");
        assertThat(refusal(with, at("2026-03-02T08:59"), null)).containsExactly("refused.happened-early");
        Feedback on = estate.act(LI, with, Moves.confirmed("every night", false));
        estate.goesTo("2026-03-02T11:00");
        assertThat(refusal(on, at("2026-03-02T09:59"), null)).containsExactly("refused.happened-early");
        assertThat(refusal(on, at("2026-03-02T10:00"), null)).isEmpty();
    }

    @Test
    void whatIsOlderThanADayNeedsAReason() {
        Feedback with = estate.withLi();
        estate.goesTo("2026-03-03T09:00");
        Instant earlier = at("2026-03-02T09:00");
        assertThat(refusal(with, earlier, null)).isEmpty();
        estate.goesTo("2026-03-03T09:01");
        Feedback seen = estate.stored(with);
        assertThat(refusal(seen, earlier, " ")).containsExactly("refused.happened-reason");
        Feedback on = estate.act(LI, seen, CALLED.happened(earlier, WHY));
        assertThat(history(on).get(3).words().text("happenedReason")).isEqualTo(WHY);
    }

    @Test
    void whoeverAskedCannotSayThatTheyActedEarlier() {
        Feedback with = estate.withLi();
        Actor wang = Actor.of("acme", "p1", Roles.RESIDENT);
        estate.goesTo("2026-03-02T10:00");
        ActRequest more = ActRequest.of(ActId.ADD, Document.of("added", "again"));
        assertThat(estate.refusal(wang, with, more.happened(at("2026-03-02T09:30"), null)))
                .containsExactly("refused.happened-submitter");
        assertThat(estate.refusal(DORA, with, more.happened(at("2026-03-02T09:30"), null)))
                .isEmpty();
        assertThat(estate.refusal(FAY, estate.stored(with), more)).containsExactly("refused.role");
    }

    private List<String> refusal(Feedback seen, Instant happened, String why) {
        return estate.refusal(LI, seen, CALLED.happened(happened, why));
    }
}
