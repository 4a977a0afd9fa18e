package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.model.Status;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import org.junit.jupiter.api.Test;

/** The rules that annotations state hold where nobody else enforces them: this class path has no provider. */
class NoValidationProviderTest {
    private final Estate estate = new Estate();

    @Test
    void blankTextIsRefusedWithoutAProvider() {
        assertThatThrownBy(Validation::buildDefaultValidatorFactory).isInstanceOf(NoProviderFoundException.class);

        var said = Estate.call();
        Reception answer = estate.hears(new io.propertyfeedback.intake.NewFeedback(
                said.company(), said.community(), said.channel(), said.category(), "", " ", said.details()));

        assertThat(((Refused) answer).refusals()).extracting(Refusal::pointer).containsExactly("/text");
    }

    @Test
    void aWholeLifeIsLedWithoutAProvider() {
        var done = estate.carriedOut(estate.withLi());

        assertThat(estate.act(Estate.FAY, done, Moves.satisfied(5)).position().status())
                .isEqualTo(Status.SETTLED);
    }
}
