package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.testkit.Sample;
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
    /** How long a wait may take: as long as MariaDB and MySQL let one, who wait longest. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Sample ONE = Sample.received("acme", "f-1").claiming(Claim.of("phone", "1"));
    private static final Sample TWO = Sample.received("acme", "f-2").claiming(Claim.of("phone", "1"));

    private final FeedbackStorage storage;
    private final Host host;
    private final FeedbackStorage joined;
    private final FeedbackStorage other;

    WaitsTest(Server server) {
        Assumptions.assumeTrue(Proof.RUNS || server == Server.H2, "half a minute of waiting: only with -Pproof");
        DataSource database = server.database(server.fresh());
        storage = Database.storage(database);
        host = new Host(database);
        joined = JdbcFeedbackStorage.joining(host::connection).build();
        Host another = new Host(database);
        other = another.joined(JdbcFeedbackStorage.joining(another::connection));
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
