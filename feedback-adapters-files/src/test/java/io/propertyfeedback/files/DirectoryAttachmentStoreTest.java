package io.propertyfeedback.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.port.AttachmentKey;
import io.propertyfeedback.port.AttachmentStore;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.testkit.AttachmentStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryAttachmentStoreTest implements AttachmentStoreContract {
    private static final AttachmentKey KEY = new AttachmentKey("acme", "f-1", "a");

    @TempDir
    Path directory;

    @Override
    public AttachmentStore emptyStore() {
        return new DirectoryAttachmentStore(directory.resolve("files"));
    }

    @Test
    void whenItWasPutIsTold() {
        AttachmentStore store = emptyStore();
        store.put(KEY, new byte[] {1});
        try (Stream<AttachmentStore.Kept> all = store.all()) {
            assertThat(all)
                    .singleElement()
                    .satisfies(
                            kept -> assertThat(kept.at()).isAfter(Instant.now().minus(Duration.ofMinutes(5))));
        }
    }

    @Test
    void nothingHalfWrittenIsLeftBeside() throws IOException {
        AttachmentStore store = emptyStore();
        store.put(KEY, new byte[] {1});
        try (Stream<Path> all = Files.walk(directory)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void aDirectoryThatIsGoneIsSaidWithoutAPathAndNotTakenForEmpty() throws IOException {
        AttachmentStore store = emptyStore();
        Files.delete(directory.resolve("files/.incoming"));
        Files.delete(directory.resolve("files"));

        assertThatThrownBy(() -> store.find(KEY))
                .isInstanceOf(FeedbackStorageException.class)
                .hasMessageNotContaining(directory.toString())
                .hasNoCause();
        assertThatThrownBy(() -> store.deleteAll("acme", "f-1")).isInstanceOf(FeedbackStorageException.class);
        assertThatThrownBy(() -> store.put(KEY, new byte[] {1})).isInstanceOf(FeedbackStorageException.class);
    }
}
