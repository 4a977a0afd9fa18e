package io.propertyfeedback.examples.replay;

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
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.port.SearchQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A storage that is read but never changed: what is declared is kept in memory, feedback is not kept at all. */
final class DryStorage implements FeedbackStorage {
    private final FeedbackStorage below;
    private final Register above = new MemoryFeedbackStorage().register();

    DryStorage(FeedbackStorage below) {
        this.below = below;
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
    public Outbox outbox() {
        return below.outbox();
    }

    /** Writes above, reads above first. Above a version starts anew, since nobody else looks there. */
    @Override
    public Register register() {
        Register under = below.register();
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
