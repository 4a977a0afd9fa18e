package io.propertyfeedback.process;

import static io.propertyfeedback.form.Field.flag;
import static io.propertyfeedback.form.Field.longText;
import static io.propertyfeedback.form.Field.text;
import static io.propertyfeedback.model.StepId.ANALYSE;
import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.END;
import static io.propertyfeedback.model.StepId.FOLLOW_UP;
import static io.propertyfeedback.model.StepId.IMPLEMENT;
import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.model.StepId.REVIEW;
import static io.propertyfeedback.process.Lives.ACME;
import static io.propertyfeedback.process.Lives.CHEN;
import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.at;
import static io.propertyfeedback.process.Lives.begin;
import static io.propertyfeedback.process.Lives.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.WorkingDays;
import io.propertyfeedback.sla.WorkingDuration;
import org.junit.jupiter.api.Test;

class ProcessBuilderTest {
    private static final StepId LEGAL = new StepId("acme:legal-review");
    private static final Actor LIN = Actor.of(ACME, "lin", "legal");

    private static FeedbackProcess withLegalReview() {
        return SevenSteps.process()
                .with(Step.named("acme:legal-review")
                        .between(ANALYSE, PLAN)
                        .role("legal")
                        .within(WorkingDays.of(2))
                        .form(Form.of(text("opinion").required(), flag("liable")))
                        .outcome("cleared", PLAN)
                        .outcome("refused", END))
                .build();
    }

    private static Life inLegalReview() {
        Life life = begin(withLegalReview(), said("complaint")).standsOn(ANALYSE);
        return life.moves("analysed", "nature", "an accident", "impact", "one");
    }

    @Test
    void anInsertedStepStandsInTheWay() {
        Life life = inLegalReview();

        assertThat(life.step()).isEqualTo(LEGAL);
        assertThat(life.due(ClockKind.STEP)).isEqualTo(at("03-04 17:00"));
        assertThat(life.by(LI).mayMove("cleared")).isFalse();
    }

    @Test
    void anInsertedStepLeadsOn() {
        Life life = inLegalReview().by(LIN).moves("cleared", "opinion", "not liable", "liable", false);

        assertThat(life.step()).isEqualTo(PLAN);
        assertThat(life.by(CHEN).refusalOfMove("planned")).contains("form.required");
    }

    @Test
    void anOutcomeThatEndsSettlesUnderItsOwnName() {
        Life life = inLegalReview().by(LIN).moves("refused", "opinion", "in court");

        assertThat(life.feedback().position().result().settlement()).isEqualTo(new Settlement("refused"));
        assertThat(life.step()).isEqualTo(REVIEW);
    }

    @Test
    void aChangedProcessIsTheNextVersion() {
        assertThat(withLegalReview().ref()).isEqualTo(new ProcessRef("seven-steps", 2));
        assertThat(SevenSteps.process().steps()).hasSize(7);
    }

    @Test
    void aChangedProcessCanBearAnotherName() {
        assertThat(SevenSteps.process().change().as("acme", 1).build().ref()).isEqualTo(new ProcessRef("acme", 1));
    }

    @Test
    void aStepBetweenStepsThatAreNotTiedIsRefused() {
        assertThatThrownBy(() -> SevenSteps.process().with(Step.named("x").between(CONFIRM, REVIEW)))
                .hasMessageContaining("'x' cannot stand between 'confirm' and 'review'");
    }

    @Test
    void aStepBesideAnUnknownOneIsRefused() {
        assertThatThrownBy(() -> SevenSteps.process().with(Step.named("x").between(new StepId("y"), PLAN)))
                .hasMessageContaining("no step 'y'");
    }

    @Test
    void aRemovedStepIsPassedOver() {
        FeedbackProcess process =
                SevenSteps.process().change().remove(ANALYSE, PLAN).build();
        Life life = begin(process, said("complaint")).standsOn(CONFIRM).by(LI).moves("confirmed");

        assertThat(life.step()).isEqualTo(PLAN);
        assertThat(process.step(ANALYSE)).isEmpty();
    }

    @Test
    void whereWorkBeginsAgainMovesWithTheRemovedStep() {
        assertThat(SevenSteps.process().change().remove(PLAN, IMPLEMENT).build().reopensAt())
                .isEqualTo(IMPLEMENT);
    }

    @Test
    void aReplacedStepKeepsItsPlace() {
        FeedbackProcess process = SevenSteps.process()
                .change()
                .replace(Step.named(ANALYSE)
                        .role(Roles.SUPERVISOR)
                        .outcome("known", IMPLEMENT)
                        .outcome("new", PLAN))
                .build();

        assertThat(process.steps().get(2).outcomes())
                .extracting(o -> o.id().id())
                .containsExactly("known", "new");
    }

    @Test
    void aStepIsChangedInItsPlace() {
        FeedbackProcess process = SevenSteps.process()
                .change()
                .change(IMPLEMENT, step -> step.outcome("half-done", IMPLEMENT))
                .within(CONFIRM, WorkingDuration.hours(1))
                .build();

        assertThat(process.step(IMPLEMENT).orElseThrow().outcomes()).hasSize(3);
        assertThat(begin(process, said("complaint")).standsOn(CONFIRM).due(ClockKind.STEP))
                .isEqualTo(at("03-02 10:00"));
    }

    @Test
    void anActOfTheHostsOwnIsDataToo() {
        ActId inspect = new ActId("acme:inspect");
        FeedbackProcess process = SevenSteps.process()
                .with(Act.named(inspect)
                        .on(ANALYSE)
                        .form(Form.of(longText("seen").required()))
                        .then(Consequence.count("acme:inspected")))
                .build();
        Life life = begin(process, said("complaint")).standsOn(CONFIRM).by(LI);
        assertThat(life.refusalOf(inspect, "seen", "mould")).containsExactly("refused.step");
        life.moves("confirmed").does(inspect, "seen", "mould");

        assertThat(life.feedback().position().tallies().of("acme:inspected")).isEqualTo(1);
    }

    @Test
    void anActIsTakenAway() {
        FeedbackProcess process =
                SevenSteps.process().change().without(ActId.WAIT).build();
        Life life = begin(process, said("complaint")).standsOn(CONFIRM).by(LI);

        assertThat(life.refusalOf(ActId.WAIT, "for", "submitter", "reason", "-"))
                .containsExactly("refused.act-unknown");
    }

    @Test
    void aHostsGuardStandsInTheWay() {
        Guard sunny = Guard.named("acme:sunny", "acme.rain", s -> false);
        FeedbackProcess process = SevenSteps.process()
                .change()
                .change(IMPLEMENT, step -> step.outcome("roof-done", FOLLOW_UP, o -> o.guard(sunny)))
                .build();
        Life life = begin(process, said("complaint")).standsOn(IMPLEMENT);

        assertThat(life.mayMove("roof-done")).isFalse();
        assertThat(life.refusalOfMove("roof-done")).containsExactly("acme.rain");
    }

    @Test
    void theMostSpecificLimitCounts() {
        Category noise = new Category("complaint/noise");
        Limits limits = SevenSteps.LIMITS
                .with(new Limits.Rule(ClockKind.STEP, CONFIRM, noise, null, WorkingDuration.hours(1)))
                .with(new Limits.Rule(ClockKind.STEP, CONFIRM, null, null, WorkingDuration.hours(2)));
        FeedbackProcess process = SevenSteps.process().change().limits(limits).build();

        assertThat(begin(process, said("complaint/noise/neighbour"))
                        .standsOn(CONFIRM)
                        .due(ClockKind.STEP))
                .isEqualTo(at("03-02 10:00"));
        assertThat(begin(process, said("complaint/noisy")).standsOn(CONFIRM).due(ClockKind.STEP))
                .isEqualTo(at("03-02 11:00"));
    }

    @Test
    void ofEqualLimitsTheLaterCounts() {
        FeedbackProcess process = SevenSteps.process()
                .change()
                .limits(Limits.NONE.resolution(WorkingDays.of(5)).resolution(WorkingDays.of(1)))
                .build();

        assertThat(begin(process, said("complaint")).due(ClockKind.RESOLUTION)).isEqualTo(at("03-03 17:00"));
    }

    @Test
    void afterAStepWithoutARoleWhoDidItGoesOn() {
        FeedbackProcess process = SevenSteps.process()
                .with(Step.named("acme:photo").between(CONFIRM, ANALYSE).outcome("taken", ANALYSE))
                .build();
        Life life = begin(process, said("complaint"))
                .standsOn(CONFIRM)
                .by(LI)
                .moves("confirmed")
                .moves("taken");

        assertThat(life.handler()).isEqualTo("li");
    }

    @Test
    void whetherAnOutcomeLeadsOnIsAskedAlone() {
        Life life = begin(SevenSteps.process(), said("complaint")).standsOn(IMPLEMENT);
        Situation situation = new Situation(life.process(), life.feedback(), Life.document(), life.circumstances());

        assertThat(life.process().leadsTo(new io.propertyfeedback.model.OutcomeId("done"), situation))
                .isEqualTo(FOLLOW_UP);
        assertThat(life.process().leadsTo(new io.propertyfeedback.model.OutcomeId("confirmed"), situation))
                .isNull();
    }
}
