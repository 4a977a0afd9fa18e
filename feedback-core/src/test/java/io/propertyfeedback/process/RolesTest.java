package io.propertyfeedback.process;

import static io.propertyfeedback.process.Lives.CHEN;
import static io.propertyfeedback.process.Lives.DORA;
import static io.propertyfeedback.process.Lives.FAY;
import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.RUI;
import static io.propertyfeedback.process.Lives.SUE;
import static io.propertyfeedback.process.Lives.begin;
import static io.propertyfeedback.process.Lives.complaint;
import static io.propertyfeedback.process.Lives.earlier;
import static io.propertyfeedback.process.Lives.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.written.ProcessDocument;
import io.propertyfeedback.process.written.Vocabulary;
import org.junit.jupiter.api.Test;

/** In which role's hands a feedback is. */
class RolesTest {
    private static final ActId REFER = new ActId("acme:refer");
    private static final ActId OPINE = new ActId("acme:opine");
    private static final Actor LAWYER = Actor.of("acme", "lena", "legal");
    private static final FeedbackProcess REFERRING = SevenSteps.process()
            .with(Act.named(REFER).then(Consequence.handTo("legal")))
            .with(Act.named(OPINE))
            .as("acme-referring", 1)
            .build();

    @Test
    void followTheSteps() {
        Life life = complaint();
        assertThat(life.feedback().position().role()).contains(Roles.FRONT_DESK);

        life.standsOn(StepId.FOLLOW_UP);
        assertThat(life.feedback().position().role()).contains(Roles.FOLLOW_UP);

        life.by(FAY).moves("satisfied", "satisfaction", "4", "solved", true);
        assertThat(life.feedback().position().role()).contains(Roles.REVIEWER);

        life.by(RUI).moves("reviewed");
        assertThat(life.feedback().position().role()).isEmpty();
    }

    @Test
    void areNotedOnlyWhenTheyChange() {
        Life life = complaint().standsOn(StepId.CONFIRM).by(LI).moves("confirmed", "contacted", true);

        assertThat(life.lastEntry().effects()).noneMatch(effect -> effect instanceof Effect.Marked);
    }

    @Test
    void haveNothingToDoWithADuplicateUntilTheMergeIsUndone() {
        Life life = complaint().standsOn(StepId.CONFIRM).with(earlier()).by(LI);
        life.does(ActId.MERGE, "into", "f0");
        assertThat(life.feedback().position().role()).isEmpty();

        life.by(SUE).does(ActId.UNMERGE, "reason", "another flat");
        assertThat(life.feedback().position().role()).contains(Roles.HANDLER);
    }

    @Test
    void haveItAgainWhenItIsReopened() {
        Life life = complaint().standsOn(StepId.FOLLOW_UP).by(FAY);
        life.moves("satisfied", "satisfaction", "4", "solved", true);
        life.by(SUE).does(ActId.REOPEN, "reason", "noise again");

        assertThat(life.feedback().position().role()).contains(Roles.HANDLER);
    }

    @Test
    void mayBeHandedItByAnActWithoutAMove() {
        Life life =
                begin(REFERRING, said("complaint/noise")).standsOn(StepId.PLAN).by(LI);
        life.does(REFER);

        assertThat(life.feedback().position().role()).contains("legal");
        assertThat(life.handler()).isNull();
        assertThat(life.by(CHEN).may(OPINE)).isFalse();
        assertThat(life.by(LAWYER).may(OPINE)).isTrue();
    }

    @Test
    void ofTheNextStepHaveItAfterAnotherRole() {
        Life life =
                begin(REFERRING, said("complaint/noise")).standsOn(StepId.PLAN).by(LI);
        life.does(REFER).by(LAWYER);
        Lives.plan(life);

        assertThat(life.feedback().position().role()).contains(Roles.HANDLER);
        assertThat(life.handler()).isNull();
    }

    @Test
    void thatAConsequenceNamesBelongToTheProcess() {
        assertThat(REFERRING.roles()).contains("legal");
        assertThat(ProcessDocument.roles(ProcessDocument.write(REFERRING))).isEqualTo(REFERRING.roles());
        assertThat(Vocabulary.standard().consequence("hand-to:legal").roles()).containsExactly("legal");
    }

    @Test
    void areOfTheStepWhereNoneIsNoted() {
        Life life = complaint();
        Feedback old = new Feedback( // as it was stored before roles were noted
                life.feedback().company(),
                life.feedback().id(),
                life.feedback().version(),
                life.feedback().intake(),
                life.feedback().position().with(Marks.NONE),
                life.feedback().clocks(),
                life.feedback().links());

        ActRequest assign = Moves.assigned("li");
        assertThat(life.process().decide(old, assign, life.by(DORA).circumstances()))
                .isInstanceOf(Decision.Accepted.class);
    }
}
