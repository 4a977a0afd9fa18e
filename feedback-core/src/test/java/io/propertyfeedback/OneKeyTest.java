package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.SUE;
import static io.propertyfeedback.Estate.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Decision;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.query.SearchQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A key and a message id are one thing in a company, whatever shard a request names: every way in. */
class OneKeyTest {
    private static final String KEY = "ticket-1";
    private static final String REUSED = "refused.key-reused";
    private static final NewFeedback NORTH = Estate.call().inShard("north");
    private static final NewFeedback SOUTH = Estate.call().inShard("south");

    private final Estate estate = new Estate();

    private void assertThereIsOne() {
        assertThat(estate.feedback.records().count(SUE, SearchQuery.of("acme"))).isEqualTo(1);
    }

    @Test
    void oneKeyWithTwoShardsReceivesOneFeedback() {
        Receipt first = estate.feedback.intake().receive(DORA, NORTH, KEY).receipt();
        assertThat(codes(estate.feedback.intake().receive(DORA, SOUTH, KEY))).containsExactly(REUSED);
        assertThat(estate.feedback.intake().receive(DORA, NORTH, KEY).receipt().id())
                .isEqualTo(first.id());
        assertThereIsOne();
    }

    @Test
    void oneKeyInTwoCommunitiesReceivesOneFeedback() {
        estate.feedback.intake().receive(DORA, Estate.callAbout("garden"), KEY).receipt();
        assertThat(codes(estate.feedback.intake().receive(DORA, Estate.callAbout("lake"), KEY)))
                .containsExactly(REUSED);
        assertThereIsOne();
    }

    @Test
    void oneMessageIdWithTwoShardsAnswersWithTheFirstReceipt() {
        Receipt first = estate.hears(NORTH.messageId("m-1")).receipt();
        Receipt again = estate.hears(SOUTH.messageId("m-1")).receipt();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.replayed()).isTrue();
        assertThereIsOne();
    }

    @Test
    void oneMessageIdTwiceInABatchIsOneFeedback() {
        List<Reception> lines =
                estate.feedback.intake().receiveAll(DORA, List.of(NORTH.messageId("m-1"), SOUTH.messageId("m-1")));
        assertThat(lines.get(1).receipt().id()).isEqualTo(lines.get(0).receipt().id());
        assertThereIsOne();
    }

    @Test
    void oneKeyWithTwoShardsReceivesOneBatch() {
        estate.feedback.intake().receiveAll(DORA, List.of(NORTH), KEY);
        assertThat(estate.feedback.intake().receiveAll(DORA, List.of(SOUTH), KEY))
                .allSatisfy(line -> assertThat(codes(line)).containsExactly(REUSED));
        assertThereIsOne();
    }

    @Test
    void oneKeyWithTwoShardsIsHandedInOnce() {
        estate.feedback.intake().handIn(DORA, NORTH, KEY).receipt();
        assertThat(codes(estate.feedback.intake().handIn(DORA, SOUTH, KEY))).containsExactly(REUSED);
        assertThereIsOne();
    }

    @Test
    void oneKeyDoesOneActOfTwoShards() {
        Feedback north = estate.received(NORTH);
        Feedback south = estate.received(SOUTH);
        ActRequest note =
                ActRequest.of(ActId.NOTE, Document.of("note", "called back")).withKey(KEY);

        assertThat(perform(north, note).orThrow().replayed()).isFalse();
        assertThat(codes(perform(south, note))).containsExactly(REUSED);
        assertThat(perform(north, note).orThrow().replayed()).isTrue();
        assertThat(estate.stored(south).version()).isEqualTo(1);
    }

    private Decision perform(Feedback seen, ActRequest request) {
        return estate.feedback.handling().perform(DORA, seen.id(), seen.version(), request);
    }
}
