package io.propertyfeedback.process;

import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.process.Lives.DORA;
import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.at;
import static io.propertyfeedback.process.Lives.begin;
import static io.propertyfeedback.process.Lives.complaint;
import static io.propertyfeedback.process.Lives.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Severity;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.WorkingDays;
import org.junit.jupiter.api.Test;

class JudgingAnewTest {
    @Test
    void anotherCategoryGivesAnotherDeadlineFromReceipt() {
        Life life = complaint().standsOn(CONFIRM).at("03-03 10:00").by(LI);
        life.does(ActId.RECATEGORISE, "category", "repair/water", "reason", "a burst pipe");

        assertThat(life.feedback().position().grading().category()).isEqualTo(new Category("repair/water"));
        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-04 17:00"));
    }

    @Test
    void anotherPriorityDoesSoToo() {
        Life life = complaint().standsOn(CONFIRM).by(LI);
        life.does(ActId.REGRADE, "priority", "urgent", "severity", "serious", "reason", "danger");

        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-03 09:00"));
        assertThat(life.feedback().position().grading().severity()).isEqualTo(Severity.SERIOUS);
    }

    @Test
    void pausesAreKept() {
        Life life = complaint().standsOn(CONFIRM).by(LI);
        life.does(ActId.WAIT, "for", "submitter", "reason", "away")
                .at("03-03 09:00")
                .does(ActId.RESUME);
        life.does(ActId.RECATEGORISE, "category", "repair", "reason", "a burst pipe");

        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-05 17:00"));
    }

    @Test
    void noBreachIsUnmade() {
        Life life = begin(SevenSteps.process(), said("repair"))
                .standsOn(PLAN)
                .at("03-05 09:00")
                .by(LI);
        life.does(ActId.RECATEGORISE, "category", "opinion", "reason", "nothing is broken");

        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-04 17:00"));
    }

    @Test
    void aTimePromisedForTheNewCategoryOnlyBeginsWithReceipt() {
        FeedbackProcess complaintsOnly = SevenSteps.process()
                .change()
                .limits(Limits.NONE.with(
                        new Limits.Rule(ClockKind.RESOLUTION, null, Category.COMPLAINT, null, WorkingDays.of(3))))
                .build();
        Life life = begin(complaintsOnly, said("opinion")).at("03-03 10:00").by(DORA);
        assertThat(life.feedback().clocks().of(ClockKind.RESOLUTION)).isEmpty();
        life.does(ActId.RECATEGORISE, "category", "complaint", "reason", "it is one");

        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-05 17:00"));
    }

    @Test
    void aMalformedCategoryIsRefusedNotThrown() {
        Life life = complaint().standsOn(CONFIRM).by(LI);

        assertThat(life.refusalOf(ActId.RECATEGORISE, "category", "repair//water", "reason", "typo"))
                .containsExactly("refused.category-malformed");
    }

    @Test
    void whatLiesOutsideThePromiseIsMarkedNotDropped() {
        Life life = complaint().standsOn(CONFIRM).by(LI).does(ActId.REGRADE, "valid", false, "reason", "a public road");

        assertThat(life.feedback().position().grading().valid()).isFalse();
        assertThat(life.clock(ClockKind.RESOLUTION).isRunning()).isTrue();
    }
}
