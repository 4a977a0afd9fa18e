package io.propertyfeedback.process;

import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.FOLLOW_UP;
import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.model.StepId.REVIEW;
import static io.propertyfeedback.process.Lives.ACME;
import static io.propertyfeedback.process.Lives.FAY;
import static io.propertyfeedback.process.Lives.anonymous;
import static io.propertyfeedback.process.Lives.begin;
import static io.propertyfeedback.process.Lives.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.written.ProcessDocument;
import io.propertyfeedback.process.written.Vocabulary;
import io.propertyfeedback.sla.ClockKind;
import org.junit.jupiter.api.Test;

/** What the submitter may do to what they said themselves. */
class SubmitterTest {
    private static final Actor WANG = Actor.of(ACME, "wang", Roles.RESIDENT);
    private static final Actor ZHAO = Actor.of(ACME, "zhao", Roles.RESIDENT);
    /** Works at the front desk and lives in the community. */
    private static final Actor TAN = Actor.of(ACME, "tan", Roles.FRONT_DESK, Roles.RESIDENT);

    @Test
    void whatIsNotSolvedIsNotRecordedAsSatisfied() {
        Life life = complaint().standsOn(FOLLOW_UP).by(WANG);

        assertThat(life.refusalOfMove("satisfied", "satisfaction", "1", "solved", false))
                .contains("refused.not-solved");
    }

    @Test
    void theSubmitterSettlesItAsSolved() {
        Life life = complaint().standsOn(FOLLOW_UP).by(WANG).moves("satisfied", "satisfaction", "5", "solved", true);

        assertThat(life.step()).isEqualTo(REVIEW);
        assertThat(life.feedback().position().result().settlement()).isEqualTo(Settlement.RESOLVED);
    }

    @Test
    void aRatingByTheSubmitterIsNotRecordedByStaff() {
        Life life = complaint().standsOn(FOLLOW_UP).by(WANG).moves("satisfied", "satisfaction", "4", "solved", true);

        assertThat(life.lastEntry().effects()).contains(new Effect.Rated(4, "submitter"));
    }

    @Test
    void aRatingByTheSubmitterIsNoContactByStaff() {
        Life before = complaint().standsOn(FOLLOW_UP);
        int contacts = before.feedback().position().tallies().of(Counts.CONTACT);
        Life life = before.by(WANG).moves("dissatisfied", "satisfaction", "1", "solved", false);

        assertThat(life.feedback().position().tallies().of(Counts.CONTACT)).isEqualTo(contacts);
    }

    @Test
    void notSolvedGoesBackToWhoDidTheWorkAndNotToTheSubmitter() {
        Life life =
                complaint().standsOn(FOLLOW_UP).by(WANG).moves("dissatisfied", "satisfaction", "1", "solved", false);

        assertThat(life.step()).isEqualTo(PLAN);
        assertThat(life.handler()).isEqualTo("li");
        assertThat(life.clock(ClockKind.RESOLUTION).isRunning()).isTrue();
    }

    @Test
    void theSubmitterMayRateOnlyWhileAFollowUpHasItsHandler() {
        Life life = complaint().standsOn(FOLLOW_UP).by(FAY).moves("not-reached").by(WANG);

        assertThat(life.handler()).isEqualTo("fay");
        assertThat(life.mayMove("satisfied")).isTrue();
        assertThat(life.mayMove("not-resolved")).isFalse();
        assertThat(life.refusalOfMove("not-reached")).containsExactly("refused.not-responsible");
    }

    @Test
    void nobodyRatesWhatAnotherResidentSaid() {
        Life life = complaint().standsOn(FOLLOW_UP).by(ZHAO);

        assertThat(life.mayMove("satisfied")).isFalse();
        assertThat(life.refusalOfMove("satisfied", "satisfaction", "5", "solved", true))
                .containsExactly("refused.not-responsible");
    }

    @Test
    void staffWhoLiveThereDoNotRateWhatOthersSaid() {
        assertThat(complaint()
                        .standsOn(FOLLOW_UP)
                        .by(TAN)
                        .refusalOfMove("satisfied", "satisfaction", "5", "solved", true))
                .containsExactly("refused.not-responsible");
    }

    @Test
    void residentsOfAnotherCompanyOfTheSameNameOwnNothing() {
        Actor other = Actor.of("bolt", "wang", Roles.RESIDENT);

        assertThat(complaint().by(other).may(ActId.WITHDRAW)).isFalse();
    }

    @Test
    void theSubmitterWithdrawsWithAReason() {
        Life life = complaint().standsOn(CONFIRM).by(WANG).does(ActId.WITHDRAW, "reason", "it has stopped");

        assertThat(life.feedback().position().result().settlement()).isEqualTo(Settlement.WITHDRAWN);
        assertThat(life.handler()).isNull();
    }

    @Test
    void theSubmitterReopensAndTheWorkerHasItAgain() {
        Life life = complaint().standsOn(REVIEW).by(WANG).does(ActId.REOPEN, "reason", "drilling again");

        assertThat(life.feedback().position().cycle()).isEqualTo(2);
        assertThat(life.handler()).isEqualTo("li");
    }

    @Test
    void nobodyWithdrawsReopensOrExpeditesForANeighbour() {
        assertThat(complaint().by(ZHAO).may(ActId.WITHDRAW)).isFalse();
        assertThat(complaint().by(ZHAO).may(ActId.EXPEDITE)).isFalse();
        assertThat(complaint().standsOn(REVIEW).by(ZHAO).may(ActId.REOPEN)).isFalse();
    }

    @Test
    void case33AnonymousSubmitterMayFollowAndExpediteButNotRate() {
        Life life = begin(SevenSteps.process(), anonymous("complaint/noise")).standsOn(FOLLOW_UP);
        life.by(Follower.of(life.feedback()).actor());

        assertThat(life.mayMove("satisfied")).isFalse();
        assertThat(life.refusalOfMove("satisfied", "satisfaction", "5", "solved", true))
                .containsExactly("refused.anonymous");
        life.does(ActId.EXPEDITE, "urging", "every night still");
        assertThat(life.feedback().position().tallies().of(Counts.EXPEDITE)).isEqualTo(1);
    }

    @Test
    void aFollowerOwnsTheOneFeedbackOnly() {
        Actor follower = Follower.of(complaint().feedback()).actor();
        Life another = Life.received(
                SevenSteps.process(),
                "f2",
                Lives.said("complaint"),
                Lives.DORA,
                complaint().now());

        assertThat(complaint().by(follower).may(ActId.WITHDRAW)).isTrue();
        assertThat(another.by(follower).may(ActId.WITHDRAW)).isFalse();
    }

    @Test
    void aNameLikeThatOfAFollowerOwnsNothing() {
        Actor chosen = Actor.of(ACME, "follow:f1", Roles.RESIDENT);

        assertThat(complaint().by(chosen).may(ActId.WITHDRAW)).isFalse();
    }

    @Test
    void aSubmitterWhoMovesItOnDoesNotBecomeTheHandler() {
        FeedbackProcess process = FeedbackProcess.named("told", 1)
                .with(Step.named("ask")
                        .role(Roles.HANDLER)
                        .outcome("told", new StepId("act"), o -> o.by(Roles.RESIDENT)))
                .with(Step.named("act").role(Roles.HANDLER).outcome("done", StepId.END))
                .build();
        Life life = begin(process, Lives.said("complaint")).by(WANG).moves("told");

        assertThat(life.handler()).isNull();
    }

    @Test
    void rolesBesideTheResponsibleSurviveTheDocument() {
        FeedbackProcess read = ProcessDocument.read(ProcessDocument.write(SevenSteps.process()), Vocabulary.standard());

        assertThat(read.step(FOLLOW_UP).orElseThrow().outcomes())
                .filteredOn(outcome -> outcome.roles().contains(Roles.RESIDENT))
                .extracting(Outcome::id)
                .containsExactly(new OutcomeId("satisfied"), new OutcomeId("dissatisfied"));
    }
}
