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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
                return under.list(company, kind, afterId, limit);
            }
        };
    }
}
