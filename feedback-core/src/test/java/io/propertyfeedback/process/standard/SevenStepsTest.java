package io.propertyfeedback.process.standard;

import static io.propertyfeedback.model.StepId.ANALYSE;
import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.END;
import static io.propertyfeedback.model.StepId.FOLLOW_UP;
import static io.propertyfeedback.model.StepId.IMPLEMENT;
import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.model.StepId.RECEIVE;
import static io.propertyfeedback.model.StepId.REVIEW;
import static io.propertyfeedback.process.Lives.CHEN;
import static io.propertyfeedback.process.Lives.DORA;
import static io.propertyfeedback.process.Lives.FAY;
import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.RUI;
import static io.propertyfeedback.process.Lives.at;
import static io.propertyfeedback.process.Lives.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Life;
import io.propertyfeedback.process.Lives;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.sla.ClockKind;
import org.junit.jupiter.api.Test;

class SevenStepsTest {
    @Test
    void aLifeEndsInTheArchive() {
        Life life = complaint().standsOn(REVIEW).by(RUI).moves("reviewed", "lesson", "post the hours at the gate");

        assertThat(life.step()).isEqualTo(END);
        assertThat(life.feedback().position().status()).isEqualTo(Status.CLOSED);
        assertThat(life.feedback().position().result().settlement()).isEqualTo(Settlement.RESOLVED);
    }

    @Test
    void settledIsNotClosed() {
        Life life = complaint().standsOn(REVIEW);

        assertThat(life.feedback().position().status()).isEqualTo(Status.SETTLED);
    }

    @Test
    void confirmedGoesOnToAnalysisWithTheSameHandler() {
        Life life = complaint().standsOn(CONFIRM).by(LI).moves("confirmed");

        assertThat(life.step()).isEqualTo(ANALYSE);
        assertThat(life.handler()).isEqualTo("li");
    }

    @Test
    void confirmingWithAContactStopsTheResponseClock() {
        Life life = complaint().standsOn(CONFIRM).by(LI);

        assertThat(life.moves("confirmed", "contacted", true)
                        .clock(ClockKind.RESPONSE)
                        .isRunning())
                .isFalse();
    }

    @Test
    void confirmingWithoutAContactLeavesTheResponseClockRunning() {
        Life life = complaint().standsOn(CONFIRM).by(LI);

        assertThat(life.moves("confirmed", "contacted", false)
                        .clock(ClockKind.RESPONSE)
                        .isRunning())
                .isTrue();
    }

    @Test
    void whatIsNotOursIsSettledAndLeftToTheReview() {
        Life life = complaint().standsOn(CONFIRM).by(LI).moves("rejected", "reason", "the city's road");

        assertThat(life.feedback().position().result().settlement()).isEqualTo(Settlement.NOT_OURS);
        assertThat(life.step()).isEqualTo(REVIEW);
    }

    @Test
    void aDuplicateIsSettledWhereItStands() {
        Life life = complaint().standsOn(CONFIRM).by(LI).with(Lives.earlier()).moves("duplicate", "into", "f0");

        assertThat(life.step()).isEqualTo(CONFIRM);
        assertThat(life.feedback().position().status()).isEqualTo(Status.SETTLED);
        assertThat(life.feedback().links().mergedInto()).contains("f0");
    }

    @Test
    void aConsultedDepartmentHasADeadlineOfItsOwn() {
        Life life = complaint()
                .standsOn(ANALYSE)
                .does(ActId.CONSULT, "department", "engineering", "question", "which pump?", "within", 2);

        assertThat(life.feedback().links().consultations().get(0).due()).isEqualTo(at("03-04 17:00"));
    }

    @Test
    void aConsultationIsDueOnTheNextWorkingDayUnlessSaid() {
        Life life = complaint().standsOn(ANALYSE).does(ActId.CONSULT, "department", "legal", "question", "liable?");

        assertThat(life.feedback().links().consultations().get(0).due()).isEqualTo(at("03-03 17:00"));
    }

    @Test
    void analysisWaitsForEveryAnswer() {
        Life life = complaint()
                .standsOn(ANALYSE)
                .does(ActId.CONSULT, "department", "engineering", "question", "which pump?")
                .does(ActId.CONSULT, "department", "legal", "question", "liable?")
                .by(CHEN)
                .does(ActId.ANSWER, "department", "engineering", "answer", "pump 2")
                .by(LI);

        assertThat(life.refusalOfMove("analysed", "nature", "a pump", "impact", "one"))
                .containsExactly("refused.consultation-open");
    }

    @Test
    void analysisGoesOnWhenAllHaveAnswered() {
        Life life = complaint()
                .standsOn(ANALYSE)
                .does(ActId.CONSULT, "department", "legal", "question", "liable?")
                .by(CHEN)
                .does(ActId.ANSWER, "department", "legal", "answer", "no")
                .by(LI)
                .moves("analysed", "nature", "a pump", "impact", "one");

        assertThat(life.step()).isEqualTo(PLAN);
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() {
        Life life = complaint().standsOn(ANALYSE).does(ActId.CONSULT, "department", "legal", "question", "liable?");

        assertThat(life.refusalOf(ActId.ANSWER, "department", "cleaning", "answer", "no"))
                .containsExactly("refused.no-consultation");
    }

    @Test
    void consultationsKeepTheirOrderWhenTheFirstIsAnsweredLast() {
        Life life = complaint()
                .standsOn(ANALYSE)
                .does(ActId.CONSULT, "department", "engineering", "question", "which pump?")
                .does(ActId.CONSULT, "department", "legal", "question", "liable?")
                .does(ActId.ANSWER, "department", "engineering", "answer", "pump 2");

        assertThat(life.feedback().links().consultations())
                .extracting(c -> c.number())
                .containsExactly(1, 2);
    }

    @Test
    void aPlanPastTheDeadlineIsRefused() {
        Life life = complaint().standsOn(PLAN);

        assertThat(life.refusalOfMove("planned", planFor("2026-03-06T00:00:00Z")))
                .containsExactly("refused.planned-late");
    }

    @Test
    void onceTheDeadlineHasPassedAnyPlannedDateWillDo() {
        Life life = complaint().standsOn(PLAN).at("03-09 10:00").moves("planned", planFor("2026-03-10T00:00:00Z"));

        assertThat(life.step()).isEqualTo(IMPLEMENT);
    }

    @Test
    void workDoneStopsTheResolutionClockAndGoesToTheFollowUpQueue() {
        Life life = complaint().standsOn(FOLLOW_UP);

        assertThat(life.clock(ClockKind.RESOLUTION).isRunning()).isFalse();
        assertThat(life.handler()).isNull();
        assertThat(life.feedback().position().assignment().workedBy()).isEqualTo("li");
    }

    @Test
    void blockedWorkGoesBackToThePlan() {
        Life life = complaint().standsOn(IMPLEMENT).moves("blocked", "reason", "no key to the flat");

        assertThat(life.step()).isEqualTo(PLAN);
        assertThat(life.clock(ClockKind.RESOLUTION).isRunning()).isTrue();
    }

    @Test
    void everyStepHasItsOwnDeadlineFromItsEntry() {
        Life life = complaint().standsOn(CONFIRM).at("03-02 11:00").by(LI).moves("confirmed");

        assertThat(life.clock(ClockKind.STEP).anchor()).isEqualTo(at("03-02 11:00"));
        assertThat(life.due(ClockKind.STEP)).isEqualTo(at("03-02 14:00"));
    }

    @Test
    void anUnknownOutcomeIsRefusedByName() {
        Life life = complaint().standsOn(CONFIRM);

        Refused refused = (Refused) life.by(LI).decide(ActRequest.move("vanished", Life.document()));

        assertThat(refused.reasons(java.util.Locale.ENGLISH))
                .containsExactly("The step “Confirmation” has no outcome “vanished”.");
    }

    @Test
    void allMissingValuesAreToldAtOnce() {
        Life life = complaint().standsOn(ANALYSE);

        assertThat(life.refusalOfMove("analysed")).containsExactly("form.required", "form.required");
    }

    @Test
    void allObjectionsAreToldAtOnce() {
        Life life = Lives.begin(SevenSteps.process(), Lives.anonymous("complaint"))
                .standsOn(FOLLOW_UP)
                .by(LI);
        Life worker = life.by(io.propertyfeedback.model.Actor.of(Lives.ACME, "li", Roles.FOLLOW_UP));

        assertThat(worker.refusalOfMove("satisfied", "satisfaction", "4", "solved", true))
                .containsExactly("refused.anonymous", "refused.by-worker");
    }

    @Test
    void aFrontDeskDoesNotConfirm() {
        Life life = complaint().standsOn(CONFIRM).by(DORA);

        assertThat(life.refusalOfMove("confirmed")).containsExactly("refused.not-responsible");
        assertThat(life.mayMove("confirmed")).isFalse();
    }

    @Test
    void nothingMovesWhatIsClosed() {
        Life life = complaint().standsOn(CONFIRM).by(LI).moves("rejected", "reason", "not ours");
        life.by(RUI).moves("reviewed");

        assertThat(life.refusalOfMove("reviewed")).containsExactly("refused.step-unknown");
    }

    @Test
    void theStandardProcessesBeginOnReceipt() {
        assertThat(SevenSteps.process().first()).isEqualTo(RECEIVE);
        assertThat(SevenSteps.process().steps()).hasSize(7);
    }

    @Test
    void whoTakesAStepFromTheQueueKeepsIt() {
        Life life = complaint().standsOn(FOLLOW_UP).by(FAY).moves("not-reached");

        assertThat(life.handler()).isEqualTo("fay");
    }

    private static Object[] planFor(String day) {
        return new Object[] {"solution", "talk", "feasible", true, "planned", day, "agreed", true};
    }
}
