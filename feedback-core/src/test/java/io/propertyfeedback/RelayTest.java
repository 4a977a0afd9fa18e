package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.LI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.ForwardingStorage;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.relay.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events reach whoever listens; hard case 46: retried posts, a board that is down for a day, order per case. */
class RelayTest {
    private final Estate estate = new Estate();
    private final Board board = new Board();
    private final PropertyFeedback node = estate.node().listener("board", board).open();

    /** Rounds every half minute, as a host would have them. */
    private void roundsFor(Duration time) {
        Instant end = estate.now().plus(time);
        while (estate.now().isBefore(end)) {
            round();
            estate.passes(Duration.ofSeconds(30));
        }
    }

    private void round() {
        while (node.relay().run(100) == 100) {
            // until there is nothing left
        }
    }

    @Test
    void boardThatWasDownForADayIsToldEverythingInOrder() {
        board.down = true;
        Feedback one = estate.withLi();
        Feedback other = estate.withLi();
        roundsFor(Duration.ofHours(12));
        one = estate.act(LI, one, ActId.NOTE, "note", "called");
        roundsFor(Duration.ofHours(12));
        assertThat(node.relay().lag("acme").of("board").unheard()).isEqualTo(5);
        assertThat(node.relay().parked("board", "acme")).isEmpty();

        board.down = false;
        roundsFor(Retry.STANDARD.longest());
        assertThat(board.of(one.id())).containsExactly(one.id() + ":1", one.id() + ":2", one.id() + ":3");
        assertThat(board.of(other.id())).containsExactly(other.id() + ":1", other.id() + ":2");
        assertThat(node.relay().lag("acme"))
                .isEqualTo(new Lag(0, null, List.of(new Lag.OfSubscription("board", 0, null, 0))));
    }

    @Test
    void boardThatIsDownIsAskedLessAndLess() {
        board.down = true;
        estate.received(Estate.call());
        roundsFor(Duration.ofDays(1));
        assertThat(board.asked).isBetween(140, 160);
    }

    @Test
    void poisonIsParkedAndHoldsUpNobodyButItsOwnFeedback() {
        Feedback poisoned = estate.withLi();
        board.unbearable.add(poisoned.id() + ":1");
        round();
        assertThat(board.of(poisoned.id())).isEmpty();
        for (int quarter = 0; quarter < 8; quarter++) {
            Feedback other = estate.received(Estate.call());
            roundsFor(Duration.ofMinutes(15));
            assertThat(board.of(other.id())).hasSize(1);
        }
        assertThat(board.of(poisoned.id())).isEmpty();
        assertThat(node.relay().parked("board", "acme"))
                .extracting(Missed::version, Missed::reason)
                .containsExactly(tuple(1L, UnsupportedOperationException.class.getName()));
        assertThat(node.relay().lag("acme").of("board").unheard()).isEqualTo(1);

        board.unbearable.clear();
        assertThat(node.relay().requeue("board", "acme", poisoned.id(), 1)).isTrue();
        round();
        assertThat(board.of(poisoned.id())).containsExactly(poisoned.id() + ":1", poisoned.id() + ":2");
    }

    @Test
    void requeuedEventIsToldAgain() {
        Feedback poisoned = estate.received(Estate.call());
        board.unbearable.add(poisoned.id() + ":1");
        PropertyFeedback strict = estate.node()
                .listener("board", board)
                .retry(new Retry(Duration.ofSeconds(1), Duration.ofSeconds(1), 1))
                .open();
        strict.relay().run(9);
        assertThat(strict.relay().lag("acme").of("board").parked()).isEqualTo(1);

        board.unbearable.clear();
        assertThat(strict.relay().requeue("board", "acme", poisoned.id(), 1)).isTrue();
        strict.relay().run(9);
        assertThat(board.of(poisoned.id())).hasSize(1);
        assertThat(strict.relay().requeue("board", "acme", poisoned.id(), 1)).isFalse();
    }

    @Test
    void eventIsToldTwiceWhenTheNodeDiesBeforeItsCursorMoved() {
        boolean[] dead = new boolean[1];
        FeedbackStorage mortal = new ForwardingStorage(estate.storage()) {
            @Override
            public Cursors cursors() {
                if (dead[0]) {
                    throw new IllegalStateException("dead");
                }
                return super.cursors();
            }
        };
        PropertyFeedback killed = PropertyFeedback.on(mortal)
                .time(estate::now)
                .listener("board", (event, library) -> {
                    board.on(event, library);
                    dead[0] = true;
                })
                .open();
        Feedback one = estate.received(Estate.call());
        assertThatIllegalStateException().isThrownBy(() -> killed.relay().run(9));
        node.relay().run(9);
        assertThat(board.posts).containsExactly(one.id() + ":1"); // what the dead one held is held still
        estate.passes(Duration.ofMinutes(2));
        node.relay().run(9);
        assertThat(board.posts).containsExactly(one.id() + ":1", one.id() + ":1");
    }

    @Test
    void listenerHearsOfItsActsOnly() {
        Board notes = new Board();
        PropertyFeedback choosy = estate.node()
                .listener("notes", notes, hears -> hears.only(ActId.NOTE))
                .open();
        Feedback one = estate.act(LI, estate.withLi(), ActId.NOTE, "note", "called");
        choosy.relay().run(9);
        assertThat(notes.posts).containsExactly(one.id() + ":3");
        assertThat(choosy.relay().lag("acme").of("notes").unheard()).isZero();
    }

    @Test
    void slowListenerHoldsUpNobodyForMoreThanAMinute() {
        Board slow = new Board();
        PropertyFeedback both = estate.node()
                .listener("slow", (event, library) -> {
                    estate.passes(Duration.ofSeconds(40));
                    slow.on(event, library);
                })
                .listener("board", board)
                .open();
        for (int i = 0; i < 4; i++) {
            estate.received(Estate.call());
        }
        both.relay().run(9);
        assertThat(slow.posts).hasSize(2);
        assertThat(board.posts).hasSize(4);
        assertThat(both.relay().lag("acme").of("slow").unheard()).isEqualTo(2);
    }

    @Test
    void feedDoesNotWaitForAListenerThatIsDown() {
        board.down = true;
        Feedback one = estate.withLi();
        round();
        List<Positioned> events = node.relay().read("acme", 0, 9);
        assertThat(events)
                .extracting(event -> event.position() + ":" + event.entry().version())
                .containsExactly("1:1", "2:2");
        assertThat(node.relay().head("acme")).isEqualTo(2);
        estate.act(DORA, estate.received(Estate.call()), Moves.assigned("li"));
        round();
        assertThat(node.relay().read("acme", 2, 9))
                .hasSize(2)
                .noneMatch(e -> e.entry().feedback().equals(one.id()));
    }

    @Test
    void forgottenPositionsLeaveTheHead() {
        estate.withLi();
        round();
        estate.passes(Duration.ofDays(40));
        estate.received(Estate.call());
        round();
        node.relay().forget(estate.now().minus(Duration.ofDays(30)));
        assertThat(node.relay().read("acme", 0, 9))
                .extracting(Positioned::position)
                .containsExactly(3L);
    }
}
