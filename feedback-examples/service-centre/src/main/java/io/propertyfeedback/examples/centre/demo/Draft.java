package io.propertyfeedback.examples.centre.demo;

import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.ForwardingStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A storage in memory that remembers every change, to be copied in large commits into another: a story of many small
 * acts is told in seconds. For one thread.
 */
final class Draft extends ForwardingStorage {
    private static final int AT_ONCE = 500;

    private final List<Change> changes = new ArrayList<>();

    Draft() {
        super(new MemoryFeedbackStorage());
    }

    /** Writes all changes, in order; nobody is told of events of the past. */
    void copyTo(FeedbackStorage storage) {
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            List<Change> some = changes.subList(from, Math.min(from + AT_ONCE, changes.size()));
            boolean all = storage.commit(some.stream().map(Change::silently).toList()).stream()
                    .allMatch(CommitResult.Committed.class::isInstance);
            if (!all) {
                throw new IllegalStateException("The storage holds feedback already");
            }
        }
    }

    @Override
    public List<CommitResult> commit(List<Change> asked) {
        List<CommitResult> results = super.commit(asked);
        for (int i = 0; i < asked.size(); i++) {
            if (results.get(i) instanceof CommitResult.Committed) {
                changes.add(asked.get(i));
            }
        }
        return results;
    }

    @Override
    public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
        return super.sweep(now, limit, feedback -> {
            Optional<Change> change = decide.apply(feedback);
            change.ifPresent(changes::add);
            return change;
        });
    }
}
