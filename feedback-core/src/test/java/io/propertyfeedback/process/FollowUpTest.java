package io.propertyfeedback.process;

import static io.propertyfeedback.model.StepId.FOLLOW_UP;
import static io.propertyfeedback.model.StepId.IMPLEMENT;
import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.model.StepId.REVIEW;
import static io.propertyfeedback.process.Lives.FAY;
import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.WU;
import static io.propertyfeedback.process.Lives.anonymous;
import static io.propertyfeedback.process.Lives.at;
import static io.propertyfeedback.process.Lives.begin;
import static io.propertyfeedback.process.Lives.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.ClockKind;
import org.junit.jupiter.api.Test;

class FollowUpTest {
    @Test
    void satisfactionIsRecordedAsToldToTheStaff() {
        Life life = complaint().standsOn(FOLLOW_UP).by(FAY);
        life.moves("satisfied", "satisfaction", "5", "solved", true, "opinion", "quick");

        assertThat(life.feedback().position().result().rating()).isEqualTo(5);
        assertThat(life.lastEntry().words().text("opinion")).isEqualTo("quick");
        assertThat(life.lastEntry().codes().has("opinion")).isFalse();
    }

    @Test
    void aDissatisfiedSubmitterSendsItBackToWhoDidTheWork() {
        Life life = complaint().standsOn(FOLLOW_UP).by(FAY);
        life.moves("dissatisfied", "satisfaction", "2", "solved", false);

        assertThat(life.step()).isEqualTo(PLAN);
        assertThat(life.handler()).isEqualTo("li");
        assertThat(life.feedback().position().cycle()).isEqualTo(1);
    }

    @Test
    void theResolutionClockGoesOnWithTheTimeBetweenLeftOut() {
        Life life = complaint().standsOn(FOLLOW_UP).at("03-03 09:00").by(FAY);
        life.moves("dissatisfied", "satisfaction", "2", "solved", false);

        assertThat(life.clock(ClockKind.RESOLUTION).isRunning()).isTrue();
        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-06 17:00"));
    }

    @Test
    void nodesWhoseClocksAreApartDoNoHarm() {
        Life life = complaint().standsOn(FOLLOW_UP).at("03-02 08:59").by(FAY);
        life.moves("dissatisfied", "satisfaction", "2", "solved", false);

        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-05 17:00"));
    }

    @Test
    void theAttemptsBeginAnewAfterTheWorkWasDoneAgain() {
        Life life = complaint().standsOn(FOLLOW_UP).by(FAY).moves("not-reached").moves("not-reached");
        life.moves("dissatisfied", "satisfaction", "2", "solved", false).by(LI);
        Lives.plan(life);
        life.moves("done", "result", "again");

        assertThat(life.feedback().position().tallies().of(Counts.NOT_REACHED)).isZero();
    }

    @Test
    void whoIsNotReachedIsTriedThreeTimes() {
        Life life = complaint().standsOn(FOLLOW_UP).by(FAY);
        assertThat(life.mayMove("unreachable")).isFalse();
        life.moves("not-reached")
                .at("03-03 10:00")
                .moves("not-reached")
                .at("03-04 10:00")
                .moves("not-reached");

        assertThat(life.refusalOfMove("not-reached")).containsExactly("refused.attempts-used");
        assertThat(life.moves("unreachable").step()).isEqualTo(REVIEW);
    }

    @Test
    void attemptsOfOneDayAreOne() {
        Life life = complaint().standsOn(FOLLOW_UP).by(FAY).moves("not-reached").moves("not-reached");

        assertThat(life.feedback().position().tallies().of(Counts.NOT_REACHED)).isEqualTo(1);
        assertThat(life.feedback().version()).isEqualTo(8);
    }

    @Test
    void nobodyIsUnreachableBeforeTheThirdAttempt() {
        Life life = complaint().standsOn(FOLLOW_UP).by(FAY).moves("not-reached").moves("not-reached");

        assertThat(life.refusalOfMove("unreachable")).containsExactly("refused.attempts-left");
    }

    @Test
    void noAttemptBuysMoreTime() {
        Life life = complaint().standsOn(FOLLOW_UP).by(FAY);
        var due = life.due(ClockKind.STEP);
        life.at("03-03 10:00").moves("not-reached");

        assertThat(life.due(ClockKind.STEP)).isEqualTo(due);
        assertThat(life.feedback().position().since()).isEqualTo(at("03-02 09:00"));
    }

    @Test
    void whoDidTheWorkMakesNoFollowUp() {
        Life life = byWu();

        assertThat(life.process().step(FOLLOW_UP).orElseThrow().outcomes())
                .hasSize(7)
                .noneMatch(outcome -> life.mayMove(outcome.id().id()));
        assertThat(life.refusalOfMove("satisfied", "satisfaction", "5", "solved", true))
                .containsExactly("refused.by-worker");
    }

    @Test
    void whoDidTheWorkCannotClaimThatNobodyWasReachedEither() {
        assertThat(byWu().refusalOfMove("not-reached")).containsExactly("refused.by-worker");
    }

    @Test
    void whoIsAnonymousIsNotAsked() {
        Life life = begin(SevenSteps.process(), anonymous("complaint"))
                .standsOn(FOLLOW_UP)
                .by(FAY);

        assertThat(life.mayMove("satisfied")).isFalse();
        assertThat(life.moves("nobody-to-ask").feedback().position().result().settlement())
                .isEqualTo(Settlement.NOBODY_TO_ASK);
    }

    @Test
    void whoGaveANameIsAsked() {
        assertThat(complaint().standsOn(FOLLOW_UP).by(FAY).refusalOfMove("nobody-to-ask"))
                .containsExactly("refused.not-anonymous");
    }

    @Test
    void whatCannotBeSolvedEndsWithAReason() {
        Life life = complaint().standsOn(FOLLOW_UP).by(FAY);

        assertThat(life.refusalOfMove("not-resolved", "satisfaction", "2", "solved", false))
                .containsExactly("form.required");
        life.moves("not-resolved", "satisfaction", "2", "solved", false, "reason", "the rail line will stay");
        assertThat(life.feedback().position().result().settlement()).isEqualTo(Settlement.NOT_RESOLVED);
    }

    private static Life byWu() {
        Life life = complaint().standsOn(IMPLEMENT);
        life.does(ActId.REASSIGN, "handler", "wu", "misassigned", false, "reason", "holiday");
        return life.by(WU).moves("done", "result", "done");
    }
}
