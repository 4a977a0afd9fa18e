package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static io.propertyfeedback.testkit.Given.placed;
import static io.propertyfeedback.testkit.OutboxContract.MINUTE;
import static io.propertyfeedback.testkit.OutboxContract.NOON;
import static io.propertyfeedback.testkit.OutboxContract.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.Delivery;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Outbox;
import io.propertyfeedback.port.Parked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 13.5 to 13.7: events that could not be delivered. */
interface ParkingContract extends StorageContract {
    Instant LATER = NOON.plus(Duration.ofHours(1));
    String WHY = "java.net.ConnectException";

    private Outbox outbox(Sample... samples) {
        FeedbackStorage storage = storage();
        given(storage, samples);
        return placed(storage).outbox();
    }

    private static Delivery first(Outbox outbox) {
        return outbox.take(1, NOON, MINUTE).get(0);
    }

    @Test
    @DisplayName("rule 13.5: a postponed event is given again then and not before, as its next attempt")
    default void postponedIsGivenThen() {
        Outbox outbox = outbox(Sample.received("acme", "f-1"));
        Delivery first = first(outbox);
        outbox.postpone(first, LATER);
        assertThat(outbox.take(9, LATER.minusNanos(1000), MINUTE))
                .as(lookAt("a postponed event before its time, though its lease has ended"))
                .isEmpty();
        assertThat(outbox.take(9, LATER, MINUTE))
                .as(lookAt("a postponed event at its time"))
                .containsExactly(new Delivery(first.entry(), first.position(), 2));
    }

    @Test
    @DisplayName("rule 13.5: an event may be given again before its lease would have ended")
    default void postponedEndsTheLease() {
        Outbox outbox = outbox(Sample.received("acme", "f-1"));
        outbox.postpone(first(outbox), NOON.plusSeconds(1));
        assertThat(names(outbox.take(9, NOON.plusSeconds(1), MINUTE)))
                .as(lookAt("postpone: the lease ends with it"))
                .containsExactly("f-1:1");
    }

    @Test
    @DisplayName("rule 13.5: what was given behind a postponed event waits behind it and was not attempted")
    default void behindPostponedWaits() {
        Outbox outbox =
                outbox(Sample.received("acme", "f-1").noted("two").noted("three"), Sample.received("acme", "f-2"));
        Delivery first = outbox.take(9, NOON, MINUTE).get(0);
        outbox.postpone(first, LATER);
        assertThat(names(outbox.take(9, NOON.plus(MINUTE), MINUTE)))
                .as(lookAt("later events of a feedback whose earlier event is postponed; others are not held up"))
                .containsExactly("f-2:1");
        assertThat(outbox.take(9, LATER, MINUTE).stream()
                        .filter(d -> d.entry().feedback().equals("f-1"))
                        .map(Delivery::attempt))
                .as(lookAt("the attempts of those that were given behind it"))
                .containsExactly(2, 1, 1);
    }

    @Test
    @DisplayName("rule 13.5: what somebody else has is not postponed with an earlier event that was requeued")
    default void othersKeepTheirLease() {
        Outbox outbox = outbox(Sample.received("acme", "f-1").noted("two"));
        outbox.park(first(outbox), WHY);
        assertThat(names(outbox.take(9, NOON, MINUTE)))
                .as(lookAt("an event behind a parked one"))
                .containsExactly("f-1:2");
        outbox.requeue("acme", "f-1", 1);
        Instant soon = NOON.plusSeconds(1);
        Delivery requeued = outbox.take(9, soon, MINUTE).get(0);
        outbox.postpone(requeued, soon.plusSeconds(1));
        assertThat(names(outbox.take(9, soon.plusSeconds(1), MINUTE)))
                .as(lookAt("postpone: whose leases it ends"))
                .containsExactly("f-1:1");
    }

    @Test
    @DisplayName("rule 13.5: what is placed after an event was postponed waits behind it, too")
    default void placedBehindPostponedWaits() {
        Sample one = Sample.received("acme", "f-1");
        Sample two = one.noted("two");
        Outbox outbox = outbox(one);
        outbox.postpone(first(outbox), LATER);
        storage().commit(List.of(two.change()));
        storage().feed().advance(9, NOON, Fold.NOTHING);
        assertThat(outbox.take(9, NOON.plus(MINUTE), MINUTE))
                .as(lookAt("an event placed behind a postponed one"))
                .isEmpty();
        assertThat(names(outbox.take(9, LATER, MINUTE)))
                .as(lookAt("both when the time has come"))
                .containsExactly("f-1:1", "f-1:2");
    }

    @Test
    @DisplayName("rule 13.5: who lost the lease postpones nothing")
    default void lostLeasePostponesNothing() {
        Outbox outbox = outbox(Sample.received("acme", "f-1"));
        Delivery lost = first(outbox);
        Delivery again = outbox.take(1, NOON.plus(MINUTE), MINUTE).get(0);
        outbox.postpone(lost, NOON.plus(MINUTE).plusSeconds(1));
        assertThat(outbox.take(9, NOON.plus(MINUTE).plusSeconds(30), MINUTE))
                .as(lookAt("an attempt that somebody else is at"))
                .isEmpty();
        outbox.confirm(List.of(again));
        outbox.postpone(again, NOON.plusSeconds(1));
        assertThat(outbox.take(9, LATER, MINUTE))
                .as(lookAt("postponing what is confirmed"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 13.6: a parked event is given no more and holds up nothing")
    default void parkedHoldsUpNothing() {
        Outbox outbox = outbox(Sample.received("acme", "f-1").noted("two"));
        outbox.park(first(outbox), WHY);
        assertThat(names(outbox.take(9, LATER, MINUTE)))
                .as(lookAt("a parked event, and a later one of its feedback"))
                .containsExactly("f-1:2");
        assertThat(names(outbox.take(9, LATER.plus(Duration.ofDays(365_000)), MINUTE)))
                .as(lookAt("a parked event a thousand years later"))
                .containsExactly("f-1:2");
    }

    @Test
    @DisplayName("rule 13.6: who lost the lease parks nothing")
    default void lostLeaseParksNothing() {
        Outbox outbox = outbox(Sample.received("acme", "f-1"));
        Delivery lost = first(outbox);
        outbox.take(1, NOON.plus(MINUTE), MINUTE);
        outbox.park(lost, WHY);
        assertThat(names(outbox.take(9, LATER, MINUTE)))
                .as(lookAt("parking an attempt that somebody else is at"))
                .containsExactly("f-1:1");
    }

    @Test
    @DisplayName("rule 13.7: parked events are listed by company and position, with the reason")
    default void parkedAreListed() {
        Outbox outbox = outbox(
                Sample.received("acme", "f-1"),
                Sample.received("acme", "f-2"),
                Sample.received("acme", "f-3"),
                Sample.received("acme", "f-4"),
                Sample.received("best", "f-1"));
        List<Delivery> all = outbox.take(9, NOON, MINUTE);
        all.stream().filter(d -> !d.entry().feedback().equals("f-2")).forEach(d -> outbox.park(d, WHY));
        List<Delivery> wanted = all.stream()
                .filter(d ->
                        d.entry().company().equals("acme") && List.of(3L, 4L).contains(d.position()))
                .toList();
        assertThat(outbox.parked("acme", 1, 2))
                .as(lookAt("the company, the position and the order of parked"))
                .containsExactlyElementsOf(
                        wanted.stream().map(d -> new Parked(d, WHY)).toList());
        assertThat(outbox.parked("acme", 0, 1))
                .as(lookAt("the limit of parked"))
                .hasSize(1);
        assertThat(outbox.parked("none", 0, 9))
                .as(lookAt("the company of parked"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 13.7: a requeued event is given again as its first attempt")
    default void requeuedIsGivenAgain() {
        Outbox outbox = outbox(Sample.received("acme", "f-1").noted("two"), Sample.received("best", "f-1"));
        Delivery first = first(outbox);
        outbox.park(first, WHY);
        assertThat(outbox.requeue(first.entry().company(), "f-1", 1))
                .as(lookAt("what requeue answers"))
                .isTrue();
        assertThat(outbox.parked(first.entry().company(), 0, 9))
                .as(lookAt("a requeued event in the list of parked ones"))
                .isEmpty();
        assertThat(outbox.take(9, NOON, MINUTE).stream()
                        .filter(d -> d.entry().company().equals(first.entry().company())))
                .as(lookAt("a requeued event: its attempt, and its place before later ones"))
                .startsWith(first);
    }

    @Test
    @DisplayName("rule 13.7: requeue touches nothing that is not parked")
    default void requeueTouchesOnlyParked() {
        Outbox outbox = outbox(Sample.received("acme", "f-1"));
        first(outbox);
        assertThat(outbox.requeue("acme", "f-1", 1))
                .as(lookAt("requeue of an event that is leased"))
                .isFalse();
        assertThat(outbox.requeue("acme", "f-1", 2))
                .as(lookAt("requeue of an event that is not there"))
                .isFalse();
        assertThat(outbox.take(9, NOON, MINUTE))
                .as(lookAt("the lease after a requeue"))
                .isEmpty();
    }
}
