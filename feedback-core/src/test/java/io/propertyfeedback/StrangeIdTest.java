package io.propertyfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Relation;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids and keys that no storage could keep are refused with their place, each line of a batch on its own. */
class StrangeIdTest {
    private final Estate estate = new Estate();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " m1", "m1 ", "m\n1", "m\u00851"})
    void messageIdsThatAreNoIdsAreRefused(String id) {
        assertThat(pointer(estate.hears(Estate.call().messageId(id)))).isEqualTo("/details/messageId");
    }

    @Test
    void oneBadLineOfABatchLeavesTheOthers() {
        List<Reception> answers = estate.feedback
                .intake()
                .receiveAll(Estate.DORA, List.of(Estate.call(), Estate.call().messageId(""), Estate.call()));

        assertThat(answers)
                .extracting(Reception::getClass)
                .containsExactly(Receipt.class, Refused.class, Receipt.class);
    }

    @Test
    void shardsAndStaffThatAreNoIdsAreRefused() {
        assertThat(pointer(estate.hears(Estate.call().inShard(" ")))).isEqualTo("/details/shard");
        assertThat(pointer(estate.hears(Estate.call().concerning("li", "\t")))).isEqualTo("/details/concerns/1");
    }

    @Test
    void whatFollowsNothingThatIsThereIsRefused() {
        assertThat(pointer(estate.hears(Estate.call().following("f0")))).isEqualTo("/details/follows");
    }

    @Test
    void whatFollowsAnotherIsTiedToIt() {
        Feedback first = estate.received(Estate.call());
        NewFeedback later = Estate.call().following(first.id());

        assertThat(estate.received(later).links().all())
                .containsExactly(new io.propertyfeedback.model.Link(Relation.FOLLOWS, first.id()));
    }

    @Test
    void aKeyLongerThanStoragesKeepIsRefused() {
        Feedback first = estate.received(Estate.call());
        ActRequest note =
                ActRequest.of(ActId.NOTE, Document.of("note", "hello")).withKey("k".repeat(201));
        Reception received = estate.feedback.intake().receive(Estate.DORA, Estate.call(), "k".repeat(201));

        assertThat(estate.refusal(Estate.DORA, first, note)).containsExactly("form.too-long");
        assertThat(pointer(received)).isEqualTo("/key");
    }

    private static String pointer(Reception answer) {
        List<Refusal> refusals = ((Refused) answer).refusals();
        return String.valueOf(refusals.get(0).pointer());
    }
}
