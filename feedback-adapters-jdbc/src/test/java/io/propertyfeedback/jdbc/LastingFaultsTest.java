package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.testkit.Sample;
import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Faults that last, and those that only look like it, on every database: whether another call is worth it. */
@ParameterizedClass
@EnumSource(Server.class)
class LastingFaultsTest {
    private static final Sample ONE = Sample.received("acme", "f-1");
    private static final Sample TWO = Sample.received("acme", "f-2");

    private final Server server;
    private final String name;

    LastingFaultsTest(Server server) {
        this.server = server;
        this.name = server.fresh();
    }

    private static FeedbackStorageException failure(Runnable call) {
        return catchThrowableOfType(FeedbackStorageException.class, call::run);
    }

    private static FeedbackStorageException unconnected(String url) {
        return failure(() -> JdbcFeedbackStorage.withOwnTransactions(byUrl(url))
                .dialect(Dialect.postgresql())
                .schemaMode(SchemaMode.NONE)
                .build()
                .find("acme", "f-1"));
    }

    /** A data source that asks the JDK for a driver, as many do. */
    private static DataSource byUrl(String url) {
        return (DataSource) Proxy.newProxyInstance(
                LastingFaultsTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> {
                    if (method.getName().equals("getConnection")) {
                        return DriverManager.getConnection(url);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static void lasts(FeedbackStorageException failure, String said) {
        assertThat(failure).hasMessageContaining(said);
        assertThat(failure.retryable()).isFalse();
    }

    /** Of somebody whom the server does not know. */
    private String stranger() {
        Assumptions.assumeFalse(server.slow(), "the MariaDB of the tests lets everybody in");
        Database.storage(server.database(name)); // H2 lets in whoever comes first
        return server == Server.H2
                ? server.url(name) + ";USER=stranger;PASSWORD=wrong"
                : server.url(name).replace("user=postgres", "user=stranger");
    }

    @Test
    void userThatIsNotLetInIsNotWorthAnotherCall() {
        lasts(unconnected(stranger()), "does not let this user in");
    }

    @Test
    void userThatIsNotLetInIsToldThroughAPool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(stranger());
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(1000);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            lasts(failure(() -> JdbcFeedbackStorage.withOwnTransactions(pool).build()), "does not let this user in");
        }
    }

    @Test
    void hostThatIsNotKnownIsNotWorthAnotherCall() {
        String nowhere = server == Server.H2
                ? "jdbc:h2:tcp://nowhere.invalid/x"
                : server.url(name).replace("//localhost", "//nowhere.invalid");
        lasts(unconnected(nowhere), "host of the database is not known");
    }

    @Test
    void serverThatTakesNoConnectionsMayBeAskedAgain() {
        String closed = server == Server.H2
                ? "jdbc:h2:tcp://localhost:1/x"
                : server.url(name).replaceFirst("//localhost:\\d+", "//localhost:1");
        assertThat(unconnected(closed).retryable()).isTrue();
    }

    @Test
    void urlThatNoDriverKnowsIsNotWorthAnotherCall() {
        lasts(unconnected(server.url(name).replaceFirst("jdbc:\\w+", "jdbc:nothing")), "look at driver, URL");
    }

    @Test
    void timeZoneThatIsNotKnownIsNotWorthAnotherCall() {
        String setting = Map.of(
                        Server.H2, ";TIME ZONE=Mars/Olympus",
                        Server.POSTGRESQL, "&options=-c%20TimeZone=Mars/Olympus",
                        Server.MARIADB, "&sessionVariables=time_zone='Mars/Olympus'",
                        Server.MYSQL, "&sessionVariables=time_zone='Mars/Olympus'")
                .get(server);
        lasts(unconnected(server.url(name) + setting), "time zone");
    }

    @Test
    void keyThatIsThereAlreadyIsNotWorthAnotherCall() {
        DataSource database = server.database(name);
        FeedbackStorage storage = Database.storage(database);
        storage.commit(ONE.changes());
        Server.execute(database, "create unique index one on fb_history (company)");
        lasts(failure(() -> storage.commit(TWO.changes())), "A key is there already");
        assertThat(storage.find("acme", "f-2")).isEmpty();
    }

    @Test
    void textThatCannotBeKeptIsNotWorthAnotherCall() {
        Assumptions.assumeTrue(server != Server.H2, "H2 keeps every text");
        DataSource database = server == Server.POSTGRESQL ? EncodingTest.latin1() : EncodingTest.utf8mb3(server);
        FeedbackStorage storage = JdbcFeedbackStorage.withOwnTransactions(database)
                .schemaMode(SchemaMode.NONE)
                .build();
        Sample fire = Sample.received("acme", "f-1", said -> said.titled("\uD83D\uDD25"));
        lasts(failure(() -> storage.commit(fire.changes())), "has to keep all of Unicode");
        assertThat(storage.find("acme", "f-1")).isEmpty();
    }
}
