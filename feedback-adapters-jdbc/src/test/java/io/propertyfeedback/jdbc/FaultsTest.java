package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.alibaba.druid.pool.DruidDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.testkit.Sample;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a storage says when its database fails, on every database: each time what to do, and nothing half written. */
@ParameterizedClass
@EnumSource(Server.class)
class FaultsTest {
    private static final Instant LATE = Sample.NINE.plus(Duration.ofDays(1));
    private static final Sample ONE = Sample.received("acme", "f-1");
    private static final Sample TWO = Sample.received("acme", "f-2");

    private final Server server;
    private final String name;
    private final DataSource database;
    private final FeedbackStorage storage;

    FaultsTest(Server server) {
        this.server = server;
        this.name = server.fresh();
        this.database = server.database(name);
        this.storage = Database.storage(database);
    }

    private static FeedbackStorageException failure(Runnable call) {
        return catchThrowableOfType(FeedbackStorageException.class, call::run);
    }

    private static JdbcFeedbackStorage unseen(DataSource source) {
        return JdbcFeedbackStorage.withOwnTransactions(source)
                .schemaMode(SchemaMode.NONE)
                .build();
    }

    @Test
    void unknownDatabaseIsNotWorthAnotherCall() throws SQLException {
        String nowhere = server.url("nowhere") + (server == Server.H2 ? ";IFEXISTS=TRUE" : "");
        DataSource source = server.at(nowhere);
        FeedbackStorageException failure = failure(() -> unseen(source));
        assertThat(failure).hasMessageContaining("no database of this name");
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void missingTableAsksToValidate() {
        Server.execute(database, "drop table fb_history");
        FeedbackStorageException failure = failure(() -> storage.commit(ONE.changes()));
        assertThat(failure).hasMessageContaining("VALIDATE");
        assertThat(failure.retryable()).isFalse();
        assertThat(storage.find("acme", "f-1")).isEmpty();
    }

    @Test
    void valueThatDoesNotFitIsToldWithoutIt() {
        Sample tooLong = ONE.with(Person.of("acme", "zhao").withPhone("secret".repeat(40)));
        FeedbackStorageException failure = failure(() -> storage.commit(tooLong.changes()));
        assertThat(failure).hasMessageContaining("does not fit").hasMessageNotContaining("secret");
        assertThat(failure.retryable()).isFalse();
        assertThat(storage.find("acme", "f-1")).isEmpty();
    }

    @Test
    void connectionThatDiesInTheMiddleLeavesNothingHalf() {
        storage.commit(ONE.changes());
        FeedbackStorageException failure = failure(() -> storage.sweep(LATE, 9, due -> {
            killOthers();
            return Sample.breach(due, LATE);
        }));
        assertThat(failure.retryable()).isTrue();
        assertThat(failure).hasMessageContaining("cannot be reached");
        FeedbackStorage again = unseen(database);
        assertThat(again.find("acme", "f-1")).contains(ONE.feedback());
        assertThat(again.history("acme", "f-1")).hasSize(1);
    }

    private void killOthers() {
        List<String> kills = switch (server) {
            case H2 ->
                list("select 'call abort_session(' || session_id || ')' from information_schema.sessions"
                        + " where session_id <> session_id()");
            case POSTGRESQL ->
                list("select 'select pg_terminate_backend(' || pid || ')' from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
            default ->
                list("select concat('kill ', id) from information_schema.processlist where db = '" + name
                        + "' and id <> connection_id()");
        };
        assertThat(kills).hasSize(1);
        Server.execute(database, kills.get(0));
    }

    private List<String> list(String sql) {
        return new OwnTransactions(database).read(jdbc -> jdbc.list(sql, params -> {}, Row::text));
    }

    @Test
    void deadlockHasOneVictimThatMayCallAgain() throws Exception {
        storage.commit(ONE.changes());
        storage.commit(TWO.changes());
        Host host = new Host(database);
        FeedbackStorage joined = JdbcFeedbackStorage.joining(host::connection)
                .schemaMode(SchemaMode.NONE)
                .build();
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<FeedbackStorageException> here = threads.submit(() -> crossing(host, joined, both, ONE, TWO));
            Future<FeedbackStorageException> there = threads.submit(() -> crossing(host, joined, both, TWO, ONE));
            FeedbackStorageException victim = here.get() == null ? there.get() : here.get();
            assertThat(here.get() == null).isNotEqualTo(there.get() == null);
            assertThat(victim.retryable()).isTrue();
            assertThat(victim).hasMessageContaining("Another transaction was in the way");
        } finally {
            threads.shutdownNow();
        }
        assertThat(storage.history("acme", "f-1")).hasSize(2);
        assertThat(storage.history("acme", "f-2")).hasSize(2);
    }

    private static FeedbackStorageException crossing(
            Host host, FeedbackStorage joined, CyclicBarrier both, Sample first, Sample second) throws Exception {
        try {
            return host.transaction(() -> {
                assertThat(joined.commit(List.of(first.noted("moved").change())))
                        .containsExactly(CommitResult.COMMITTED);
                both.await();
                joined.commit(List.of(second.noted("moved").change()));
                return null;
            });
        } catch (FeedbackStorageException victim) {
            return victim;
        }
    }

    @Test
    void readOnlyConnectionIsNotWorthAnotherCall() {
        if (server == Server.H2) {
            return; // has no connections that only read
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(name));
        config.setMaximumPoolSize(1);
        config.setConnectionInitSql(
                server == Server.POSTGRESQL
                        ? "set session characteristics as transaction read only"
                        : "set session transaction read only");
        try (HikariDataSource reads = new HikariDataSource(config)) {
            FeedbackStorage replica = unseen(reads);
            FeedbackStorageException failure = failure(() -> replica.commit(ONE.changes()));
            assertThat(failure).hasMessageContaining("only reads");
            assertThat(failure.retryable()).isFalse();
            assertThat(replica.find("acme", "f-1")).isEmpty();
        }
    }

    @Test
    void fullPoolOfHikariMayBeAskedAgain() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(name));
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            tellsThatThePoolIsFull(pool);
        }
    }

    @Test
    void fullPoolOfDruidMayBeAskedAgain() throws SQLException {
        try (DruidDataSource pool = new DruidDataSource()) {
            pool.setUrl(server.url(name));
            pool.setMaxActive(1);
            pool.setMaxWait(250);
            tellsThatThePoolIsFull(pool);
        }
    }

    private static void tellsThatThePoolIsFull(DataSource pool) throws SQLException {
        FeedbackStorage pooled = unseen(pool);
        try (Connection taken = pool.getConnection()) {
            FeedbackStorageException failure = failure(() -> pooled.commit(ONE.changes()));
            assertThat(taken.isClosed()).isFalse();
            assertThat(failure).hasMessageContaining("pool is full");
            assertThat(failure.retryable()).isTrue();
        }
        assertThat(pooled.commit(ONE.changes())).containsExactly(CommitResult.COMMITTED);
    }
}
