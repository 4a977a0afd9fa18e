package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions of one's own on MySQL and MariaDB, whose default isolation is another. */
@ParameterizedClass
@EnumSource(names = {"MARIADB", "MYSQL"})
class IsolationTest {
    private static final Instant LATE = Sample.NINE.plus(Duration.ofDays(1));

    private final Server server;
    private final String name;
    private final DataSource database;

    IsolationTest(Server server) {
        this.server = server;
        this.name = server.fresh();
        this.database = server.database(name);
    }

    private static String first(DataSource database, String sql) {
        return new OwnTransactions(database)
                .read(jdbc -> jdbc.list(sql, params -> {}, Row::text).get(0));
    }

    @Test
    void ownTransactionIsReadCommittedAndTheNextOneIsNot() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(name));
        config.setMaximumPoolSize(1);
        List<String> during = new ArrayList<>();
        try (HikariDataSource one = new HikariDataSource(config)) {
            FeedbackStorage storage = Database.storage(one);
            storage.commit(Sample.received("acme", "f-1").changes());
            storage.sweep(LATE, 1, due -> {
                during.add(first(database, "select trx_isolation_level from information_schema.innodb_trx"));
                return Sample.breach(due, LATE);
            });
            assertThat(first(one, "select @@transaction_isolation")).isEqualTo("REPEATABLE-READ");
        }
        assertThat(during).containsExactly("READ COMMITTED");
    }

    /** At REPEATABLE READ each would lock the gap in which the others insert. */
    @Test
    void manyWhoReceiveAtOnceDoNotMeet() throws Exception {
        FeedbackStorage storage = Corner.own(server).emptyStorage();
        long before = deadlocks();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Object>> desks = new ArrayList<>();
            for (int desk = 0; desk < 8; desk++) {
                int number = desk;
                desks.add(() -> {
                    for (int i = 0; i < 25; i++) {
                        storage.commit(
                                Sample.received("acme", "f-" + (i * 8 + number)).changes());
                    }
                    return number;
                });
            }
            for (Future<Object> done : threads.invokeAll(desks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(deadlocks()).isEqualTo(before);
    }

    private long deadlocks() {
        return Long.parseLong(first(
                database,
                "select variable_value from information_schema.global_status"
                        + " where variable_name = 'Innodb_deadlocks'"));
    }
}
