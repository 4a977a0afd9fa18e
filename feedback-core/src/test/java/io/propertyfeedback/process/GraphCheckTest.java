package io.propertyfeedback.process;

import static io.propertyfeedback.model.StepId.END;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.StepId;
import org.junit.jupiter.api.Test;

class GraphCheckTest {
    private static final StepId A = new StepId("a");
    private static final StepId B = new StepId("b");

    @Test
    void aProcessNeedsAStep() {
        refused(process(), "Process 'p:1' has no step");
    }

    @Test
    void aStepNeedsAnOutcome() {
        refused(process().with(Step.named(A)), "dead end: step 'a' has no outcome");
    }

    @Test
    void theEndIsNoStep() {
        refused(process().with(Step.named(END).outcome("x", END)), "declares 'end'");
    }

    @Test
    void aStepStandsOnce() {
        refused(process().with(ends(A)).with(ends(A)), "two steps named 'a'");
    }

    @Test
    void anOutcomeStandsOnceInItsStep() {
        refused(process().with(ends(A).outcome("done", END)), "step 'a' has two outcomes named 'done'");
    }

    @Test
    void anOutcomeLeadsToAStepThatIsThere() {
        refused(process().with(ends(A).outcome("on", B)), "outcome 'on' of step 'a' names 'b'");
    }

    @Test
    void everyStepIsReachable() {
        refused(process().with(ends(A)).with(ends(B)), "unreachable step 'b'");
    }

    @Test
    void aStepThatOnlyReopenedWorkReachesIsReachable() {
        assertThatCode(() -> process().with(ends(A)).with(ends(B)).reopensAt(B).build())
                .doesNotThrowAnyException();
    }

    @Test
    void fromEveryStepThereIsAWayToTheEnd() {
        refused(
                process().with(ends(A).outcome("on", B)).with(Step.named(B).outcome("again", B)),
                "from step 'b' there is no way to end");
    }

    @Test
    void thereIsOneReview() {
        refused(
                process()
                        .with(ends(A))
                        .with(ends(B).afterSettlement())
                        .with(ends(new StepId("c")).afterSettlement()),
                "has 2 steps after settlement");
    }

    @Test
    void whatLeadsToTheReviewSaysWhatBecameOfIt() {
        refused(
                process().with(Step.named(A).outcome("on", B)).with(ends(B).afterSettlement()),
                "outcome 'on' of step 'a' leads to 'b' without a settlement");
    }

    @Test
    void whatIsSettledIsNotWorkedOn() {
        refused(
                process()
                        .with(Step.named(A).outcome("on", B, o -> o.settling(Settlement.RESOLVED)))
                        .with(ends(B)),
                "outcome 'on' of step 'a' has a settlement but leads back into work at 'b'");
    }

    @Test
    void theReviewLeadsNotBack() {
        refused(
                process().with(ends(A)).with(ends(B).afterSettlement().outcome("back", A)),
                "outcome 'back' of step 'b' leads back to 'a'");
    }

    @Test
    void workBeginsAgainOnAStepThatIsThere() {
        refused(process().with(ends(A)).reopensAt(B), "cannot begin again at 'b'");
    }

    @Test
    void workDoesNotBeginAgainOnTheReview() {
        refused(process().with(ends(A)).with(ends(B).afterSettlement()).reopensAt(B), "cannot begin again at 'b'");
    }

    @Test
    void movingOnIsDeclaredByNobody() {
        refused(process().with(ends(A)).with(Act.named(ActId.MOVE)), "declares the act 'move'");
    }

    @Test
    void anActIsAllowedOnStepsThatAreThere() {
        refused(process().with(ends(A)).with(Act.named("x").on(B)), "allows the act 'x' on 'b'");
    }

    @Test
    void anActNamesARole() {
        refused(process().with(ends(A)).with(Act.named("x").by()), "allows the act 'x' to nobody");
    }

    @Test
    void anActNamesAStatus() {
        refused(process().with(ends(A)).with(Act.named("x").in()), "allows the act 'x' in no status");
    }

    private static ProcessBuilder process() {
        return FeedbackProcess.named("p", 1);
    }

    private static Step ends(StepId id) {
        return Step.named(id).outcome("done", END);
    }

    private static void refused(ProcessBuilder process, String why) {
        assertThatThrownBy(process::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
