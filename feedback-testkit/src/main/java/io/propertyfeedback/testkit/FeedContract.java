package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static io.propertyfeedback.testkit.Given.placed;
import static io.propertyfeedback.testkit.OutboxContract.MINUTE;
import static io.propertyfeedback.testkit.OutboxContract.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Delivery;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Positioned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 18.1 to 18.3, 18.6, 18.7 and 18.9: positions and who reads by them. */
interface FeedContract extends StorageContract {

    private static List<Long> positions(List<Positioned> events) {
        return events.stream().map(Positioned::position).toList();
    }

    private static List<String> names(List<Positioned> events) {
        return events.stream()
                .map(e -> e.entry().feedback() + ":" + e.entry().version())
                .toList();
    }

    @Test
    @DisplayName("rule 18.1: each company's positions are 1, 2, 3 without gaps, round after round")
    default void positionsHaveNoGaps() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").noted("two"), Sample.received("best", "f-1"));
        placed(storage);
        given(storage, Sample.received("acme", "f-2").noted("two"), Sample.received("best", "f-2"));
        placed(storage);
        assertThat(positions(storage.feed().read("acme", 0, 9)))
                .as(lookAt("the positions of a company"))
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(positions(storage.feed().read("best", 0, 9)))
                .as(lookAt("the positions of another company"))
                .containsExactly(1L, 2L);
    }

    @Test
    @DisplayName("rule 18.1: each event has one position, in the feed and in the outbox")
    default void deliveryTellsThePosition() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-2").noted("two"), Sample.received("acme", "f-1"));
        placed(storage);
        placed(storage);
        assertThat(storage.outbox().take(9, NOON, MINUTE).stream().map(d -> new Positioned(d.position(), d.entry())))
                .as(lookAt("the positions of deliveries"))
                .containsExactlyInAnyOrderElementsOf(storage.feed().read("acme", 0, 9));
    }

    @Test
    @DisplayName("rule 18.1: a reader who goes from position to position misses nothing that others commit and place")
    default void readerMissesNothing() {
        FeedbackStorage storage = storage();
        int writers = 4;
        int placers = 2;
        int all = writers * 30 * 2;
        AtomicInteger writing = new AtomicInteger(writers);
        AtomicInteger busy = new AtomicInteger(writers + placers);
        List<Entry> heard = new ArrayList<>();
        Race.of(writers + placers + 1, runner -> {
            if (runner < writers) {
                for (int i = 0; i < 30; i++) {
                    given(
                            storage,
                            Sample.received("acme", "f-" + runner + "-" + i).noted("two"));
                    storage.feed().advance(7, NOON, Fold.NOTHING);
                }
                writing.decrementAndGet();
            } else if (runner < writers + placers) {
                boolean last = false; // nothing left, or another places it
                while (!last && !Thread.interrupted()) {
                    boolean written = writing.get() == 0;
                    last = storage.feed().advance(5, NOON, Fold.NOTHING) == 0 && written;
                }
            } else {
                long last = 0;
                boolean more = true;
                while (more && heard.size() <= all && !Thread.interrupted()) {
                    boolean lastLook = busy.get() == 0;
                    List<Positioned> events = storage.feed().read("acme", last, 5);
                    for (Positioned event : events) {
                        heard.add(event.entry());
                        last = event.position();
                    }
                    more = !lastLook || !events.isEmpty();
                }
            }
            return busy.decrementAndGet();
        });
        assertThat(heard.stream().map(e -> e.feedback() + ":" + e.version()))
                .as(lookAt("positions that are seen before earlier ones: they are given under a lock that is held until"
                        + " the commit"))
                .hasSize(all)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("rule 18.2: the events of one feedback are placed in the order of their versions")
    default void placedInOrderOfVersions() {
        FeedbackStorage storage = storage();
        Sample life = Sample.received("acme", "f-1");
        for (int version = 2; version <= 11; version++) {
            life = life.noted("version " + version);
        }
        given(storage, life);
        for (int round = 0; round < 11; round++) {
            assertThat(storage.feed().advance(1, NOON, Fold.NOTHING))
                    .as(lookAt("the limit of advance"))
                    .isEqualTo(1);
        }
        assertThat(storage.feed().read("acme", 0, 20).stream()
                        .map(e -> e.entry().version()))
                .as(lookAt("the order in which changes are placed: by version as a number"))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    }

    @Test
    @DisplayName("rule 18.2: nothing is left behind while more and more is committed")
    default void nothingIsLeftBehind() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-m"), Sample.received("busy", "f-m"), Sample.received("zoom", "f-m"));
        for (int round = 10; round < 30; round++) {
            given(
                    storage,
                    Sample.received("busy", "f-z-" + round + "-1"),
                    Sample.received("busy", "f-z-" + round + "-2"),
                    Sample.received("busy", "f-a-" + (99 - round) + "-2"),
                    Sample.received("busy", "f-a-" + (99 - round) + "-1"));
            storage.feed().advance(2, NOON, Fold.NOTHING);
        }
        for (String company : List.of("acme", "busy", "zoom")) {
            assertThat(names(storage.feed().read(company, 0, 99)))
                    .as(lookAt("the order in which changes are placed: as they were committed, whatever their keys"))
                    .contains("f-m:1");
        }
    }

    @Test
    @DisplayName("rule 18.3: what the fold throws the caller gets, and nothing has happened")
    default void foldThatThrowsLeavesNothing() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1"), Sample.received("acme", "f-2"));
        assertThatThrownBy(() -> storage.feed().advance(9, NOON, life -> {
                    if (life.feedback().id().equals("f-2")) {
                        throw new IllegalStateException("cannot be folded");
                    }
                    return FoldContract.COUNTING.tallies(life);
                }))
                .as(lookAt("what advance does with an exception"))
                .hasMessageContaining("cannot be folded");
        assertThat(storage.feed().read("acme", 0, 9))
                .as(lookAt("positions after a fold that threw"))
                .isEmpty();
        assertThat(storage.outbox().take(9, NOON, MINUTE))
                .as(lookAt("the outbox after a fold that threw"))
                .isEmpty();
        assertThat(FoldContract.tallies(storage, "acme"))
                .as(lookAt("tallies after a fold that threw"))
                .isEmpty();
        assertThat(storage.feed().advance(9, NOON, Fold.NOTHING))
                .as(lookAt("what waits after a fold that threw"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("rule 18.3: of many who advance at once, each change is dealt with by one")
    default void manyAdvanceAtOnce() {
        FeedbackStorage storage = storage();
        Sample[] samples = LongStream.range(0, 60)
                .mapToObj(i -> Sample.received("acme", "f-" + i))
                .toArray(Sample[]::new);
        given(storage, samples);
        int placed = Race.of(8, runner -> {
                    int mine = 0;
                    for (int i = 0; i < 20; i++) {
                        mine += storage.feed().advance(7, NOON, FoldContract.COUNTING);
                    }
                    return mine;
                })
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        placed += storage.feed().advance(99, NOON, FoldContract.COUNTING);
        assertThat(placed).as(lookAt("the lock of advance")).isEqualTo(60);
        assertThat(positions(storage.feed().read("acme", 0, 99)))
                .as(lookAt("the lock of advance: positions given twice"))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(FoldContract.tallies(storage, "acme"))
                .as(lookAt("the lock of advance: tallies added by several"))
                .extracting(tally -> tally.n())
                .containsExactly(60L);
    }

    @Test
    @DisplayName("rule 18.6: read gives what is above a position, in order, at most as many as asked for")
    default void readGoesOn() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").noted("two").noted("three"));
        placed(storage);
        given(
                storage,
                Sample.received("acme", "f-2"),
                Sample.received("acme", "f-3").noted("two"));
        placed(storage);
        assertThat(positions(storage.feed().read("acme", 1, 3)))
                .as(lookAt("the first position and the limit of read, in the middle of a round"))
                .containsExactly(2L, 3L, 4L);
        assertThat(storage.feed().read("acme", 6, 9))
                .as(lookAt("reading at the end"))
                .isEmpty();
        assertThat(storage.feed().read("none", 0, 9))
                .as(lookAt("the company of read"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 18.6: what is read tells everything but words")
    default void readTellsEverythingButWords() {
        FeedbackStorage storage = storage();
        Sample life = LongLife.of("acme", "f-1 %_'\\ 号");
        given(storage, life);
        placed(storage);
        assertThat(storage.feed().read("acme", 0, 100).stream().map(Positioned::entry))
                .as(lookAt("what is read: step, act, actor, instant, effects and codes of the entry, without words"))
                .containsExactlyElementsOf(
                        life.history().stream().map(Wordless::of).toList());
    }

    @Test
    @DisplayName("rule 18.6: the head is the highest position, whether or not it is confirmed or forgotten")
    default void headNeverFalls() {
        FeedbackStorage storage = storage();
        assertThat(storage.feed().head("acme"))
                .as(lookAt("the head of a company without events"))
                .isZero();
        given(storage, Sample.received("acme", "f-1").noted("two"), Sample.received("best", "f-1"));
        placed(storage);
        storage.outbox().confirm(storage.outbox().take(9, NOON, MINUTE));
        storage.feed().forget(null, NOON.plus(Duration.ofDays(9)));
        assertThat(storage.feed().head("acme")).as(lookAt("the head")).isEqualTo(2);
        given(storage, Sample.received("acme", "f-2"));
        placed(storage);
        assertThat(positions(storage.feed().read("acme", 2, 9)))
                .as(lookAt("positions after everything was confirmed and forgotten"))
                .containsExactly(3L);
    }

    private void placedInThreeRounds(FeedbackStorage storage, String company) {
        for (int round = 1; round <= 3; round++) {
            given(storage, Sample.received(company, "f-" + round));
            storage.feed().advance(9, NOON.plus(Duration.ofHours(round)), Fold.NOTHING);
        }
    }

    @Test
    @DisplayName("rule 18.7: only what was placed before the instant is forgotten, from the lowest position on")
    default void oldIsForgotten() {
        FeedbackStorage storage = storage();
        placedInThreeRounds(storage, "acme");
        placedInThreeRounds(storage, "best");
        storage.feed().forget("acme", NOON.plus(Duration.ofHours(2)));
        assertThat(positions(storage.feed().read("acme", 0, 9)))
                .as(lookAt("what is forgotten, and what is not"))
                .containsExactly(2L, 3L);
        assertThat(positions(storage.feed().read("best", 0, 9)))
                .as(lookAt("the company of forget"))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    @DisplayName("rule 18.7: the highest position is never forgotten")
    default void highestIsNotForgotten() {
        FeedbackStorage storage = storage();
        placedInThreeRounds(storage, "acme");
        storage.feed().forget(null, NOON.plus(Duration.ofDays(99)));
        assertThat(positions(storage.feed().read("acme", 0, 9)))
                .as(lookAt("the highest position after all was forgotten"))
                .containsExactly(3L);
    }

    @Test
    @DisplayName("rule 18.9: lag counts what waits for a position, for delivery, and what is parked")
    default void lagCounts() {
        FeedbackStorage storage = storage();
        Sample one = Sample.received("acme", "f-1").noted("two");
        given(storage, one, Sample.received("acme", "f-2"), Sample.received("best", "f-1"));
        storage.feed().advance(9, NOON, Fold.NOTHING);
        List<Delivery> taken = storage.outbox().take(9, NOON, MINUTE);
        storage.outbox()
                .park(
                        taken.stream()
                                .filter(d -> d.entry().feedback().equals("f-2"))
                                .findFirst()
                                .orElseThrow(),
                        "why");
        Sample late = Sample.received("acme", "f-3").silently();
        given(storage, late);
        Feed feed = storage.feed();
        assertThat(feed.lag("acme"))
                .as(lookAt("lag of one company: silent changes wait to be folded, parked ones for nothing"))
                .isEqualTo(new Lag(
                        1,
                        late.change().entry().at(),
                        2,
                        one.changes().get(0).entry().at(),
                        1));
        assertThat(feed.lag(null))
                .as(lookAt("lag of all companies"))
                .extracting(Lag::unplaced, Lag::undelivered, Lag::parked)
                .containsExactly(1L, 3L, 1L);
        assertThat(feed.lag("none")).as(lookAt("lag of nobody")).isEqualTo(new Lag(0, null, 0, null, 0));
    }
}
