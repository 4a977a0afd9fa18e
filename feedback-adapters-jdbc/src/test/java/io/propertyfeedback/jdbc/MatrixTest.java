package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.query.SearchQuery;
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
        Cursor board = new Cursor("board", 0, 1);
        assertThat(storage.cursors().begin("board", 1, true)).isEqualTo(1);
        assertThat(storage.cursors().behind(board, LATE)).containsExactly(new Place("acme", 0));
        assertThat(storage.cursors().hold(board, "node", LATE, LATE.plusSeconds(60)))
                .isTrue();
        assertThat(storage.cursors().hold(board, "other", LATE, LATE.plusSeconds(60)))
                .isFalse();
        Missed missed = Missed.behind(second.change().entry()).parked(1, "com.acme.Down");
        assertThat(storage.cursors().move(board, "node", new Place("acme", 3), List.of(missed), List.of()))
                .isTrue();
        assertThat(storage.feed().lag("acme").of("board").parked()).isEqualTo(1);
        assertThat(storage.cursors().requeue("board", "acme", "f-1", 2)).isTrue();
        assertThat(storage.cursors().move(board, "node", new Place("acme", 3), List.of(), List.of(missed)))
                .isTrue();
        assertThat(storage.cursors().behind(board, LATE)).isEmpty();
        storage.cursors().end("board");
        assertThat(storage.feed().lag(null).subscriptions()).isEmpty();
        Registered calendar = new Registered("acme", "calendar", "c", 1, Document.of("zone", "UTC"), LATE, "li");
        assertThat(storage.register().put(calendar)).isTrue();
        assertThat(storage.register().put(calendar)).isFalse();
    }
}
