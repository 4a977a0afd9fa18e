package io.propertyfeedback.examples.replay;

import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Erased;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.ForwardingStorage;
import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.Stamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A storage that is read but never changed: what is declared is kept in memory, feedback is not kept at all. */
final class DryStorage extends ForwardingStorage {
    private final Register above = new MemoryFeedbackStorage().register();

    DryStorage(FeedbackStorage below) {
        super(below);
    }

    @Override
    public List<CommitResult> commit(List<Change> changes) {
        throw new UnsupportedOperationException("A dry run commits nothing");
    }

    @Override
    public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
        throw new UnsupportedOperationException("A dry run commits nothing");
    }

    @Override
    public Erased erase(Erasure erasure) {
        throw new UnsupportedOperationException("A dry run erases nothing");
    }

    @Override
    public boolean hold(String company, String id, boolean held) {
        throw new UnsupportedOperationException("A dry run holds nothing");
    }

    /** Writes above, reads above first. Above a version starts anew, since nobody else looks there. */
    @Override
    public Register register() {
        Register under = super.register();
        return new Register() {
            @Override
            public Optional<Registered> find(String company, String kind, String id) {
                return above.find(company, kind, id).or(() -> under.find(company, kind, id));
            }

            @Override
            public boolean put(Registered document) {
                Optional<Registered> mine = above.find(document.company(), document.kind(), document.id());
                return above.put(new Registered(
                        document.company(),
                        document.kind(),
                        document.id(),
                        mine.map(Registered::version).orElse(0L) + 1,
                        document.document(),
                        document.at(),
                        document.by()));
            }

            @Override
            public List<Registered> list(String company, String kind, @Nullable String afterId, int limit) {
                NavigableMap<String, Registered> both = new TreeMap<>();
                under.list(company, kind, afterId, limit).forEach(one -> both.put(one.id(), one));
                above.list(company, kind, afterId, limit).forEach(one -> both.put(one.id(), one));
                return both.values().stream().limit(limit).toList();
            }

            @Override
            public Map<String, Stamp> stamps(String company, Set<String> kinds) {
                Map<String, Stamp> both = new HashMap<>(under.stamps(company, kinds));
                above.stamps(company, kinds)
                        .forEach((kind, stamp) -> both.merge(
                                kind, stamp, (one, other) -> new Stamp(one.puts() + other.puts(), other.latest())));
                return both;
            }
        };
    }
}
