package io.propertyfeedback;

import static io.propertyfeedback.Estate.SUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.desk.SubscriptionProgress;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.relay.Retry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What whoever operates the relay is shown of its subscriptions, and may do about them. */
class SubscriptionOverviewTest {
    private static final Actor ANN = Actor.of("acme", "ann", Roles.ADMIN);

    private final Estate estate = new Estate();
    private final Set<String> poison = new HashSet<>();
    private final PropertyFeedback node = estate.node()
            .retry(new Retry(Duration.ofSeconds(1), Duration.ofSeconds(1), 1))
            .listener("board", this::hear)
            .listener("idle", (event, library) -> {})
            .open();

    private void hear(Entry event, PropertyFeedback library) {
        if (poison.contains(event.feedback())) {
            throw new IllegalStateException();
        }
    }

    private SubscriptionProgress board() {
        return node.relay().subscriptions(ANN).get(0);
    }

    private Feedback parked() {
        node.relay().run(10); // begun
        Feedback poisoned = estate.received(Estate.call());
        poison.add(poisoned.id());
        estate.received(Estate.call());
        node.relay().run(10);
        estate.passes(Duration.ofSeconds(5));
        node.relay().run(10);
        return poisoned;
    }

    @Test
    void tellHowFarEachHasHeard() {
        node.relay().run(10);
        estate.received(Estate.call());
        estate.received(Estate.call());
        assertThat(board().position()).isZero();

        estate.feedback.relay().run(10); // by a node that places and has nobody to tell
        assertThat(board())
                .extracting(SubscriptionProgress::position, SubscriptionProgress::head, SubscriptionProgress::unheard)
                .containsExactly(0L, 2L, 2L);

        node.relay().run(10);
        assertThat(board())
                .extracting(SubscriptionProgress::position, SubscriptionProgress::head, SubscriptionProgress::unheard)
                .containsExactly(2L, 2L, 0L);
    }

    @Test
    void listWhatWasParkedAndHaveItHeardAgain() {
        Feedback poisoned = parked();
        assertThat(board().parked()).singleElement().satisfies(event -> {
            assertThat(event.feedback()).isEqualTo(poisoned.id());
            assertThat(event.reason()).isEqualTo("java.lang.IllegalStateException");
        });

        poison.clear();
        assertThat(node.relay().requeue(ANN, "board", poisoned.id(), 1)).isTrue();
        node.relay().run(10);
        assertThat(board().parked()).isEmpty();
        assertThat(node.relay().requeue(ANN, "board", poisoned.id(), 1)).isFalse();
    }

    @Test
    void areForWhoeverOperatesTheWholeCompany() {
        Feedback poisoned = parked();

        for (Actor actor : List.of(SUE, ANN.inCommunities("garden"))) {
            assertThatThrownBy(() -> node.relay().subscriptions(actor)).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> node.relay().requeue(actor, "board", poisoned.id(), 1))
                    .isInstanceOf(RefusedException.class);
        }
        assertThat(node.relay().requeue(Actor.of("best", "bob", Roles.ADMIN), "board", poisoned.id(), 1))
                .isFalse();
        assertThat(board().parked()).hasSize(1);
    }

    @Test
    void leaveOutWhatConcernsTheOneWhoAsks() {
        node.relay().run(10);
        Feedback about = estate.received(Estate.call().concerning("ann"));
        poison.add(about.id());
        estate.received(Estate.call());
        node.relay().run(10);

        assertThat(node.relay()
                        .subscriptions(Actor.of("acme", "al", Roles.ADMIN))
                        .get(0)
                        .parked())
                .hasSize(1);
        assertThat(board().parked()).isEmpty();
        assertThat(node.relay().requeue(ANN, "board", about.id(), 1)).isFalse();
    }

    @Test
    void knowThoseThatNoListenerHereDeclares() {
        parked();

        assertThat(estate.feedback.relay().subscriptions(ANN))
                .extracting(SubscriptionProgress::name, SubscriptionProgress::declared, SubscriptionProgress::position)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("board", false, null),
                        org.assertj.core.groups.Tuple.tuple("idle", false, null));
    }
}
