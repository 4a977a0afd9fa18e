package io.propertyfeedback.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.AttachmentKey;
import io.propertyfeedback.port.AttachmentStore;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link AttachmentStore} keeps to. A vendor's test implements {@link #emptyStore}, and is done. */
public interface AttachmentStoreContract {
    /** A store without a file; asked once for each test. */
    AttachmentStore emptyStore();

    private static List<AttachmentKey> keys(AttachmentStore store) {
        try (Stream<AttachmentStore.Kept> all = store.all()) {
            return all.map(AttachmentStore.Kept::key).toList();
        }
    }

    @Test
    @DisplayName("bytes are found as they were put, and later changes to the array are not")
    default void bytesAreFoundAsTheyWerePut() {
        AttachmentStore store = emptyStore();
        byte[] content = new byte[100_000];
        new Random(17).nextBytes(content);
        AttachmentKey key = new AttachmentKey("acme", "f-1", "a");
        store.put(key, content);
        byte[] before = content.clone();
        content[0]++;
        assertThat(store.find(key))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(before));
    }

    @Test
    @DisplayName("ids are told apart exactly: company first, by case, whatever their characters and length")
    default void idsAreToldApart() {
        AttachmentStore store = emptyStore();
        List<String> ids = List.of("a", "A", "a/b", "..", "a b", "三楼", "🏢", "%41", "+", "a.", "CON", "房".repeat(64));
        int number = 0;
        for (String id : ids) {
            store.put(new AttachmentKey(id, "f", "x"), new byte[] {(byte) ++number});
            store.put(new AttachmentKey("c", id, "x"), new byte[] {(byte) ++number});
            store.put(new AttachmentKey("c", "f", id), new byte[] {(byte) ++number});
        }
        number = 0;
        for (String id : ids) {
            assertThat(store.find(new AttachmentKey(id, "f", "x"))).contains(new byte[] {(byte) ++number});
            assertThat(store.find(new AttachmentKey("c", id, "x"))).contains(new byte[] {(byte) ++number});
            assertThat(store.find(new AttachmentKey("c", "f", id))).contains(new byte[] {(byte) ++number});
        }
        assertThat(keys(store)).hasSize(3 * ids.size()).contains(new AttachmentKey("c", "f", "房".repeat(64)));
    }

    @Test
    @DisplayName("what is deleted is gone, and nothing else")
    default void whatIsDeletedIsGone() {
        AttachmentStore store = emptyStore();
        AttachmentKey gone = new AttachmentKey("acme", "f-1", "a");
        AttachmentKey stays = new AttachmentKey("acme", "f-1", "b");
        store.put(gone, new byte[] {1});
        store.put(stays, new byte[] {2});
        store.delete(gone);
        store.delete(gone);
        assertThat(store.find(gone)).isEmpty();
        assertThat(keys(store)).containsExactly(stays);
    }

    @Test
    @DisplayName("all of a feedback are deleted, and none of another feedback or company")
    default void allOfAFeedbackAreDeleted() {
        AttachmentStore store = emptyStore();
        AttachmentKey otherFeedback = new AttachmentKey("acme", "f-11", "a");
        AttachmentKey otherCompany = new AttachmentKey("bell", "f-1", "a");
        for (String file : List.of("a", "b", "房".repeat(64))) {
            store.put(new AttachmentKey("acme", "f-1", file), new byte[] {1});
        }
        store.put(otherFeedback, new byte[] {1});
        store.put(otherCompany, new byte[] {1});
        store.deleteAll("acme", "f-1");
        store.deleteAll("acme", "nothing");
        assertThat(keys(store)).containsExactlyInAnyOrder(otherFeedback, otherCompany);
    }

    @Test
    @DisplayName("files of one feedback come one after the other")
    default void filesOfOneFeedbackComeTogether() {
        AttachmentStore store = emptyStore();
        for (String file : List.of("a", "b", "c")) {
            for (String feedback : List.of("f-1", "f-2", "f-3")) {
                store.put(new AttachmentKey("acme", feedback, file), new byte[] {1});
            }
        }
        List<String> feedbacks =
                keys(store).stream().map(AttachmentKey::feedback).toList();
        assertThat(feedbacks).hasSize(9);
        for (String feedback : List.of("f-1", "f-2", "f-3")) {
            assertThat(feedbacks.lastIndexOf(feedback) - feedbacks.indexOf(feedback))
                    .isEqualTo(2);
        }
    }
}
