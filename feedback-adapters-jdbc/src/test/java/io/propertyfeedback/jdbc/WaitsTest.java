package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.testkit.Sample;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

    private static final Instant NOW = Sample.NINE.plus(Duration.ofDays(1));
    private static final Cursor BOARD = new Cursor("board", 0, 1);
    private static final Place HERE = new Place("acme", 1);
    private static final Missed MISSED = Missed.behind(ONE.change().entry()).parked(1, "refused");

    private final Server server;
    private final DataSource database;
    private final FeedbackStorage storage;
    private final Host host;
    private final FeedbackStorage joined;
    private final FeedbackStorage other;

    WaitsTest(Server server) throws SQLException {
        Assumptions.assumeTrue(Proof.RUNS || server == Server.H2, "half a minute of waiting: only with -Pproof");
        this.server = server;
        database = server.at(impatient(server, server.url(server.fresh())));
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

    /** Calls that wait at the same time, so that it takes no longer than one of them. */
    private static void end(ThrowingCallable... calls) throws Exception {
        CompletableFuture<?>[] all = Stream.of(calls)
                .map(call -> CompletableFuture.runAsync(() -> ends(call), task -> new Thread(task).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
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
            end(() -> storage.commit(TWO.changes()), () -> other.commit(TWO.changes()));
            return null;
        });
        assertThat(storage.commit(TWO.changes())).hasOnlyElementsOfType(CommitResult.Claimed.class);
    }

    @Test
    void feedbackThatAnOpenTransactionMovesKeepsNobodyForEver() throws Exception {
        storage.commit(ONE.changes());
        host.transaction(() -> {
            joined.commit(List.of(ONE.noted("here").change()));
            end(() -> storage.commit(List.of(ONE.noted("there").change())), () -> storage.hold("acme", "f-1", true));
            return null;
        });
        assertThat(storage.commit(List.of(ONE.noted("there").change()))).containsExactly(CommitResult.STALE);
    }

    @Test
    void roundThatAnOpenTransactionPlacesKeepsNobodyForEver() throws Exception {
        storage.commit(ONE.changes());
        host.transaction(() -> {
            joined.feed().advance(10, NOW, Fold.NOTHING);
            Erasure erasure = new Erasure.OfPerson("acme", "p-1", null, NOW);
            end(() -> storage.erase(erasure), () -> other.erase(erasure));
            return null;
        });
        assertThat(storage.feed().read("acme", 0, 10)).hasSize(1);
    }

    @Test
    void cursorThatAnOpenTransactionMovesKeepsNobodyForEver() throws Exception {
        storage.cursors().begin("board", 1, true);
        storage.cursors().hold(BOARD, "node", NOW, NOW);
        host.transaction(() -> {
            assertThat(joined.cursors().move(BOARD, "node", HERE, List.of(MISSED), List.of()))
                    .isTrue();
            end(
                    () -> storage.cursors().move(BOARD, "node", HERE, List.of(), List.of()),
                    () -> other.cursors().move(BOARD, "node", HERE, List.of(), List.of()),
                    () -> storage.cursors().end("board"));
            assertThat(storage.cursors().hold(BOARD, "other", NOW, NOW)).isFalse(); // and waits for nothing
            return null;
        });
        assertThat(storage.cursors().missed("board", "acme")).hasSize(1);
    }

    @Test
    void subscriptionThatAnOpenTransactionBeginsKeepsNobodyForEver() throws Exception {
        host.transaction(() -> {
            joined.cursors().begin("board", 2, true);
            end(
                    () -> storage.cursors().begin("board", 1, true),
                    () -> other.cursors().begin("board", 1, true));
            return null;
        });
        assertThat(storage.cursors().begin("board", 1, true)).isEqualTo(2);
    }

    @Test
    void eventThatAnOpenTransactionRequeuesKeepsNobodyForEver() throws Exception {
        storage.cursors().begin("board", 1, true);
        storage.cursors().hold(BOARD, "node", NOW, NOW);
        storage.cursors().move(BOARD, "node", HERE, List.of(MISSED), List.of());
        host.transaction(() -> {
            assertThat(joined.cursors().requeue("board", "acme", "f-1", 1)).isTrue();
            end(
                    () -> storage.cursors().requeue("board", "acme", "f-1", 1),
                    () -> other.cursors().requeue("board", "acme", "f-1", 1));
            return null;
        });
        assertThat(storage.cursors().requeue("board", "acme", "f-1", 1)).isFalse();
    }

    @Test
    void documentThatAnOpenTransactionPutsKeepsNobodyForEver() throws Exception {
        Registered document = new Registered("acme", "calendar", "c-1", 1, Document.of("name", "Office"), NOW, "u-1");
        host.transaction(() -> {
            assertThat(joined.register().put(document)).isTrue();
            end(() -> storage.register().put(document), () -> other.register().put(document));
            return null;
        });
        assertThat(storage.register().put(document)).isFalse();
    }

    @Test
    void eventsThatAnOpenTransactionForgetsKeepNobodyForEver() throws Exception {
        for (Sample sample : List.of(ONE, Sample.received("acme", "f-3"))) {
            storage.commit(sample.changes());
            storage.feed().advance(10, NOW, Fold.NOTHING);
        }
        Instant later = NOW.plusSeconds(1);
        host.transaction(() -> {
            joined.feed().forget("acme", later);
            end(() -> storage.feed().forget("acme", later), () -> other.feed().forget(null, later));
            return null;
        });
        assertThat(storage.feed().read("acme", 0, 10)).hasSize(1);
    }

    /** On the others a node that makes tables waits by itself, or is the only one. */
    @Test
    void tablesThatAnOpenTransactionMakesKeepNobodyForEver() throws Exception {
        Assumptions.assumeTrue(server == Server.POSTGRESQL);
        host.transaction(() -> {
            server.dialect().alone(new Jdbc(host.connection()), new Names(null, "fb_"), () -> {});
            end(() -> Database.storage(database));
            return null;
        });
        assertThat(Database.storage(database).find("acme", "f-1")).isEmpty();
    }
}
