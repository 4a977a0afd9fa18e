package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.CursorContract.HOLDER;
import static io.propertyfeedback.testkit.CursorContract.MINUTE;
import static io.propertyfeedback.testkit.CursorContract.NOON;
import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static io.propertyfeedback.testkit.Given.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import io.propertyfeedback.port.Positioned;
import java.time.Duration;
import java.time.Instant;
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
    @DisplayName("rule 18.1: each event has one position, once")
    default void eachEventHasOnePosition() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-2").noted("two"), Sample.received("acme", "f-1"));
        placed(storage);
        placed(storage);
        assertThat(names(storage.feed().read("acme", 0, 9)))
                .as(lookAt("what is placed: each change, and none again"))
                .containsExactlyInAnyOrder("f-2:1", "f-2:2", "f-1:1");
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
    @DisplayName("rule 18.6: the head is the highest position, forgotten or not")
    default void headNeverFalls() {
        FeedbackStorage storage = storage();
        assertThat(storage.feed().head("acme"))
                .as(lookAt("the head of a company without events"))
                .isZero();
        given(storage, Sample.received("acme", "f-1").noted("two"), Sample.received("best", "f-1"));
        placed(storage);
        storage.feed().forget(null, NOON.plus(Duration.ofDays(9)));
        assertThat(storage.feed().head("acme")).as(lookAt("the head")).isEqualTo(2);
        given(storage, Sample.received("acme", "f-2"));
        placed(storage);
        assertThat(positions(storage.feed().read("acme", 2, 9)))
                .as(lookAt("positions after everything was forgotten"))
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
    @DisplayName("rule 18.7: what a cursor has not passed is not forgotten, until its subscription ends")
    default void unheardIsNotForgotten() {
        FeedbackStorage storage = storage();
        Cursor first = new Cursor("board", 0, 2);
        storage.cursors().begin("board", 2, true);
        placedInThreeRounds(storage, "acme");
        placedInThreeRounds(storage, "best");
        storage.cursors().hold(first, HOLDER, NOON, NOON.plus(MINUTE));
        storage.cursors().move(first, HOLDER, new Place("acme", 3), List.of(), List.of());
        storage.feed().forget(null, NOON.plus(Duration.ofDays(9)));
        assertThat(positions(storage.feed().read("acme", 0, 9)))
                .as(lookAt("the lowest of several cursors, which is 0 where it was not moved yet"))
                .containsExactly(1L, 2L, 3L);
        Cursor second = new Cursor("board", 1, 2);
        storage.cursors().hold(second, HOLDER, NOON, NOON.plus(MINUTE));
        storage.cursors().move(second, HOLDER, new Place("acme", 1), List.of(), List.of());
        storage.feed().forget(null, NOON.plus(Duration.ofDays(9)));
        assertThat(positions(storage.feed().read("acme", 0, 9)))
                .as(lookAt("what all cursors have passed"))
                .containsExactly(2L, 3L);
        assertThat(positions(storage.feed().read("best", 0, 9)))
                .as(lookAt("the company of the cursor"))
                .containsExactly(1L, 2L, 3L);
        storage.cursors().end("board");
        storage.feed().forget("acme", NOON.plus(Duration.ofDays(9)));
        assertThat(positions(storage.feed().read("acme", 0, 9)))
                .as(lookAt("an ended subscription"))
                .containsExactly(3L);
    }

    @Test
    @DisplayName("rule 18.9: lag counts what waits for a position")
    default void lagCountsUnplaced() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1"), Sample.received("best", "f-1"));
        placed(storage);
        Sample late = Sample.received("acme", "f-3").silently();
        given(storage, late, Sample.received("best", "f-2"));
        assertThat(storage.feed().lag("acme"))
                .as(lookAt("lag of one company: silent changes wait to be folded"))
                .isEqualTo(new Lag(1, late.change().entry().at(), List.of()));
        assertThat(storage.feed().lag(null).unplaced())
                .as(lookAt("lag of all companies"))
                .isEqualTo(2);
        assertThat(storage.feed().lag("none")).as(lookAt("lag of nobody")).isEqualTo(new Lag(0, null, List.of()));
    }

    @Test
    @DisplayName("rule 18.9: lag counts for each subscription what it has not heard, and what is parked")
    default void lagCountsUnheard() {
        FeedbackStorage storage = storage();
        Cursors cursors = storage.cursors();
        Sample one = Sample.received("acme", "f-1").noted("two").noted("three");
        Sample two = Sample.received("acme", "f-2").noted("two");
        given(storage, one, two, Sample.received("best", "f-1"));
        placed(storage);
        cursors.begin("webhook", 1, false);
        cursors.begin("board", 2, true);
        Instant began = one.changes().get(0).entry().at();
        assertThat(storage.feed().lag("acme").subscriptions())
                .as(lookAt("lag of subscriptions: by their names, one that has nothing to hear, too"))
                .containsExactly(
                        new Lag.OfSubscription("board", 5, began, 0), new Lag.OfSubscription("webhook", 0, null, 0));
        for (int i = 0; i < 2; i++) {
            Cursor cursor = new Cursor("board", i, 2);
            cursors.hold(cursor, HOLDER, NOON, NOON.plus(MINUTE));
            Missed parked = Missed.behind(one.changes().get(0).entry()).parked(3, "why");
            Missed waits = Missed.behind(one.changes().get(1).entry());
            cursors.move(
                    cursor, HOLDER, new Place("acme", 5 - i), i == 0 ? List.of() : List.of(parked, waits), List.of());
        }
        assertThat(storage.feed().lag("acme").of("board"))
                .as(lookAt("lag of a subscription: from its lowest cursor on, and what it missed; parked ones apart"))
                .isEqualTo(new Lag.OfSubscription(
                        "board", 2, one.changes().get(1).entry().at(), 1));
        assertThat(storage.feed().lag(null).of("board"))
                .as(lookAt("lag of a subscription in all companies"))
                .isEqualTo(new Lag.OfSubscription("board", 3, began, 1));
        assertThat(storage.feed().lag("none").of("board"))
                .as(lookAt("lag of a subscription in a company without events"))
                .isEqualTo(new Lag.OfSubscription("board", 0, null, 0));
    }
}
