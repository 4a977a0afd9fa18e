package io.propertyfeedback.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Status;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void longLifeHoldsEveryKindOfEffect() {
        Set<Class<?>> seen = LongLife.of("acme", "f-1").history().stream()
                .flatMap(entry -> entry.effects().stream())
                .map(Effect::getClass)
                .collect(Collectors.toSet());
        assertThat(seen).containsExactlyInAnyOrder(Effect.class.getPermittedSubclasses());
    }

    @Test
    void longLifeHoldsBothKindsOfReopening() {
        assertThat(LongLife.of("acme", "f-1").history())
                .flatExtracting(entry -> entry.effects())
                .contains(new Effect.Reopened(true), new Effect.Reopened(false));
    }

    @Test
    void longLifeEndsInTheArchive() {
        Feedback archived = LongLife.of("acme", "f-1").feedback();
        assertThat(archived.position().status()).isEqualTo(Status.CLOSED);
        assertThat(archived.position().cycle()).isEqualTo(2);
    }
}
