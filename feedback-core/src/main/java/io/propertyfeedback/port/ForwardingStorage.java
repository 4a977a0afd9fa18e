package io.propertyfeedback.port;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Hands every call on to another storage: to be extended by whoever changes a few of them, to count, to record or to
 * deny. As thread-safe as the storage below and what is overridden.
 */
public class ForwardingStorage implements FeedbackStorage {
    private final FeedbackStorage below;

    public ForwardingStorage(FeedbackStorage below) {
        this.below = below;
    }

    @Override
    public List<CommitResult> commit(List<Change> changes) {
        return below.commit(changes);
    }

    @Override
    public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
        return below.sweep(now, limit, decide);
    }

    @Override
    public Optional<Feedback> find(String company, String id) {
        return below.find(company, id);
    }

    @Override
    public Optional<CommitResult.Claimed> holder(String company, String shard, Claim claim) {
        return below.holder(company, shard, claim);
    }

    @Override
    public List<Entry> history(String company, String id) {
        return below.history(company, id);
    }

    @Override
    public Page<Feedback> search(SearchQuery query) {
        return below.search(query);
    }

    @Override
    public long count(SearchQuery query, int most) {
        return below.count(query, most);
    }

    @Override
    public void scan(ScanQuery query, Consumer<Life> each) {
        below.scan(query, each);
    }

    @Override
    public Optional<Person> person(String company, String id) {
        return below.person(company, id);
    }

    @Override
    public Erased erase(Erasure erasure) {
        return below.erase(erasure);
    }

    @Override
    public boolean hold(String company, String id, boolean held) {
        return below.hold(company, id, held);
    }

    @Override
    public Register register() {
        return below.register();
    }

    @Override
    public Feed feed() {
        return below.feed();
    }

    @Override
    public Cursors cursors() {
        return below.cursors();
    }
}
