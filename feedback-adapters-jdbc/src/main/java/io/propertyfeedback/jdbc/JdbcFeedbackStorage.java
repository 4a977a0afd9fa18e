package io.propertyfeedback.jdbc;

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
import io.propertyfeedback.query.SearchWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps feedback in a relational database, through the host's own {@link DataSource}. Thread-safe; starts no thread,
 * holds no connection between calls.
 *
 * <pre>{@code
 * FeedbackStorage storage = JdbcFeedbackStorage.withOwnTransactions(dataSource).build();
 * FeedbackStorage storage = JdbcFeedbackStorage.joining(connectionOfTheTransaction).build();
 * }</pre>
 *
 * <p>Who owns the transactions is chosen, never guessed. With its own, a call that lost a conflict of the database (a
 * deadlock) is made again, up to five times; so what {@code sweep} is given must be pure. Joined, a call that throws
 * leaves nothing behind in the host's transaction, which stays the host's to end.
 *
 * <p>Made for the isolation READ COMMITTED, which it asks for itself in its own transactions on MySQL and MariaDB. Under
 * a stricter one, two callers who take the same key at once may meet as a conflict, which is retryable, instead of an
 * answer. Whoever joins rolls back after a retryable exception and does all of the transaction again.
 *
 * <p>Whatever the database refuses becomes a {@link io.propertyfeedback.port.FeedbackStorageException}.
 */
public final class JdbcFeedbackStorage implements FeedbackStorage {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcFeedbackStorage.class);

    private final Transactions transactions;
    private final JdbcStorageSetup setup;
    private final Register register;
    private final Feed feed;
    private final Cursors cursors;
    private final AtomicBoolean warned = new AtomicBoolean();
    private volatile @Nullable Tables known;

    JdbcFeedbackStorage(Transactions unbounded, JdbcStorageSetup setup) {
        this.transactions = new BoundedTransactions(unbounded, this::tables);
        this.setup = setup;
        this.register = new JdbcRegister(transactions, this::tables);
        this.feed = new JdbcFeed(transactions, this::tables);
        this.cursors = new JdbcCursors(transactions, this::tables);
    }

    /** Each call takes a connection, has a transaction of its own, and gives the connection back as it came. */
    public static JdbcStorageSetup withOwnTransactions(DataSource dataSource) {
        return JdbcStorageSetup.own(dataSource);
    }

    /** Each call works in the transaction that the host has under way, which the storage neither ends nor closes. */
    public static JdbcStorageSetup joining(ConnectionSource source) {
        return JdbcStorageSetup.joining(source);
    }

    /** The tables, looked at when the first connection is there: a host that joins has none while it starts. */
    Tables tables(Jdbc jdbc) {
        Tables tables = known;
        if (tables == null) {
            tables = setup.tables(jdbc);
            known = tables;
            if (warned.compareAndSet(false, true)) {
                setup.warnings(jdbc).forEach(LOG::warn);
            }
        }
        return tables;
    }

    @Override
    public List<CommitResult> commit(List<Change> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        Function<Jdbc, List<CommitResult>> commit = jdbc -> Commit.of(jdbc, tables(jdbc), changes);
        Tables tables = known;
        return tables != null && Commit.isOneStatement(tables, changes)
                ? transactions.statement(commit)
                : transactions.write(commit);
    }

    @Override
    public int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide) {
        return transactions.write(jdbc -> {
            List<Change> changes = tables(jdbc).feedbacks().due(jdbc, now, limit).stream()
                    .flatMap(feedback -> decide.apply(feedback).stream())
                    .toList();
            return (int) Commit.of(jdbc, tables(jdbc), changes).stream()
                    .filter(CommitResult.COMMITTED::equals)
                    .count();
        });
    }

    @Override
    public Optional<Feedback> find(String company, String id) {
        Key key = new Key(company, id);
        return transactions
                .read(jdbc -> tables(jdbc).feedbacks().find(jdbc, key))
                .filter(found -> key.equals(new Key(found.company(), found.id())));
    }

    @Override
    public Optional<CommitResult.Claimed> holder(String company, String shard, Claim claim) {
        return transactions.read(jdbc -> {
            ClaimTable claims = tables(jdbc).claim();
            ClaimTable.Held key = claims.held(company, shard, claim);
            return Optional.ofNullable(claims.holders(jdbc, List.of(key)).get(key));
        });
    }

    @Override
    public List<Entry> history(String company, String id) {
        Key key = new Key(company, id);
        return transactions.read(jdbc -> tables(jdbc).history().of(jdbc, key)).stream()
                .filter(entry -> key.equals(new Key(entry.company(), entry.feedback())))
                .toList();
    }

    @Override
    public Page<Feedback> search(SearchQuery query) {
        int limit = Math.min(query.limit(), SearchQuery.MAX_LIMIT);
        Optional<SearchWords> words = query.words();
        List<Feedback> found = transactions.read(jdbc -> words.isPresent()
                ? new TextSearch(jdbc, tables(jdbc), query, words.get()).page(limit + 1)
                : tables(jdbc).feedbacks().search(jdbc, query, limit + 1));
        if (found.size() <= limit) {
            return Page.last(found);
        }
        Feedback last = found.get(limit - 1);
        Instant at = query.order() == SearchQuery.Order.DUE
                ? query.due(last).orElse(null)
                : last.intake().receivedAt();
        return new Page<>(found.subList(0, limit), new SearchQuery.Cursor(at, last.id()));
    }

    @Override
    public long count(SearchQuery query, int most) {
        Optional<SearchWords> words = query.words();
        return transactions.read(jdbc -> words.isPresent()
                ? new TextSearch(jdbc, tables(jdbc), query, words.get()).count(most)
                : tables(jdbc).feedbacks().count(jdbc, query, most));
    }

    @Override
    public void scan(ScanQuery query, Consumer<Life> each) {
        Scan scan = new Scan(query, Scan.IDS);
        while (scan.goesOn()) {
            List<Life> lives = transactions.read(jdbc -> scan.page(jdbc, tables(jdbc)));
            lives.forEach(each);
        }
    }

    @Override
    public Optional<Person> person(String company, String id) {
        Key key = new Key(company, id);
        return transactions
                .read(jdbc -> tables(jdbc).person().find(jdbc, key))
                .filter(person -> key.equals(new Key(person.company(), person.id())));
    }

    @Override
    public Erased erase(Erasure erasure) {
        return transactions.write(jdbc -> Erase.of(jdbc, setup.erasing(jdbc, tables(jdbc)), erasure));
    }

    @Override
    public boolean hold(String company, String id, boolean held) {
        return transactions.write(jdbc -> tables(jdbc).state().hold(jdbc, new Key(company, id), held));
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
        return cursors;
    }
}
