package io.propertyfeedback.process;

import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.SUE;
import static io.propertyfeedback.process.Lives.at;
import static io.propertyfeedback.process.Lives.complaint;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.sla.ClockKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtensionTest {
    @Test
    void aDeadlineIsExtendedBeforeItPasses() {
        Life life = complaint().standsOn(PLAN).by(SUE);
        extend(life, "03-10 12:00");

        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-10 12:00"));
        assertThat(life.clock(ClockKind.RESOLUTION).originalDue()).isEqualTo(at("03-05 17:00"));
        assertThat(life.feedback().position().tallies().of(Counts.EXTEND)).isEqualTo(1);
    }

    @Test
    void anExtensionMakesRoomForALaterPlan() {
        Life life = complaint().standsOn(PLAN).by(SUE);
        extend(life, "03-10 12:00");
        life.by(LI).at("03-10 11:00");
        Lives.plan(life);

        assertThat(life.step().id()).isEqualTo("implement");
    }

    @Test
    void itIsStillOnTimeAtTheDeadlineItself() {
        Life life = complaint().standsOn(PLAN).by(SUE).at("03-05 17:00");

        assertThat(refusal(life, "03-10 12:00")).isEmpty();
    }

    @Test
    void whatIsLateIsNotExtended() {
        Life life = complaint().standsOn(PLAN).by(SUE).at("03-05 17:01");

        assertThat(refusal(life, "03-10 12:00")).containsExactly("refused.extension-late");
    }

    @Test
    void anExtensionIsLaterThanTheDeadline() {
        assertThat(refusal(complaint().standsOn(PLAN).by(SUE), "03-05 17:00"))
                .containsExactly("refused.extension-short");
    }

    @Test
    void anExtensionBeyondTenYearsIsAMistake() {
        Life life = complaint().standsOn(PLAN).by(SUE);

        assertThat(life.refusalOf(
                        ActId.EXTEND, "clock", "resolution", "until", "2206-03-10T00:00:00Z", "reason", "typo"))
                .containsExactly("refused.extension-far");
    }

    @Test
    void aDeadlineIsExtendedTwice() {
        Life life = complaint().standsOn(PLAN).by(SUE);
        extend(life, "03-10 12:00");
        extend(life, "03-12 12:00");

        assertThat(life.due(ClockKind.RESOLUTION)).isEqualTo(at("03-12 12:00"));
        assertThat(life.clock(ClockKind.RESOLUTION).originalDue()).isEqualTo(at("03-05 17:00"));
    }

    @Test
    void aHandlerExtendsNothing() {
        assertThat(refusal(complaint().standsOn(PLAN), "03-10 12:00")).containsExactly("refused.role");
    }

    private static void extend(Life life, String until) {
        life.does(ActId.EXTEND, "clock", "resolution", "until", at(until).toString(), "reason", "parts on order");
    }

    private static List<String> refusal(Life life, String until) {
        return life.refusalOf(
                ActId.EXTEND, "clock", "resolution", "until", at(until).toString(), "reason", "parts on order");
    }
}
