package io.propertyfeedback.examples.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.port.TallyQuery;
import io.propertyfeedback.testkit.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A round of the relay whose JVM, or one of whose servers, dies at any of its commits. */
class DeathInARoundTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Fold CASES = life -> List.of(new DailyTally(
            "riverside",
            life.feedback().position().grading().category(),
            life.feedback().intake().channel(),
            LocalDate.parse("2026-03-02"),
            "cases",
            1,
            life.history().size()));

    private final FeedbackStorage storage = Sharded.emptyStorage();

    @BeforeEach
    void twoFeedbacksWait() {
        storage.commit(Sample.received("acme", "f-1", said -> said.inShard("lakeside"))
                .noted("two")
                .changes());
        storage.commit(Sample.received("acme", "f-2", said -> said.inShard("north"))
                .noted("two")
                .silently()
                .noted("three")
                .changes());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 2", "1, 1", "1, 2"})
    void eventsGetOnePositionAndFiguresCountOnce(int server, int commit) {
        Sharded.server(server).dieBeforeCommit(commit);
        assertThatExceptionOfType(FeedbackStorageException.class).isThrownBy(this::round);
        goOn();
        List<Positioned> feed = storage.feed().read("acme", 0, 9);
        assertThat(feed).extracting(Positioned::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(feed).extracting(event -> named(event.entry())).containsExactly("f-1 1", "f-1 2", "f-2 1", "f-2 3");
        List<DailyTally> tallies = new ArrayList<>();
        storage.feed().tallies(TallyQuery.of("acme"), tallies::add);
        assertThat(tallies).extracting(DailyTally::n, DailyTally::d).containsExactly(tuple(2L, 5L));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 2", "1, 1", "1, 2"})
    void subscriptionsHearOfAllThatWasPlaced(int server, int commit) {
        Cursor board = new Cursor("board", 0, 1);
        storage.cursors().begin("board", 1, false);
        Sharded.server(server).dieBeforeCommit(commit);
        assertThatExceptionOfType(FeedbackStorageException.class).isThrownBy(this::round);
        goOn();
        assertThat(storage.cursors().behind(board, NOON)).containsExactly(new Place("acme", 0));
        Lag lag = storage.feed().lag(null);
        assertThat(lag.unplaced()).isZero();
        assertThat(lag.of("board").unheard()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void cursorThatDiesWhileItMovesHasNotMoved(int commit) {
        Cursor board = new Cursor("board", 0, 1);
        goOn();
        storage.cursors().begin("board", 1, true);
        storage.cursors().hold(board, "node", NOON, NOON);
        List<Missed> missed = List.of(new Missed("acme", "f-1", 1, NOON, 1, NOON, null));
        Sharded.server(0).dieBeforeCommit(commit);
        assertThatExceptionOfType(FeedbackStorageException.class).isThrownBy(() -> {
            for (int i = 0; i < commit; i++) {
                storage.cursors().move(board, "node", new Place("acme", i), i == 0 ? List.of() : missed, List.of());
            }
        });
        assertThat(storage.cursors().missed("board", "acme")).isEmpty();
        assertThat(storage.cursors().behind(board, NOON)).containsExactly(new Place("acme", 0));
    }

    private static String named(Entry entry) {
        return entry.feedback() + " " + entry.version();
    }

    private int round() {
        return storage.feed().advance(9, NOON, CASES);
    }

    private void goOn() {
        while (round() > 0) {
            // until nothing waits
        }
    }
}
