package com.acme.storage;

import com.acme.storage.Tables.Event;
import com.acme.storage.Tables.Kept;
import com.acme.storage.Tables.Rung;
import io.propertyfeedback.memory.MemorySearch;
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
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;

/**
 * Keeps feedback in one file, in this JVM alone: on disk when a call has answered, whole after a kill. One writes at a
 * time; a search looks at every feedback of the company, so it suits thousands of open cases, not millions.
 */
public final class FileStorage implements FeedbackStorage, AutoCloseable {
    private final MVStore file;
    private final Tables tables;
    private final Transactions transactions;

    private FileStorage(MVStore file) {
        this.file = file;
        this.tables = new Tables(file);
        this.transactions = new Transactions(file);
        file.commit(); // of the empty tables, which a rollback would take away
    }

    /** Opens the file, which is made if there is none. */
    public static FileStorage open(Path path) {
        return new FileStorage(new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .open());
    }

    @Override
    public List<CommitResult> commit(List<Change> changes) {
        List<Change> all = List.copyOf(changes);
        return transactions.write(() -> all.stream().map(this::commit).toList());
    }

    private CommitResult commit(Change change) {
        Feedback after = change.after();
        for (Claim claim : change.claims()) {
            Optional<CommitResult.Claimed> held = holding(after.company(), claim);
            if (held.isPresent()) {
                return held.get();
            }
        }
        Optional<Kept> before = tables.feedbacks.get(after.company(), after.id());
        if (after.version() != version(before) + 1) {
            return CommitResult.STALE;
        }
        for (Change.Seen seen : change.seen()) {
            if (seen.version() != version(tables.feedbacks.get(after.company(), seen.feedback()))) {
                return CommitResult.STALE;
            }
        }
        before.ifPresent(kept -> rung(kept.feedback()).ifPresent(rung -> tables.rungs.remove(key(rung))));
        write(change, before.map(kept -> kept.with(after)).orElse(new Kept(after, false, 0)));
        return CommitResult.COMMITTED;
    }

    private static long version(Optional<Kept> stored) {
        return stored.map(kept -> kept.feedback().version()).orElse(0L);
    }

    private void write(Change change, Kept kept) {
        Feedback after = kept.feedback();
        tables.feedbacks.put(kept, after.company(), after.id());
        tables.histories.put(change.entry(), after.company(), after.id(), after.version());
        for (Claim claim : change.claims()) {
            tables.claims.put(
                    new CommitResult.Claimed(claim, after.id(), after.version()), Tables.key(after.company(), claim));
        }
        Person person = change.person();
        if (person != null) {
            tables.persons.put(person, person.company(), person.id());
        }
        rung(after).ifPresent(rung -> tables.rungs.put(rung, key(rung)));
        long number = 1 + tables.waiting.last().map(Event::number).orElse(0L);
        Event event = new Event(
                number,
                after.company(),
                after.id(),
                after.version(),
                change.entry().at(),
                change.silent());
        tables.waiting.put(event, number);
    }

    private static Optional<Rung> rung(Feedback feedback) {
        return feedback.clocks().nextRungAt().map(at -> new Rung(at, feedback.company(), feedback.id()));
    }

    private static Object[] key(Rung rung) {
        return new Object[] {Codec.micros(rung.at()), rung.company(), rung.feedback()};
    }

    /** Nobody else writes from the offer to the commit; what is thrown in between takes everything back. */
    @Override
    public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
        return transactions.write(() -> {
            List<Change> answers = tables.rungs
                    .all()
                    .takeWhile(rung -> !rung.at().isAfter(now))
                    .limit(limit)
                    .flatMap(rung -> tables.feedbacks.get(rung.company(), rung.feedback()).stream())
                    .flatMap(kept -> decide.apply(kept.feedback()).stream())
                    .toList();
            return (int) answers.stream()
                    .map(this::commit)
                    .filter(CommitResult.COMMITTED::equals)
                    .count();
        });
    }

    @Override
    public Optional<Feedback> find(String company, String id) {
        return transactions.read(() -> tables.feedbacks.get(company, id).map(Kept::feedback));
    }

    @Override
    public Optional<CommitResult.Claimed> holder(String company, String shard, Claim claim) {
        return transactions.read(() -> holding(company, claim));
    }

    private Optional<CommitResult.Claimed> holding(String company, Claim claim) {
        return tables.claims.get(Tables.key(company, claim));
    }

    @Override
    public List<Entry> history(String company, String id) {
        return transactions.read(() -> tables.history(company, id));
    }

    @Override
    public Page<Feedback> search(SearchQuery query) {
        return transactions.read(() -> new MemorySearch(query).page(feedbacks(query)));
    }

    @Override
    public long count(SearchQuery query, int most) {
        return transactions.read(() -> new MemorySearch(query).count(feedbacks(query), most));
    }

    private Stream<Feedback> feedbacks(SearchQuery query) {
        return tables.feedbacks.all(query.company()).map(Kept::feedback);
    }

    /** Life by life, so that nobody waits for {@code each}. */
    @Override
    public void scan(ScanQuery query, Consumer<Life> each) {
        Optional<Life> life = lifeAfter("", query);
        while (life.isPresent()) {
            each.accept(life.get());
            life = lifeAfter(life.get().feedback().id(), query);
        }
    }

    private Optional<Life> lifeAfter(String id, ScanQuery query) {
        return transactions.read(() -> tables.feedbacks
                .after(id, query.company())
                .map(Kept::feedback)
                .filter(feedback -> query.communities() == null
                        || query.communities().contains(feedback.intake().community()))
                .findFirst()
                .map(feedback -> new Life(feedback, tables.history(feedback.company(), feedback.id()))));
    }

    @Override
    public Optional<Person> person(String company, String id) {
        return transactions.read(() -> tables.persons.get(company, id));
    }

    @Override
    public Erased erase(Erasure erasure) {
        return transactions.write(() -> new FileErasure(tables, erasure).done());
    }

    @Override
    public boolean hold(String company, String id, boolean held) {
        return transactions.write(() -> {
            Optional<Kept> known = tables.feedbacks.get(company, id);
            known.ifPresent(
                    kept -> tables.feedbacks.put(new Kept(kept.feedback(), held, kept.erasedUpTo()), company, id));
            return known.isPresent();
        });
    }

    @Override
    public Register register() {
        return new FileRegister(tables, transactions);
    }

    @Override
    public Feed feed() {
        return new FileFeed(tables, transactions);
    }

    @Override
    public Cursors cursors() {
        return new FileCursors(tables, transactions);
    }

    @Override
    public void close() {
        file.close();
    }
}
