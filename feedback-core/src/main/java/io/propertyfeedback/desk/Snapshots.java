package io.propertyfeedback.desk;

import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.Stamp;
import io.propertyfeedback.process.written.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The snapshot of each company. It is looked at again after the refresh time by the stamps of the register, and read
 * again where these are others; what is put through this instance is seen at once. Thread-safe.
 */
final class Snapshots {
    private static final int PAGE = 500;

    /** That a company defines nothing is remembered only up to here: anybody can ask for one that does not exist. */
    private static final int MOST_KEPT = 10_000;

    private final FeedbackStorage storage;
    private final Collection<DefinitionKind<?>> kinds;
    private final Set<String> ids;
    private final Vocabulary vocabulary;
    private final Duration refresh;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong puts = new AtomicLong();

    /** @param puts how many there were here before the stamps were read */
    private record Kept(Snapshot snapshot, long readAt, long puts) {}

    Snapshots(FeedbackStorage storage, Collection<DefinitionKind<?>> kinds, Vocabulary vocabulary, Duration refresh) {
        this.storage = storage;
        this.kinds = kinds;
        this.ids = kinds.stream().map(DefinitionKind::id).collect(Collectors.toUnmodifiableSet());
        this.vocabulary = vocabulary;
        this.refresh = refresh;
    }

    Snapshot of(String company) {
        Kept known = kept.get(company);
        boolean fresh =
                known != null && known.puts() == puts.get() && System.nanoTime() - known.readAt() < refresh.toNanos();
        return known != null && fresh ? known.snapshot() : now(company);
    }

    /** Whatever the refresh time: for who is about to put something that stands on what is there. */
    Snapshot now(String company) {
        long before = puts.get();
        long readAt = System.nanoTime();
        Kept known = kept.get(company);
        Snapshot last = known == null ? Snapshot.EMPTY : known.snapshot();
        Map<String, Stamp> stamps = storage.register().stamps(company, ids);
        Snapshot next =
                last.stamps().equals(stamps) ? last : last.at(stamps, kinds, vocabulary, kind -> stored(company, kind));
        if (!stamps.isEmpty() || kept.size() < MOST_KEPT) {
            kept.put(company, new Kept(next, readAt, before));
        } else {
            kept.remove(company);
        }
        return next;
    }

    /** What is known without asking the storage, however old. */
    Optional<Snapshot> known(String company) {
        return Optional.ofNullable(kept.get(company)).map(Kept::snapshot);
    }

    /** Something was put through this instance. */
    void changed() {
        puts.incrementAndGet();
    }

    private List<Registered> stored(String company, String kind) {
        List<Registered> all = new ArrayList<>();
        List<Registered> page;
        String after = null;
        do {
            page = storage.register().list(company, kind, after, PAGE);
            all.addAll(page);
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
        return all;
    }
}
