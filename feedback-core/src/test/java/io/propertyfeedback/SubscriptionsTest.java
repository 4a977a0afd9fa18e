package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.LI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.relay.Retry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each subscription hears by itself, under its name. */
class SubscriptionsTest {
    private final Estate estate = new Estate();
    private final Board up = new Board();
    private final Board down = new Board();

    private static void relay(PropertyFeedback node) {
        while (node.relay().run(50) > 0) {
            // until there is nothing left
        }
    }

    private List<String> fed() {
        return estate.feedback.relay().read("acme", 0, 999).stream()
                .map(Positioned::entry)
                .map(event -> event.feedback() + ":" + event.version())
                .toList();
    }

    @Test
    void listenerThatIsDownHasNobodyElseHearAgain() {
        PropertyFeedback node =
                estate.node().listener("up", up).listener("down", down).open();
        down.down = true;
        for (int i = 0; i < 20; i++) {
            estate.withLi();
            relay(node);
            estate.passes(Duration.ofMinutes(1));
        }
        assertThat(up.posts).isEqualTo(fed());
        assertThat(down.posts).isEmpty();
        assertThat(node.relay().lag("acme").of("down").unheard()).isEqualTo(40);

        down.down = false;
        for (int i = 0; i < 20; i++) {
            relay(node);
            estate.passes(Duration.ofSeconds(30));
        }
        assertThat(down.posts).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(fed());
        assertThat(up.asked).isEqualTo(40);
    }

    /** While it is down, it is tried with what it missed and with one event more, so rows do not grow with the backlog. */
    @Test
    void listenerThatIsDownMissesFewAndLeavesTheRestInTheFeed() {
        PropertyFeedback node = estate.node().listener("down", down).open();
        down.down = true;
        relay(node);
        for (int i = 0; i < 100; i++) {
            estate.received(Estate.call());
        }
        relay(node);
        assertThat(estate.storage().cursors().missed("down", "acme")).hasSize(3);
        assertThat(down.asked).isEqualTo(3);
    }

    /** Poison of several feedbacks in a row looks like a listener that is down; it is passed all the same. */
    @Test
    void poisonThatLooksLikeAnOutageIsPassed() {
        PropertyFeedback node = estate.node().listener("up", up).open();
        relay(node);
        for (int i = 0; i < 6; i++) {
            up.unbearable.add(estate.received(Estate.call()).id() + ":1");
        }
        Feedback good = estate.received(Estate.call());
        for (int i = 0; i < 60; i++) {
            relay(node);
            estate.passes(Duration.ofSeconds(30));
        }
        assertThat(up.posts).containsExactly(good.id() + ":1");
    }

    @Test
    void poisonIsParkedThoughTurnsAreFarApart() {
        PropertyFeedback node = estate.node()
                .listener("up", up)
                .retry(new Retry(Duration.ofSeconds(1), Duration.ofSeconds(1), 3))
                .open();
        up.unbearable.add(estate.received(Estate.call()).id() + ":1");
        for (int i = 0; i < 3; i++) {
            estate.received(Estate.call());
            relay(node);
            estate.passes(Duration.ofHours(1));
        }
        assertThat(node.relay().parked("up", "acme")).hasSize(1);
    }

    @Test
    void newListenerHearsWhatComesAndNotWhatWas() {
        relay(estate.node().open());
        estate.withLi();
        relay(estate.node().open());
        PropertyFeedback node = estate.node().listener("up", up).open();
        Feedback one = estate.received(Estate.call());
        relay(node);
        assertThat(up.posts).containsExactly(one.id() + ":1");
    }

    @Test
    void listenerFromTheStartHearsWhatTheFeedHas() {
        estate.withLi();
        relay(estate.node().open());
        PropertyFeedback node =
                estate.node().listener("up", up, hears -> hears.fromStart()).open();
        relay(node);
        assertThat(up.posts).hasSize(2).isEqualTo(fed());
    }

    @Test
    void whatNobodyListensToIsNotRemembered() {
        PropertyFeedback node = estate.node().open();
        estate.withLi();
        relay(node);
        assertThat(node.relay().lag("acme")).isEqualTo(new Lag(0, null, List.of()));
    }

    @Test
    void listenerIsHandedTheLibraryAndMayActWithIt() {
        PropertyFeedback node = estate.node()
                .listener("up", up)
                .listener("assigns", (event, library) -> {
                    if (event.version() == 1) {
                        library.handling()
                                .perform(DORA, event.feedback(), 1, Moves.assigned("li"))
                                .orThrow();
                    }
                    library.relay().run(9); // which tells nothing twice
                })
                .open();
        Feedback one = estate.received(Estate.call());
        relay(node);
        assertThat(estate.stored(one).version()).isEqualTo(2);
        assertThat(up.posts).containsExactly(one.id() + ":1", one.id() + ":2");
    }

    @Test
    void partitionsDivideFeedbacksAndEachIsHeardOnceInOrder() {
        PropertyFeedback node =
                estate.node().listener("up", up, hears -> hears.partitions(4)).open();
        for (int i = 0; i < 30; i++) {
            estate.withLi();
        }
        relay(node);
        assertThat(up.posts).hasSize(60).containsExactlyInAnyOrderElementsOf(fed());
        List<String> inOrder = new ArrayList<>(fed());
        for (String event : inOrder) {
            String feedback = event.substring(0, event.indexOf(':'));
            assertThat(up.of(feedback)).containsExactly(feedback + ":1", feedback + ":2");
        }
        assertThat(node.relay().lag("acme").of("up")).isEqualTo(new Lag.OfSubscription("up", 0, null, 0));
    }

    @Test
    void partitionsStayAsTheyWereBegun() {
        relay(estate.node().listener("up", up, hears -> hears.partitions(2)).open());
        PropertyFeedback other =
                estate.node().listener("up", up, hears -> hears.partitions(3)).open();
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < 12; i++) {
            all.add(estate.received(Estate.call()).id() + ":1");
        }
        relay(other);
        assertThat(up.posts).hasSize(12).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatWaitsBehindPoisonIsHeardInOrderWhenItIsRequeued() {
        PropertyFeedback node = estate.node()
                .listener("up", up)
                .retry(new Retry(Duration.ofSeconds(1), Duration.ofSeconds(1), 1))
                .open();
        Feedback poisoned = estate.withLi();
        up.unbearable.add(poisoned.id() + ":1");
        relay(node);
        poisoned = estate.act(LI, poisoned, ActId.NOTE, "note", "called");
        relay(node);
        assertThat(up.posts).isEmpty();
        assertThat(node.relay().parked("up", "acme"))
                .extracting(Missed::version)
                .containsExactly(1L);

        up.unbearable.clear();
        node.relay().requeue("up", "acme", poisoned.id(), 1);
        relay(node);
        assertThat(up.posts).containsExactly(poisoned.id() + ":1", poisoned.id() + ":2", poisoned.id() + ":3");
        assertThat(estate.storage().cursors().missed("up", "acme")).isEmpty();
    }

    @Test
    void feedKeepsWhatAListenerHasNotHeardUntilItEnds() {
        PropertyFeedback node = estate.node().listener("down", down).open();
        down.down = true;
        for (int i = 0; i < 10; i++) {
            estate.received(Estate.call());
        }
        relay(node);
        estate.passes(Duration.ofDays(40));
        node.relay().forget(estate.now());
        assertThat(fed()).hasSize(7); // three are missed, and found without the feed
        node.relay().end("down");
        node.relay().forget(estate.now());
        assertThat(fed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " up", "a/b", "钩子", "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void listenerHasAPlainName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> estate.node().listener(name, up));
    }

    @Test
    void listenersHaveNamesOfTheirOwn() {
        PropertyFeedbackBuilder node = estate.node().listener("up", up);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.listener("up", down))
                .withMessageContaining("up");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 257})
    void partitionsAreAtLeastOneAndNotTooMany(int many) {
        PropertyFeedbackBuilder node = estate.node();
        assertThatIllegalArgumentException().isThrownBy(() -> node.listener("up", up, hears -> hears.partitions(many)));
    }
}
