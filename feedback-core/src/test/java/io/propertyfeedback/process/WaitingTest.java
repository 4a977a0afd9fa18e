package io.propertyfeedback.process;

import static io.propertyfeedback.model.StepId.ANALYSE;
import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.SUE;
import static io.propertyfeedback.process.Lives.at;
import static io.propertyfeedback.process.Lives.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.sla.ClockKind;
import org.junit.jupiter.api.Test;

class WaitingTest {
    @Test
    void deadlinesMoveByTheWorkingTimeThatThePauseTook() {
        Life life = waiting().at("03-03 11:00").by(LI).does(ActId.RESUME);

        assertThat(life.due(ClockKind.STEP)).isEqualTo(at("03-03 14:00"));
        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-09 10:00"));
    }

    @Test
    void aNightMovesNothing() {
        Life life = complaint().standsOn(CONFIRM).by(LI).at("03-02 17:30");
        life.does(ActId.WAIT, "for", "submitter", "reason", "away")
                .at("03-03 08:30")
                .does(ActId.RESUME);

        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-05 17:00"));
    }

    @Test
    void noDeadlinePassesMeanwhile() {
        Life life = waiting().at("03-20 09:00").monitored();

        assertThat(life.clock(ClockKind.STEP).breached()).isFalse();
        assertThat(life.feedback().clocks().nextRungAt()).contains(at("04-01 10:00"));
    }

    @Test
    void nobodyMovesWhatWaits() {
        assertThat(waiting().refusalOfMove("confirmed")).containsExactly("refused.status");
    }

    @Test
    void aSupervisorMayEndTheWaiting() {
        assertThat(waiting().by(SUE).does(ActId.RESUME).feedback().position().status())
                .isEqualTo(Status.OPEN);
    }

    @Test
    void aBreachBeforeThePauseStays() {
        Life life = complaint().standsOn(CONFIRM).by(LI).at("03-02 14:00");
        life.does(ActId.CONTACT, "by", "phone")
                .does(ActId.WAIT, "for", "third-party", "reason", "expert")
                .at("03-04 09:00")
                .does(ActId.RESUME);

        assertThat(life.due(ClockKind.STEP)).isEqualTo(at("03-02 13:00"));
        assertThat(life.monitored().clock(ClockKind.STEP).breached()).isTrue();
    }

    @Test
    void twoPausesThatTouchCountOnceEach() {
        Life life = waiting().at("03-02 11:00").by(LI).does(ActId.RESUME);
        life.does(ActId.WAIT, "for", "submitter", "reason", "away again")
                .at("03-02 12:00")
                .does(ActId.RESUME);

        assertThat(life.due(ClockKind.STEP)).isEqualTo(at("03-02 15:00"));
    }

    @Test
    void aPauseWithoutLengthChangesNothing() {
        Life life = waiting();
        var due = life.due(ClockKind.STEP);
        life.by(LI).does(ActId.RESUME);

        assertThat(life.due(ClockKind.STEP)).isEqualTo(due);
        assertThat(life.feedback().clocks().pauses().isEmpty()).isTrue();
    }

    @Test
    void whatIsWithdrawnWhileWaitingWaitsNoMore() {
        Life life = waiting().at("03-03 09:00").by(SUE).does(ActId.WITHDRAW, "reason", "settled between them");

        assertThat(life.feedback().position().status()).isEqualTo(Status.SETTLED);
        assertThat(life.feedback().clocks().pauses().open()).isEmpty();
        assertThat(life.clock(ClockKind.RESOLUTION).isRunning()).isFalse();
    }

    @Test
    void aStepEnteredAfterAPauseHasItsFullTime() {
        Life life = waiting().at("03-03 09:00").by(LI).does(ActId.RESUME).moves("confirmed");

        assertThat(life.step()).isEqualTo(ANALYSE);
        assertThat(life.due(ClockKind.STEP)).isEqualTo(at("03-03 12:00"));
    }

    @Test
    void nodesWhoseClocksAreApartDoNoHarm() {
        Life life = waiting().at("03-02 09:59").by(LI).does(ActId.RESUME);

        assertThat(life.due(ClockKind.STEP)).isEqualTo(at("03-02 13:00"));
    }

    /** Confirmation is due at 13:00, resolution on Thursday at 17:00; it waits from 10:00. */
    private static Life waiting() {
        Life life = complaint().standsOn(CONFIRM).by(LI).at("03-02 10:00");
        return life.does(ActId.WAIT, "for", "submitter", "reason", "away until tomorrow");
    }
}
