package io.propertyfeedback;

import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.OtherFeedback;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.standard.Consequences;
import io.propertyfeedback.process.standard.SevenSteps;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an act claims is one feedback's and no other's. */
class UniqueKeyTest {
    private static final ActId ORDER = new ActId("acme:order");

    private final Estate estate = new Estate();
    private final PropertyFeedback feedback = estate.node()
            .standardProcess(SevenSteps.process()
                    .with(Act.named(ORDER)
                            .by(Roles.HANDLER)
                            .form(Form.of(Field.text("order").required()))
                            .then(Consequences.claim("acme:order"), Consequences.tie("acme:order")))
                    .as("acme-ordering", 1)
                    .build())
            .open();

    private Feedback received(String... concerned) {
        Feedback received = feedback.intake()
                .receive(Estate.DORA, Estate.call().concerning(concerned))
                .receipt()
                .feedback();
        return feedback.handling()
                .perform(Estate.DORA, received.id(), 1, Moves.assigned("li"))
                .orThrow()
                .feedback();
    }

    private Decision order(Actor actor, Feedback seen, String id) {
        return feedback.handling()
                .perform(actor, seen.id(), seen.version(), ActRequest.of(ORDER, Document.of("order", id)));
    }

    private static List<Refusal> refusals(Decision decision) {
        return decision instanceof Refused refused ? refused.refusals() : List.of();
    }

    @Test
    void anotherFeedbackIsRefusedWhatOneHas() {
        Feedback first = received();
        Feedback second = received();
        order(LI, first, "o-1").orThrow();

        assertThat(refusals(order(LI, second, "o-1"))).singleElement().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo("refused.key-taken");
            assertThat(refusal.pointer()).isEqualTo("/order");
            assertThat(refusal.message().args()).isEqualTo(List.of("o-1", new OtherFeedback(first.id())));
        });
        assertThat(feedback.records().find(SUE, second.id())).contains(second);
        assertThat(refusals(order(LI, second, "o-2"))).isEmpty();
    }

    @Test
    void aFeedbackKeepsItsOwn() {
        Feedback first = received();
        Feedback ordered = order(LI, first, "o-1").orThrow().feedback();

        assertThat(order(LI, ordered, "o-1").orThrow().feedback().version()).isEqualTo(ordered.version() + 1);
    }

    @Test
    void whoMayNotReadTheOtherIsNotToldWhichItIs() {
        Feedback about = received("chen");
        Feedback second = received();
        order(LI, about, "o-1").orThrow();

        assertThat(refusals(order(Estate.CHEN, second, "o-1")))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message().args().toString())
                        .contains("refused.hidden")
                        .doesNotContain(about.id()));
    }
}
