package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.testkit.Sample;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two hosts' transactions that write neighbouring keys into empty tables, at the default isolation of the server: while
 * one is open, the other commits. At REPEATABLE READ of MySQL and MariaDB, who looks for a key that is not there with a
 * lock holds the whole gap.
 */
@ParameterizedClass
@EnumSource(Server.class)
@Timeout(30)
class NeighboursTest {
    private final Host host;
    private final FeedbackStorage joined;

    NeighboursTest(Server server) {
        Corner corner = Corner.own(server);
        corner.emptyStorage();
        host = new Host(corner.pool());
        joined = JdbcFeedbackStorage.joining(host::connection).build();
    }

    /** What the second is answered while the first is open, which is the same as the first was. */
    private <T> T both(Callable<T> first, Callable<T> second) throws Exception {
        return host.transaction(() -> {
            T answer = first.call();
            CompletableFuture<T> other = CompletableFuture.supplyAsync(() -> {
                try {
                    return host.transaction(second);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(other.join()).isEqualTo(answer);
            return answer;
        });
    }

    private static Sample received(int number) {
        return Sample.received(
                        "acme",
                        "f-" + number,
                        said -> said.from(
                                SubmitterKind.OWNER,
                                Person.of("acme", "p-" + number).named("Qian")))
                .claiming(Claim.of("phone", "call-" + number));
    }

    @Test
    void receive() throws Exception {
        assertThat(both(
                        () -> joined.commit(received(1).changes()),
                        () -> joined.commit(received(2).changes())))
                .containsExactly(CommitResult.COMMITTED);
    }

    @Test
    void giveBackWhatIsNotToBe() throws Exception {
        Claim key = Claim.of("phone", "call");
        CommitResult held = new CommitResult.Claimed(key, "f-0", 1);
        host.transaction(() -> joined.commit(received(0).claiming(key).changes()));
        assertThat(host.transaction(
                        () -> joined.commit(received(1).claiming(key).changes())))
                .containsExactly(held);
        assertThat(joinedHolder("call-1")).isEmpty();
        assertThat(joinedHolder("call")).containsExactly("f-0");
    }

    private List<String> joinedHolder(String call) throws Exception {
        return host.transaction(() -> joined.holder("acme", "acme", Claim.of("phone", call)).stream()
                .map(CommitResult.Claimed::feedback)
                .toList());
    }

    @Test
    void putDocuments() throws Exception {
        assertThat(both(
                        () -> joined.register().put(document("c-1")),
                        () -> joined.register().put(document("c-2"))))
                .isTrue();
    }

    private static Registered document(String id) {
        return new Registered("acme", "calendar", id, 1, Document.of("zone", "UTC"), Sample.NINE, "li");
    }
}
