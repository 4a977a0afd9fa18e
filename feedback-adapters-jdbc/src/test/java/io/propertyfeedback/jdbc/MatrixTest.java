package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Delivery;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.SearchQuery;
import io.propertyfeedback.testkit.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A short life in every corner of the matrix (database, owner of transactions, auto-commit, names, pool); in an
 * everyday build in half of those of MariaDB's server, which makes tables slowly.
 */
class MatrixTest {
    private static final Instant LATE = Sample.NINE.plus(Duration.ofDays(1));
    private static final Claim CALL = Claim.of("phone", "call-17");

    static Stream<Corner> corners() {
        return Corner.all()
                .filter(corner -> Proof.RUNS || !corner.server().slow() || corner.joined() == corner.named());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corners")
    void shortLifeIsLed(Corner corner) {
        FeedbackStorage storage = corner.emptyStorage();
        Sample first = Sample.received("acme", "f-1").claiming(CALL);
        Sample second = first.assignedTo("zhang");
        assertThat(storage.commit(second.changes())).containsOnly(CommitResult.COMMITTED);
        assertThat(storage.commit(List.of(second.change()))).containsExactly(CommitResult.STALE);
        assertThat(storage.commit(Sample.received("acme", "f-2").claiming(CALL).changes()))
                .containsExactly(new CommitResult.Claimed(CALL, "f-1", 1));
        assertThat(storage.search(SearchQuery.of("acme").handledBy("zhang")).items())
                .containsExactly(second.feedback());
        assertThat(storage.sweep(LATE, 9, due -> Sample.breach(due, LATE))).isEqualTo(1);
        assertThat(storage.history("acme", "f-1")).hasSize(3);

        assertThat(storage.feed().advance(9, LATE, Fold.NOTHING)).isEqualTo(3);
        List<Delivery> given = storage.outbox().take(9, LATE, Duration.ofMinutes(1));
        assertThat(given).hasSize(3);
        storage.outbox().confirm(given);
        assertThat(storage.outbox().take(9, LATE.plusSeconds(3600), Duration.ofMinutes(1)))
                .isEmpty();
        Registered calendar = new Registered("acme", "calendar", "c", 1, Document.of("zone", "UTC"), LATE, "li");
        assertThat(storage.register().put(calendar)).isTrue();
        assertThat(storage.register().put(calendar)).isFalse();
    }
}
