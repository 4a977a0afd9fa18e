package io.propertyfeedback.memory;

import io.propertyfeedback.port.AttachmentKey;
import io.propertyfeedback.port.AttachmentStore;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Files in memory: for trying out and for tests. Thread-safe. */
public final class MemoryAttachmentStore implements AttachmentStore {
    private static final Comparator<AttachmentKey> ORDER = Comparator.comparing(AttachmentKey::company)
            .thenComparing(AttachmentKey::feedback)
            .thenComparing(AttachmentKey::file);

    private final Map<AttachmentKey, Item> items = new ConcurrentSkipListMap<>(ORDER);
    private final InstantSource time;

    private record Item(Kept kept, byte[] content) {}

    /** @param time tells when something was put */
    public MemoryAttachmentStore(InstantSource time) {
        this.time = time;
    }

    @Override
    public void put(AttachmentKey key, byte[] content) {
        items.put(key, new Item(new Kept(key, time.instant()), content.clone()));
    }

    @Override
    public Optional<byte[]> find(AttachmentKey key) {
        return Optional.ofNullable(items.get(key)).map(item -> item.content().clone());
    }

    @Override
    public void delete(AttachmentKey key) {
        items.remove(key);
    }

    @Override
    public void deleteAll(String company, String feedback) {
        items.keySet()
                .removeIf(key -> key.company().equals(company) && key.feedback().equals(feedback));
    }

    @Override
    public Stream<Kept> all() {
        return items.values().stream().map(Item::kept);
    }
}
