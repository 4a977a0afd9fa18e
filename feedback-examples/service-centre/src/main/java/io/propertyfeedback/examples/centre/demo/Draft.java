package io.propertyfeedback.examples.centre.demo;

import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.Outbox;
import io.propertyfeedback.port.Page;
import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.port.SearchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A storage in memory that remembers every change, to be copied in large commits into another: a story of many small
 * acts is told in seconds. For one thread.
 */
final class Draft implements FeedbackStorage {
    private static final int AT_ONCE = 500;

    private final FeedbackStorage memory = new MemoryFeedbackStorage();
    private final List<Change> changes = new ArrayList<>();

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
        List<CommitResult> results = memory.commit(asked);
        for (int i = 0; i < asked.size(); i++) {
            if (results.get(i) instanceof CommitResult.Committed) {
                changes.add(asked.get(i));
            }
        }
        return results;
    }

    @Override
    public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
        return memory.sweep(now, limit, feedback -> {
            Optional<Change> change = decide.apply(feedback);
            change.ifPresent(changes::add);
            return change;
        });
    }

    @Override
    public Optional<Feedback> find(String company, String id) {
        return memory.find(company, id);
    }

    @Override
    public Optional<CommitResult.Claimed> holder(String company, String shard, Claim claim) {
        return memory.holder(company, shard, claim);
    }

    @Override
    public List<Entry> history(String company, String id) {
        return memory.history(company, id);
    }

    @Override
    public Page<Feedback> search(SearchQuery query) {
        return memory.search(query);
    }

    @Override
    public long count(SearchQuery query, int most) {
        return memory.count(query, most);
    }

    @Override
    public void scan(ScanQuery query, Consumer<Life> each) {
        memory.scan(query, each);
    }

    @Override
    public Optional<Person> person(String company, String id) {
        return memory.person(company, id);
    }

    @Override
    public Register register() {
        return memory.register();
    }

    @Override
    public Outbox outbox() {
        return memory.outbox();
    }
}
