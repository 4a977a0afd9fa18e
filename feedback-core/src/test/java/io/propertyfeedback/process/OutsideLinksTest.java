package io.propertyfeedback.process;

import static io.propertyfeedback.process.Lives.LI;
import static io.propertyfeedback.process.Lives.begin;
import static io.propertyfeedback.process.Lives.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Link;
import io.propertyfeedback.model.Relation;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.standard.Consequences;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.written.ProcessDocument;
import io.propertyfeedback.process.written.Vocabulary;
import org.junit.jupiter.api.Test;

/** Ties to things of other systems. */
class OutsideLinksTest {
    private static final ActId ORDER = new ActId("acme:order");
    private static final ActId DELIVERED = new ActId("acme:delivered");
    private static final ActId CANCELLED = new ActId("acme:cancelled");
    private static final Form WHICH = Form.of(Field.text("order"));
    private static final FeedbackProcess PROCESS = SevenSteps.process()
            .with(Act.named(ORDER).form(WHICH).then(Consequences.claim("acme:order"), Consequences.tie("acme:order")))
            .with(Act.named(DELIVERED).form(WHICH).then(Consequences.tied("acme:order", Link.CLOSED)))
            .with(Act.named(CANCELLED).form(WHICH).then(Consequences.untie("acme:order")))
            .as("acme-ordering", 1)
            .build();

    private static Life ordered() {
        return begin(PROCESS, said("repair"))
                .standsOn(StepId.CONFIRM)
                .by(LI)
                .does(ORDER, "order", "o-1")
                .does(ORDER, "order", "o-2");
    }

    private static Link order(String id, String state) {
        return Link.outside("acme:order", id, state);
    }

    @Test
    void areMadeByActsAndOpen() {
        assertThat(ordered().feedback().links().outside("acme:order"))
                .containsExactly(order("o-1", Link.OPEN), order("o-2", Link.OPEN));
    }

    @Test
    void standOtherwiseAfterAnActThatNamesTheOne() {
        assertThat(ordered().does(DELIVERED, "order", "o-2").feedback().links().all())
                .containsExactly(order("o-1", Link.OPEN), order("o-2", Link.CLOSED));
    }

    @Test
    void standOtherwiseAllTogetherWhereTheActNamesNone() {
        assertThat(ordered().does(DELIVERED).feedback().links().all())
                .containsExactly(order("o-1", Link.CLOSED), order("o-2", Link.CLOSED));
    }

    @Test
    void areTakenAwayHoweverTheyStand() {
        assertThat(ordered()
                        .does(DELIVERED)
                        .does(CANCELLED, "order", "o-1")
                        .feedback()
                        .links()
                        .all())
                .containsExactly(order("o-2", Link.CLOSED));
    }

    @Test
    void mergeNothing() {
        Link alike = new Link(Relation.DUPLICATE_OF, "acme:order", "o-1", null);

        assertThat(new io.propertyfeedback.model.Links(java.util.List.of(alike), java.util.List.of()).mergedInto())
                .isEmpty();
    }

    @Test
    void claimAKeyOfTheRecord() {
        Life life = begin(PROCESS, said("repair")).standsOn(StepId.CONFIRM).by(LI);
        Decision.Accepted accepted =
                life.decide(ActRequest.of(ORDER, Life.document("order", "o-1"))).orThrow();

        assertThat(accepted.keys()).containsExactly(new UniqueKey("acme:order", "o-1", "order"));
        assertThat(life.decide(ActRequest.of(ORDER, Life.document())).orThrow().keys())
                .isEmpty();
    }

    @Test
    void areNamedByAProcessDocument() {
        FeedbackProcess read = ProcessDocument.read(ProcessDocument.write(PROCESS), Vocabulary.standard());

        assertThat(ProcessDocument.write(read)).isEqualTo(ProcessDocument.write(PROCESS));
        assertThatThrownBy(() -> Vocabulary.standard().consequence("tied:acme:order"))
                .hasMessageContaining("kind=state");
    }

    @Test
    void haveNoStateWhereTheyLeadToAFeedback() {
        assertThatThrownBy(() -> new Link(Relation.RELATED, null, "f-1", Link.OPEN))
                .hasMessageContaining("no state");
    }
}
