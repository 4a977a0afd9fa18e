package io.propertyfeedback.process.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.Consequence;
import org.junit.jupiter.api.Test;

/** Which acts only add to what is there, so that they conflict with nobody. */
class AddingActsTest {
    @Test
    void ofTheStandardActsThoseAddThatDecideNothing() {
        assertThat(StandardActs.ALL.stream().filter(Act::adds).map(Act::id))
                .containsExactlyInAnyOrder(
                        ActId.NOTE,
                        ActId.CONTACT,
                        ActId.INFORM,
                        ActId.ADD,
                        ActId.EXPEDITE,
                        ActId.SUPERVISE,
                        ActId.REVEAL);
    }

    @Test
    void aHostsActAddsWhenAllThatFollowsDoes() {
        Consequence weighed = Consequence.adding("acme:weighed", (s, effects) -> effects.count("weighed"));
        Act weigh = Act.named("acme:weigh").then(weighed);
        assertThat(weigh.adds()).isTrue();
        assertThat(weigh.then(Consequence.mark("acme:heavy", "yes")).adds()).isFalse();
        assertThat(weigh.approved(SecondLook.APPROVAL).adds()).isFalse();
    }
}
