package io.propertyfeedback.process;

import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.begin;
import static io.propertyfeedback.process.Lives.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.standard.Guards;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.written.Vocabulary;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final ActId ASK = new ActId("acme:ask-approval");
    private static final ActId APPROVE = new ActId("acme:approve");
    private static final FeedbackProcess PROCESS = SevenSteps.process()
            .with(Act.named(ASK)
                    .guard(Guards.notMarked("acme:approval"))
                    .then(Consequence.mark("acme:approval", "asked")))
            .with(Act.named(APPROVE).guard(Guards.marked("acme:approval")).then(Consequence.unmark("acme:approval")))
            .as("acme-approval", 1)
            .build();

    private static Life confirming() {
        return begin(PROCESS, said("complaint/noise")).standsOn(StepId.CONFIRM).by(LI);
    }

    @Test
    void anActIsAllowedByTheMarkThatAnotherSet() {
        Life life = confirming();
        assertThat(life.refusalOf(APPROVE)).containsExactly("refused.not-marked");

        life.does(ASK);
        assertThat(life.feedback().position().marks().of("acme:approval")).contains("asked");
        assertThat(life.refusalOf(ASK)).containsExactly("refused.marked");

        life.does(APPROVE);
        assertThat(life.feedback().position().marks().of("acme:approval")).isEmpty();
    }

    @Test
    void aMarkStaysFromStepToStep() {
        Life life = confirming().does(ASK).moves("confirmed", "contacted", true);

        assertThat(life.feedback().position().marks().of("acme:approval")).contains("asked");
    }

    @Test
    void aProcessDocumentNamesThem() {
        Vocabulary words = Vocabulary.standard();

        assertThat(words.consequence("mark:acme:approval=asked").id()).isEqualTo("mark:acme:approval=asked");
        assertThat(words.consequence("unmark:acme:approval").id()).isEqualTo("unmark:acme:approval");
        assertThat(words.guard("marked:acme:approval").id()).isEqualTo("marked:acme:approval");
        assertThatThrownBy(() -> words.consequence("mark:approval")).hasMessageContaining("key=code");
    }

    @Test
    void whatIsAnEffectOfItsOwnIsNotOnlyCounted() {
        assertThatThrownBy(() -> Vocabulary.standard().consequence("count:contact"))
                .hasMessageContaining("an effect of its own");
    }

    @Test
    void aMarkIsAnIdAndWhatItSaysIsOne() {
        assertThatThrownBy(() -> new Effect.Marked(" ", "asked")).hasMessageContaining("Mark");
        assertThatThrownBy(() -> new Effect.Marked("approval", "a\u0000")).hasMessageContaining("Code of the mark");
    }
}
