package io.propertyfeedback.testkit;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does everything right, by the memory inside; a careless adapter overrides what it gets wrong. */
class Forwarding implements FeedbackStorage {
    final FeedbackStorage inner = new MemoryFeedbackStorage();

    @Override
    public List<CommitResult> commit(List<Change> changes) {
        return inner.commit(changes);
    }

    @Override
    public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
        return inner.sweep(now, limit, decide);
    }

    @Override
    public Optional<Feedback> find(String company, String id) {
        return inner.find(company, id);
    }

    @Override
    public Optional<CommitResult.Claimed> holder(String company, String shard, Claim claim) {
        return inner.holder(company, shard, claim);
    }

    @Override
    public List<Entry> history(String company, String id) {
        return inner.history(company, id);
    }

    @Override
    public Page<Feedback> search(SearchQuery query) {
        return inner.search(query);
    }

    @Override
    public long count(SearchQuery query, int most) {
        return inner.count(query, most);
    }

    @Override
    public void scan(ScanQuery query, Consumer<Life> each) {
        inner.scan(query, each);
    }

    @Override
    public Optional<Person> person(String company, String id) {
        return inner.person(company, id);
    }

    @Override
    public Register register() {
        return inner.register();
    }

    @Override
    public Outbox outbox() {
        return inner.outbox();
    }
}
