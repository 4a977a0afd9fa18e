package io.propertyfeedback.port;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the bytes of files are kept: a directory, an object store. Optional: without one nothing can be attached.
 * Implementations are thread-safe. A call that cannot be answered throws {@link FeedbackStorageException}, and then the
 * file is there whole or not at all. The kit's {@code AttachmentStoreContract} checks this.
 */
public interface AttachmentStore {
    /** Keeps these bytes; whoever finds them finds all of them. A key is used once. */
    void put(AttachmentKey key, byte[] content);

    /** The bytes, or empty when there are none. */
    Optional<byte[]> find(AttachmentKey key);

    /** Deletes for good; nothing happens where there is nothing. */
    void delete(AttachmentKey key);

    /** Deletes all files of a feedback for good. */
    void deleteAll(String company, String feedback);

    /** All that is kept, those of one feedback one after the other. The caller closes it. */
    Stream<Kept> all();

    /**
     * A file that is kept.
     *
     * @param at when it was put
     */
    record Kept(AttachmentKey key, Instant at) {}
}
