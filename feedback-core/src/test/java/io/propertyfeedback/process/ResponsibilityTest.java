package io.propertyfeedback.process;

import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.IMPLEMENT;
import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.process.Lives.ACME;
import static io.propertyfeedback.process.Lives.CHEN;
import static io.propertyfeedback.process.Lives.DORA;
import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.SUE;
import static io.propertyfeedback.process.Lives.anonymous;
import static io.propertyfeedback.process.Lives.at;
import static io.propertyfeedback.process.Lives.begin;
import static io.propertyfeedback.process.Lives.complaint;
import static io.propertyfeedback.process.Lives.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.ClockKind;
import org.junit.jupiter.api.Test;

class ResponsibilityTest {
    @Test
    void whoHearsItFirstIsResponsible() {
        assertThat(complaint().handler()).isEqualTo("dora");
    }

    @Test
    void anyoneOfTheStaffCanHearItFirst() {
        Life life = Life.received(SevenSteps.process(), "f1", said("complaint"), SUE, at("03-02 09:00"));

        assertThat(life.handler()).isEqualTo("sue");
    }

    @Test
    void aResidentWhoHandsInIsNotResponsible() {
        Actor wang = Actor.of(ACME, "wang", Roles.RESIDENT);
        Life life = Life.received(SevenSteps.process(), "f1", said("complaint"), wang, at("03-02 09:00"));

        assertThat(life.handler()).isNull();
        assertThat(life.by(DORA).mayMove("assigned")).isTrue();
    }

    @Test
    void withoutThePolicyTheFrontDeskAsAWholeIs() {
        FeedbackProcess process =
                SevenSteps.process().change().firstContactResponsible(false).build();

        assertThat(begin(process, said("complaint")).handler()).isNull();
    }

    @Test
    void whoIsAnonymousIsOwedNoAnswer() {
        Life life = begin(SevenSteps.process(), anonymous("complaint"));

        assertThat(life.feedback().clocks().of(ClockKind.RESPONSE)).isEmpty();
        assertThat(life.feedback().clocks().of(ClockKind.RESOLUTION)).isPresent();
    }

    @Test
    void handingOnEndsIt() {
        Life life = complaint().standsOn(CONFIRM);

        assertThat(life.handler()).isEqualTo("li");
        assertThat(life.by(DORA).mayMove("confirmed")).isFalse();
    }

    @Test
    void misassignmentIsFlagged() {
        Life life = complaint()
                .standsOn(CONFIRM)
                .by(LI)
                .does(ActId.REASSIGN, "handler", "chen", "misassigned", true, "reason", "not my building");

        assertThat(life.lastEntry().effects()).contains(new Effect.Assigned("chen", null, true));
        assertThat(life.by(CHEN).mayMove("confirmed")).isTrue();
    }

    @Test
    void reassigningToADepartmentPutsItIntoTheQueue() {
        Life life = complaint()
                .standsOn(CONFIRM)
                .by(LI)
                .does(ActId.REASSIGN, "department", "engineering", "misassigned", true, "reason", "a pump");

        assertThat(life.handler()).isNull();
        assertThat(life.feedback().position().assignment().department()).isEqualTo("engineering");
    }

    @Test
    void someoneElseReassignsNothing() {
        Life life = complaint().standsOn(CONFIRM).by(CHEN);

        assertThat(life.refusalOf(ActId.REASSIGN, "handler", "chen", "misassigned", false, "reason", "mine"))
                .containsExactly("refused.role");
    }

    @Test
    void staffWhomItConcernsCanDoNothing() {
        Life life = begin(SevenSteps.process(), said("complaint/staff-attitude").concerning("li"))
                .by(Actor.of(ACME, "li", Roles.HANDLER, Roles.FRONT_DESK, Roles.SUPERVISOR, Roles.MANAGER));

        assertThat(life.process().allowed(life.feedback(), life.circumstances()))
                .isEmpty();
        assertThat(life.refusalOf(ActId.NOTE, "note", "not true")).containsExactly("refused.concerned");
        assertThat(life.refusalOfMove("assigned", "handler", "chen")).containsExactly("refused.concerned");
    }

    @Test
    void staffWhomItConcernsAreNotMadeResponsible() {
        Life life = begin(SevenSteps.process(), said("complaint/staff-attitude").concerning("li"));

        assertThat(life.refusalOfMove("assigned", "handler", "li")).containsExactly("refused.assign-concerned");
        assertThat(life.refusalOf(ActId.ASSIGN, "handler", "li")).containsExactly("refused.assign-concerned");
    }

    @Test
    void whoRecordsAComplaintAboutThemselvesIsNotResponsibleForIt() {
        Life life = begin(SevenSteps.process(), said("complaint/staff-attitude").concerning("dora"));

        assertThat(life.handler()).isNull();
    }

    @Test
    void expeditingAndSupervisingAreCounted() {
        Life life = complaint().standsOn(PLAN).by(DORA).does(ActId.EXPEDITE).does(ActId.EXPEDITE, "urging", "again");
        life.by(SUE).does(ActId.SUPERVISE, "instruction", "today, please");

        assertThat(life.feedback().position().tallies().of(Counts.EXPEDITE)).isEqualTo(2);
        assertThat(life.feedback().position().tallies().of(Counts.SUPERVISE)).isEqualTo(1);
    }

    @Test
    void aNoteChangesNothingButTheHistory() {
        Life life = complaint().standsOn(IMPLEMENT);
        var before = life.feedback();
        life.does(ActId.NOTE, "note", "called twice");

        assertThat(life.feedback().position()).isEqualTo(before.position());
        assertThat(life.feedback().version()).isEqualTo(before.version() + 1);
    }

    @Test
    void passedDeadlinesAreRecordedOnce() {
        Life life = complaint().standsOn(CONFIRM).at("03-10 09:00").monitored();
        long version = life.feedback().version();

        assertThat(life.feedback().position().tallies().of(Counts.BREACH)).isEqualTo(1);
        assertThat(life.monitored().feedback().version()).isEqualTo(version);
    }
}
