package io.propertyfeedback.memory;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.Erased;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Keeps everything in memory, for as long as the instance lives. One lock guards it: thread-safe, and each call sees
 * all of another or nothing. A search or a sweep looks at every feedback (of the company), so it suits thousands, not
 * millions.
 */
public final class MemoryFeedbackStorage implements FeedbackStorage {
    private static final Comparator<Feedback> NEXT_RUNG =
            Comparator.comparing(feedback -> feedback.clocks().nextRungAt().orElse(Instant.MAX));

    private final Object lock = new Object();
    private final Map<String, MemoryCompany> companies = new HashMap<>();
    private final MemoryRegister register = new MemoryRegister();
    private final MemoryFeed feed = new MemoryFeed(lock, this::history);

    @Override
    public List<CommitResult> commit(List<Change> changes) {
        List<Change> all = List.copyOf(changes); // a null among them is noticed before anything is written
        synchronized (lock) {
            return all.stream().map(this::commit).toList();
        }
    }

    private CommitResult commit(Change change) {
        String company = change.after().company();
        CommitResult result =
                companies.computeIfAbsent(company, c -> new MemoryCompany()).commit(change);
        if (result instanceof CommitResult.Committed) {
            feed.add(change);
        }
        return result;
    }

    /** Every answer is gathered before the first is committed, so a decision that throws leaves nothing behind. */
    @Override
    public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
        synchronized (lock) {
            List<Change> answers = due(now, limit).stream()
                    .map(decide)
                    .flatMap(Optional::stream)
                    .toList();
            return (int) commit(answers).stream()
                    .filter(CommitResult.Committed.class::isInstance)
                    .count();
        }
    }

    private List<Feedback> due(Instant now, int limit) {
        return companies.values().stream()
                .flatMap(MemoryCompany::feedbacks)
                .filter(feedback -> feedback.clocks()
                        .nextRungAt()
                        .filter(rung -> !rung.isAfter(now))
                        .isPresent())
                .sorted(NEXT_RUNG)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Feedback> find(String company, String id) {
        synchronized (lock) {
            return of(company).find(id);
        }
    }

    @Override
    public Optional<CommitResult.Claimed> holder(String company, String shard, Claim claim) {
        synchronized (lock) {
            return of(company).holder(claim);
        }
    }

    @Override
    public List<Entry> history(String company, String id) {
        synchronized (lock) {
            return of(company).history(id);
        }
    }

    @Override
    public Page<Feedback> search(SearchQuery query) {
        synchronized (lock) {
            return new MemorySearch(query).page(of(query.company()).feedbacks());
        }
    }

    @Override
    public long count(SearchQuery query, int most) {
        synchronized (lock) {
            return new MemorySearch(query).count(of(query.company()).feedbacks(), most);
        }
    }

    /** Feedback is looked up one by one as it stands then, so that nobody waits for {@code each}. */
    @Override
    public void scan(ScanQuery query, Consumer<Life> each) {
        List<String> ids;
        synchronized (lock) {
            ids = of(query.company())
                    .feedbacks()
                    .filter(feedback -> query.communities() == null
                            || query.communities().contains(feedback.intake().community()))
                    .map(Feedback::id)
                    .toList();
        }
        for (String id : ids) {
            life(query.company(), id).filter(query::spans).ifPresent(each);
        }
    }

    private Optional<Life> life(String company, String id) {
        synchronized (lock) {
            return find(company, id).map(feedback -> new Life(feedback, history(company, id)));
        }
    }

    @Override
    public Optional<Person> person(String company, String id) {
        synchronized (lock) {
            return of(company).person(id);
        }
    }

    @Override
    public Erased erase(Erasure erasure) {
        synchronized (lock) {
            return new MemoryErasure(of(erasure.company())).of(erasure);
        }
    }

    @Override
    public boolean hold(String company, String id, boolean held) {
        synchronized (lock) {
            return of(company).hold(id, held);
        }
    }

    private MemoryCompany of(String company) {
        MemoryCompany known = companies.get(company);
        return known == null ? new MemoryCompany() : known;
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public Feed feed() {
        return feed;
    }

    @Override
    public Cursors cursors() {
        return feed.cursors();
    }
}
