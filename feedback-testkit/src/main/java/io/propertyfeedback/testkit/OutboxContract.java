package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static io.propertyfeedback.testkit.Given.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Words;
import io.propertyfeedback.port.Delivery;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 13 and 13.1 to 13.4: the outbox; {@link ParkingContract} goes on. */
interface OutboxContract extends StorageContract {
    Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    Duration MINUTE = Duration.ofMinutes(1);

    private Outbox outbox(Sample... samples) {
        FeedbackStorage storage = storage();
        given(storage, samples);
        return placed(storage).outbox();
    }

    static List<String> names(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(d -> d.entry().feedback() + ":" + d.entry().version())
                .toList();
    }

    @Test
    @DisplayName("rule 13: every committed change leaves one event")
    default void everyChangeLeavesOneEvent() {
        Outbox outbox = outbox(Sample.received("acme", "f-1").noted("two"), Sample.received("best", "f-1"));
        assertThat(outbox.take(9, NOON, MINUTE).stream()
                        .map(d -> d.entry().company() + "/" + d.entry().feedback() + ":"
                                + d.entry().version()))
                .as(lookAt("what commit puts into the outbox"))
                .containsExactlyInAnyOrder("acme/f-1:1", "acme/f-1:2", "best/f-1:1");
    }

    @Test
    @DisplayName("rule 13: a silent change leaves no event")
    default void silentChangeLeavesNoEvent() {
        Outbox outbox = outbox(Sample.received("acme", "f-1").silently().noted("two"));
        assertThat(names(outbox.take(9, NOON, MINUTE)))
                .as(lookAt("a silent change, and one after it that is not silent"))
                .containsExactly("f-1:2");
    }

    @Test
    @DisplayName("rule 13: an event tells everything but words")
    default void eventTellsEverythingButWords() {
        Sample life = LongLife.of("acme", "f-1");
        Outbox outbox = outbox(life);
        List<Delivery> taken = outbox.take(100, NOON, MINUTE);
        assertThat(taken).as(lookAt("how many events a take gives")).hasSameSizeAs(life.history());
        for (int i = 0; i < taken.size(); i++) {
            assertThat(taken.get(i))
                    .as(lookAt("what is delivered: step, act, actor, instant, effects and codes of the entry"))
                    .isEqualTo(new Delivery(Wordless.of(life.history().get(i)), i + 1L, 1));
        }
    }

    @Test
    @DisplayName("rule 13: words are never delivered")
    default void wordsAreNeverDelivered() {
        Outbox outbox = outbox(Sample.received("acme", "f-1").noted("a secret"));
        List<Delivery> taken = outbox.take(9, NOON, MINUTE);
        assertThat(taken)
                .as(lookAt("take"))
                .hasSize(2)
                .allSatisfy(delivery -> assertThat(delivery.entry().words())
                        .as(lookAt("the words of a delivered entry"))
                        .isEqualTo(Document.EMPTY));
        assertThat(taken.get(0).entry().effects().get(0))
                .as(lookAt("the words of the receipt in a delivered entry"))
                .isInstanceOfSatisfying(
                        Effect.Received.class,
                        received -> assertThat(received.intake().words()).isEqualTo(Words.ERASED));
    }

    @Test
    @DisplayName("rule 13.1: an event that was not confirmed is given again when its lease has ended")
    default void unconfirmedIsGivenAgain() {
        Outbox outbox = outbox(Sample.received("acme", "f-1"));
        Delivery first = outbox.take(9, NOON, MINUTE).get(0);
        assertThat(outbox.take(9, NOON.plus(MINUTE), MINUTE))
                .as(lookAt("the end of a lease, which is exclusive, and the number of the attempt"))
                .containsExactly(new Delivery(first.entry(), first.position(), 2));
    }

    @Test
    @DisplayName("rule 13.1: an event is given again and again until it is confirmed")
    default void givenUntilConfirmed() {
        Outbox outbox = outbox(Sample.received("acme", "f-1"));
        for (int attempt = 1; attempt <= 20; attempt++) {
            assertThat(outbox.take(9, NOON.plus(MINUTE.multipliedBy(attempt)), MINUTE))
                    .as(lookAt("an event that is given up after some attempts"))
                    .extracting(Delivery::attempt)
                    .containsExactly(attempt);
        }
    }

    @Test
    @DisplayName("rule 13.2: a leased event is given to nobody else")
    default void leasedIsGivenToNobodyElse() {
        Outbox outbox = outbox(Sample.received("acme", "f-1"));
        outbox.take(9, NOON, MINUTE);
        assertThat(outbox.take(9, NOON.plus(MINUTE).minusNanos(1000), MINUTE))
                .as(lookAt("the lease, up to its last microsecond"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 13.2: many threads that take at once are given each event once")
    default void manyTakersAreGivenEachOnce() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            samples.add(Sample.received("acme", "f-" + i));
        }
        Outbox outbox = outbox(samples.toArray(Sample[]::new));
        List<String> taken = new ArrayList<>();
        Race.of(8, runner -> takeAll(outbox)).forEach(taken::addAll);
        taken.addAll(takeAll(outbox)); // what was locked while they looked
        assertThat(taken)
                .as(lookAt("reading the lease and writing it in one step, or under a lock"))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    private static List<String> takeAll(Outbox outbox) {
        List<String> all = new ArrayList<>();
        List<String> some = names(outbox.take(7, NOON, MINUTE));
        for (int round = 0; round < 100 && !some.isEmpty(); round++) {
            all.addAll(some);
            some = names(outbox.take(7, NOON, MINUTE));
        }
        return all;
    }

    @Test
    @DisplayName("rule 13.3: the events of one feedback are given in the order of its versions")
    default void eventsComeInOrder() {
        Sample life = Sample.received("acme", "f-1");
        for (int version = 2; version <= 11; version++) {
            life = life.noted("version " + version);
        }
        assertThat(outbox(life).take(20, NOON, MINUTE).stream()
                        .map(d -> d.entry().version()))
                .as(lookAt("the order within one answer: by version as a number"))
                .isSorted()
                .hasSize(11);
    }

    @Test
    @DisplayName("rule 13.3: what was placed earlier comes first, at most as many as asked for")
    default void placedEarlierComesFirst() {
        FeedbackStorage storage = storage();
        for (String id : List.of("f-z", "f-a", "f-m")) {
            given(storage, Sample.received("acme", id));
            storage.feed().advance(9, NOON, Fold.NOTHING);
        }
        assertThat(names(storage.outbox().take(2, NOON, MINUTE)))
                .as(lookAt("the order of take, and its limit"))
                .containsExactly("f-z:1", "f-a:1");
    }

    @Test
    @DisplayName("rule 13.3: within an answer a company's events come by position")
    default void answerIsInOrderOfPositions() {
        Outbox outbox = outbox(
                heard("f-z", 1).noted("two"),
                heard("f-a", 2).noted("two"),
                heard("f-m", 3).noted("two"));
        assertThat(outbox.take(9, NOON, MINUTE))
                .as(lookAt("the order within one answer"))
                .extracting(Delivery::position)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    @DisplayName("rule 13.3: an event is taken once it has a position, from the instant of its placing on")
    default void takenOnceItHasAPosition() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1"));
        assertThat(storage.outbox().take(9, NOON, MINUTE))
                .as(lookAt("an event without a position"))
                .isEmpty();
        storage.feed().advance(9, NOON, Fold.NOTHING);
        assertThat(names(storage.outbox().take(9, NOON, MINUTE)))
                .as(lookAt("an event with a position"))
                .containsExactly("f-1:1");
    }

    private static Sample heard(String id, int minutes) {
        return Sample.received("acme", id, said -> said.receivedAt(Sample.NINE.plus(Duration.ofMinutes(minutes))));
    }

    @Test
    @DisplayName("rule 13.3: while an earlier event of a feedback is leased, no later one is given")
    default void laterWaitsForEarlier() {
        Outbox outbox = outbox(Sample.received("acme", "f-1").noted("two"), heard("f-2", 30));
        assertThat(names(outbox.take(1, NOON, MINUTE))).as(lookAt("the limit")).containsExactly("f-1:1");
        assertThat(names(outbox.take(1, NOON, MINUTE)))
                .as(lookAt("later events of a feedback whose earlier event is leased; others are not held up"))
                .containsExactly("f-2:1");
    }

    @Test
    @DisplayName("rule 13.3: an earlier event holds up later ones, though one between them is confirmed")
    default void confirmedBetweenDoesNotHelp() {
        Outbox outbox = outbox(Sample.received("acme", "f-1").noted("two").noted("three"));
        List<Delivery> two = outbox.take(2, NOON, MINUTE);
        outbox.confirm(two.subList(1, 2));
        assertThat(outbox.take(9, NOON, MINUTE))
                .as(lookAt("which earlier events are looked for: any, not only the one just before"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 13.3: when the earlier event is confirmed, the later one is given")
    default void confirmedLetsLaterPass() {
        Outbox outbox = outbox(Sample.received("acme", "f-1").noted("two"));
        outbox.confirm(outbox.take(1, NOON, MINUTE));
        assertThat(names(outbox.take(9, NOON, MINUTE)))
                .as(lookAt("later events after a confirmation"))
                .containsExactly("f-1:2");
    }

    @Test
    @DisplayName("rule 13.3: equal ids of two companies do not hold up each other")
    default void companiesDoNotHoldUpEachOther() {
        Outbox outbox = outbox(
                Sample.received("acme", "f-1"),
                Sample.received("best", "f-1", said -> said.receivedAt(Sample.NINE.plus(MINUTE)))
                        .noted("two"));
        assertThat(outbox.take(1, NOON, MINUTE)).as(lookAt("the limit")).hasSize(1);
        assertThat(names(outbox.take(9, NOON, MINUTE)))
                .as(lookAt("the company where earlier events are looked for"))
                .containsExactly("f-1:1", "f-1:2");
    }

    @Test
    @DisplayName("rule 13.4: a confirmed event is not given again")
    default void confirmedIsForgotten() {
        Outbox outbox = outbox(Sample.received("acme", "f-1"));
        outbox.confirm(outbox.take(9, NOON, MINUTE));
        assertThat(outbox.take(9, NOON.plus(Duration.ofDays(1)), MINUTE))
                .as(lookAt("confirm"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 13.4: confirm forgets only what it is handed")
    default void confirmForgetsOnlyThat() {
        Outbox outbox = outbox(Sample.received("acme", "f-1").noted("two"), Sample.received("best", "f-1"));
        List<Delivery> all = outbox.take(9, NOON, MINUTE);
        outbox.confirm(all.stream()
                .filter(d -> d.entry().company().equals("acme") && d.entry().version() == 1)
                .toList());
        assertThat(outbox.take(9, NOON.plus(MINUTE), MINUTE))
                .as(lookAt("the condition of confirm: company, feedback and version"))
                .hasSize(2);
    }

    @Test
    @DisplayName("rule 13.4: confirming again does no harm")
    default void confirmingAgainDoesNoHarm() {
        Outbox outbox = outbox(Sample.received("acme", "f-1").noted("two"));
        List<Delivery> first = outbox.take(1, NOON, MINUTE);
        outbox.confirm(first);
        outbox.confirm(first);
        outbox.confirm(List.of());
        assertThat(names(outbox.take(9, NOON, MINUTE)))
                .as(lookAt("confirm of what is confirmed already"))
                .containsExactly("f-1:2");
    }

    @Test
    @DisplayName("rule 13.4: confirming after the lease has ended does no harm")
    default void confirmingLateDoesNoHarm() {
        Outbox outbox = outbox(Sample.received("acme", "f-1"));
        List<Delivery> late = outbox.take(9, NOON, MINUTE);
        List<Delivery> again = outbox.take(9, NOON.plus(MINUTE), MINUTE);
        outbox.confirm(late);
        outbox.confirm(again);
        assertThat(outbox.take(9, NOON.plus(Duration.ofDays(1)), MINUTE))
                .as(lookAt("confirm of an event whose lease has ended: it was delivered, so it is forgotten"))
                .isEmpty();
    }
}
