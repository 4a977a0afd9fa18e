package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.testkit.Sample;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A host that leaves its transaction open keeps others waiting for a while, and no longer. */
@ParameterizedClass
@EnumSource(Server.class)
@Timeout(180)
class WaitsTest {
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private static final Sample ONE = Sample.received("acme", "f-1").claiming(Claim.of("phone", "1"));
    private static final Sample TWO = Sample.received("acme", "f-2").claiming(Claim.of("phone", "1"));

    private final FeedbackStorage storage;
    private final Host host;
    private final FeedbackStorage joined;
    private final FeedbackStorage other;

    WaitsTest(Server server) throws SQLException {
        Assumptions.assumeTrue(Proof.RUNS || server == Server.H2, "half a minute of waiting: only with -Pproof");
        DataSource database = server.at(impatient(server, server.url(server.fresh())));
        storage = Database.storage(database);
        host = new Host(database);
        joined = JdbcFeedbackStorage.joining(host::connection).build();
        Host another = new Host(database);
        other = another.joined(JdbcFeedbackStorage.joining(another::connection));
    }

    /** Where the server bounds waits by itself, sooner than it does unless told. */
    private static String impatient(Server server, String url) {
        return switch (server) {
            case H2 -> url.replace("LOCK_TIMEOUT=10000", "LOCK_TIMEOUT=500");
            case POSTGRESQL -> url; // waits for ever, but for the storage
            case MARIADB, MYSQL -> url + "&sessionVariables=innodb_lock_wait_timeout=3";
        };
    }

    private static void ends(ThrowingCallable call) {
        long before = System.nanoTime();
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FeedbackStorageException.class,
                        failure -> assertThat(failure.retryable()).isTrue());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONGEST);
    }

    @Test
    void keyThatAnOpenTransactionTakesKeepsNobodyForEver() throws Exception {
        host.transaction(() -> {
            assertThat(joined.commit(ONE.changes())).containsExactly(CommitResult.COMMITTED);
            ends(() -> storage.commit(TWO.changes()));
            ends(() -> other.commit(TWO.changes()));
            return null;
        });
        assertThat(storage.commit(TWO.changes())).hasOnlyElementsOfType(CommitResult.Claimed.class);
    }

    @Test
    void feedbackThatAnOpenTransactionMovesKeepsNobodyForEver() throws Exception {
        storage.commit(ONE.changes());
        host.transaction(() -> {
            joined.commit(List.of(ONE.noted("here").change()));
            ends(() -> storage.commit(List.of(ONE.noted("there").change())));
            ends(() -> storage.hold("acme", "f-1", true));
            return null;
        });
        assertThat(storage.commit(List.of(ONE.noted("there").change()))).containsExactly(CommitResult.STALE);
    }
}
