package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static io.propertyfeedback.testkit.Given.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.port.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 13.1 to 13.7: cursors on the feed, and what subscriptions missed. */
interface CursorContract extends StorageContract {
    Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    Duration MINUTE = Duration.ofMinutes(1);
    String HOLDER = "node-1";
    String OTHER = "node-2";
    String WHY = "java.net.ConnectException";
    Cursor BOARD = new Cursor("board", 0, 1);

    /** Two events of one company and one of another are placed. */
    private Cursors threePlaced() {
        given(storage(), Sample.received("acme", "f-1").noted("two"), Sample.received("best", "f-1"));
        return placed(storage()).cursors();
    }

    /** The same, and a subscription has begun before them that is held. */
    private Cursors held() {
        Cursors cursors = threePlaced();
        cursors.begin("board", 1, true);
        cursors.hold(BOARD, HOLDER, NOON, NOON.plus(MINUTE));
        return cursors;
    }

    private static Missed event(String company, String feedback, long version) {
        return new Missed(company, feedback, version, Sample.NINE, 0, null, null);
    }

    private static boolean missing(Cursors cursors, Missed... missed) {
        return cursors.move(BOARD, HOLDER, new Place(missed[0].company(), 2), List.of(missed), List.of());
    }

    @Test
    @DisplayName(
            "rule 13.1: a subscription begins behind what is placed, and hears from the first event of later companies on")
    default void beginsBehindWhatIsPlaced() {
        Cursors cursors = threePlaced();
        assertThat(cursors.begin("board", 1, false))
                .as(lookAt("how many cursors it has"))
                .isEqualTo(1);
        assertThat(cursors.behind(BOARD, NOON))
                .as(lookAt("where it begins: the head of each company"))
                .isEmpty();
        given(storage(), Sample.received("acme", "f-2"), Sample.received("late", "f-1"));
        placed(storage());
        assertThat(cursors.behind(BOARD, NOON))
                .as(lookAt("companies that were there when it began, and companies that were not"))
                .containsExactly(new Place("acme", 2), new Place("late", 0));
    }

    @Test
    @DisplayName("rule 13.1: a subscription from the start begins before what is placed")
    default void beginsBeforeWhatIsPlaced() {
        Cursors cursors = threePlaced();
        assertThat(cursors.begin("board", 3, true))
                .as(lookAt("how many cursors it has"))
                .isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            assertThat(cursors.behind(new Cursor("board", i, 3), NOON))
                    .as(lookAt("where each of several cursors begins"))
                    .containsExactly(new Place("acme", 0), new Place("best", 0));
        }
    }

    @Test
    @DisplayName("rule 13.1: what is known does not begin again, whatever it is begun with")
    default void knownDoesNotBeginAgain() {
        Cursors cursors = held();
        cursors.move(BOARD, HOLDER, new Place("acme", 1), List.of(), List.of());
        assertThat(cursors.begin("board", 4, false))
                .as(lookAt("the number of cursors of what is known"))
                .isEqualTo(1);
        assertThat(cursors.behind(BOARD, NOON))
                .as(lookAt("the positions of what is known"))
                .containsExactly(new Place("acme", 1), new Place("best", 0));
    }

    @Test
    @DisplayName("rule 13.1: of many who begin at once, one does")
    default void manyBeginAtOnce() {
        Cursors cursors = threePlaced();
        assertThat(Race.of(8, runner -> cursors.begin("board", 1 + runner % 3, true)).stream()
                        .distinct())
                .as(lookAt("the lock under which a subscription begins"))
                .hasSize(1);
    }

    @Test
    @DisplayName("rule 13.2: what is held another gets at its end and not before")
    default void heldUntilItsEnd() {
        Cursors cursors = held();
        assertThat(cursors.hold(BOARD, OTHER, NOON.plus(MINUTE).minusNanos(1000), NOON.plus(MINUTE)))
                .as(lookAt("the last microsecond for which it is held"))
                .isFalse();
        assertThat(cursors.hold(BOARD, OTHER, NOON.plus(MINUTE), NOON.plus(MINUTE.multipliedBy(2))))
                .as(lookAt("the end, which is exclusive"))
                .isTrue();
        assertThat(cursors.hold(BOARD, HOLDER, NOON.plus(MINUTE), NOON.plus(MINUTE.multipliedBy(2))))
                .as(lookAt("who held it before"))
                .isFalse();
    }

    @Test
    @DisplayName("rule 13.2: whoever holds it may hold it on, or give it back")
    default void heldOnOrGivenBack() {
        Cursors cursors = held();
        Instant later = NOON.plusSeconds(30);
        assertThat(cursors.hold(BOARD, HOLDER, later, later.plus(MINUTE)))
                .as(lookAt("holding on"))
                .isTrue();
        assertThat(cursors.hold(BOARD, OTHER, NOON.plus(MINUTE), NOON.plus(MINUTE.multipliedBy(2))))
                .as(lookAt("the new end"))
                .isFalse();
        assertThat(cursors.hold(BOARD, HOLDER, later, later))
                .as(lookAt("giving back"))
                .isTrue();
        assertThat(cursors.hold(BOARD, OTHER, later, later.plus(MINUTE)))
                .as(lookAt("what was given back"))
                .isTrue();
    }

    @Test
    @DisplayName("rule 13.2: of many who want it at once, one gets it")
    default void oneOfManyGetsIt() {
        Cursors cursors = threePlaced();
        cursors.begin("board", 1, true);
        assertThat(Race.of(8, runner -> cursors.hold(BOARD, "node-" + runner, NOON, NOON.plus(MINUTE))).stream()
                        .filter(got -> got))
                .as(lookAt("comparing and writing in one step, or under a lock"))
                .hasSize(1);
    }

    @Test
    @DisplayName("rule 13.2: cursors of a subscription are held by themselves, and one that is not known by nobody")
    default void eachIsHeldByItself() {
        Cursors cursors = held();
        cursors.begin("webhook", 2, true);
        assertThat(cursors.hold(new Cursor("webhook", 0, 2), OTHER, NOON, NOON.plus(MINUTE)))
                .as(lookAt("another subscription"))
                .isTrue();
        assertThat(cursors.hold(new Cursor("webhook", 1, 2), HOLDER, NOON, NOON.plus(MINUTE)))
                .as(lookAt("another cursor of a subscription"))
                .isTrue();
        assertThat(cursors.hold(new Cursor("webhook", 1, 3), HOLDER, NOON, NOON.plus(MINUTE)))
                .as(lookAt("a cursor of another division"))
                .isFalse();
        assertThat(cursors.hold(new Cursor("none", 0, 1), HOLDER, NOON, NOON.plus(MINUTE)))
                .as(lookAt("a subscription that is not known"))
                .isFalse();
    }

    @Test
    @DisplayName("rule 13.3: companies are given that have an event above the position")
    default void behindWhatIsPlaced() {
        Cursors cursors = held();
        assertThat(cursors.behind(BOARD, NOON))
                .as(lookAt("companies and positions, by company"))
                .containsExactly(new Place("acme", 0), new Place("best", 0));
        cursors.move(BOARD, HOLDER, new Place("acme", 1), List.of(), List.of());
        cursors.move(BOARD, HOLDER, new Place("best", 1), List.of(), List.of());
        assertThat(cursors.behind(BOARD, NOON))
                .as(lookAt("the head of each company"))
                .containsExactly(new Place("acme", 1));
        cursors.begin("webhook", 1, true);
        assertThat(cursors.behind(new Cursor("webhook", 0, 1), NOON))
                .as(lookAt("positions of another subscription"))
                .containsExactly(new Place("acme", 0), new Place("best", 0));
    }

    @Test
    @DisplayName("rule 13.3: companies are given of which a missed event is free, each once")
    default void behindWhatIsFree() {
        Cursors cursors = held();
        Instant soon = NOON.plusSeconds(5);
        missing(
                cursors,
                event("acme", "f-1", 1).free(soon, 1),
                event("acme", "f-2", 1).free(soon, 1));
        cursors.move(
                BOARD,
                HOLDER,
                new Place("best", 1),
                List.of(event("best", "f-1", 1), event("best", "f-2", 1).parked(9, WHY)),
                List.of());
        assertThat(cursors.behind(BOARD, soon.minusNanos(1000)))
                .as(lookAt("what is not free yet, what waits behind another, and what is parked"))
                .isEmpty();
        assertThat(cursors.behind(BOARD, soon))
                .as(lookAt("what is free, up to the instant itself"))
                .containsExactly(new Place("acme", 2));
        assertThat(cursors.behind(BOARD, soon.plus(Duration.ofDays(365_000))))
                .as(lookAt("what is parked, a thousand years later"))
                .containsExactly(new Place("acme", 2));
    }

    @Test
    @DisplayName("rule 13.4: position and missed events are written together")
    default void movedTogether() {
        Cursors cursors = held();
        Missed first = event("acme", "f-1", 1).free(NOON, 1);
        assertThat(missing(cursors, first)).as(lookAt("what move answers")).isTrue();
        cursors.move(BOARD, HOLDER, new Place("best", 1), List.of(), List.of());
        assertThat(cursors.missed("board", "acme")).as(lookAt("what is missed")).containsExactly(first);
        assertThat(cursors.move(BOARD, HOLDER, new Place("acme", 2), List.of(), List.of(first)))
                .as(lookAt("moving to the same position"))
                .isTrue();
        assertThat(cursors.missed("board", "acme")).as(lookAt("what was heard")).isEmpty();
        assertThat(cursors.behind(BOARD, NOON)).as(lookAt("the position")).isEmpty();
    }

    @Test
    @DisplayName("rule 13.4: who was followed moves nothing")
    default void whoWasFollowedMovesNothing() {
        Cursors cursors = held();
        cursors.hold(BOARD, OTHER, NOON.plus(MINUTE), NOON.plus(MINUTE));
        assertThat(missing(cursors, event("acme", "f-1", 1).free(NOON, 1)))
                .as(lookAt("who holds it: compared when it is moved"))
                .isFalse();
        assertThat(cursors.missed("board", "acme")).as(lookAt("what is missed")).isEmpty();
        assertThat(cursors.behind(BOARD, NOON))
                .as(lookAt("the position"))
                .containsExactly(new Place("acme", 0), new Place("best", 0));
    }

    @Test
    @DisplayName("rule 13.4: nobody moves what was never held, or is not known")
    default void neverHeldIsNotMoved() {
        Cursors cursors = threePlaced();
        cursors.begin("board", 1, true);
        assertThat(missing(cursors, event("acme", "f-1", 1).free(NOON, 1)))
                .as(lookAt("a cursor that nobody held yet"))
                .isFalse();
        Cursor unknown = new Cursor("none", 0, 1);
        assertThat(cursors.move(unknown, HOLDER, new Place("acme", 1), List.of(), List.of()))
                .as(lookAt("a subscription that is not known"))
                .isFalse();
    }

    @Test
    @DisplayName("rule 13.5: what was missed comes by feedback and version as it was written last")
    default void missedComesAsItWasWritten() {
        Cursors cursors = held();
        Missed tenth = event("acme", "f-1", 10);
        Missed second = event("acme", "f-1", 2).free(NOON.plusNanos(1000), 3);
        Missed other = event("acme", "f-2", 1).parked(10, "w".repeat(Missed.REASON));
        missing(cursors, tenth, other, event("acme", "f-1", 2).free(NOON, 1));
        missing(cursors, second);
        assertThat(cursors.missed("board", "acme"))
                .as(lookAt("the order, by version as a number, and each with all it has"))
                .containsExactly(second, tenth, other);
    }

    @Test
    @DisplayName("rule 13.5: companies and subscriptions miss by themselves, all cursors of a subscription together")
    default void missedByItself() {
        Cursors cursors = held();
        Missed missed = event("acme", "f-1", 1).free(NOON, 1);
        Missed elsewhere = event("best", "f-1", 1).free(NOON, 2);
        missing(cursors, missed);
        missing(cursors, elsewhere);
        cursors.begin("webhook", 2, true);
        Cursor second = new Cursor("webhook", 1, 2);
        cursors.hold(second, HOLDER, NOON, NOON.plus(MINUTE));
        Missed ofWebhook = event("acme", "f-1", 1).parked(7, WHY);
        cursors.move(second, HOLDER, new Place("acme", 2), List.of(ofWebhook), List.of());
        assertThat(cursors.missed("board", "acme"))
                .as(lookAt("the subscription"))
                .containsExactly(missed);
        assertThat(cursors.missed("board", "best")).as(lookAt("the company")).containsExactly(elsewhere);
        assertThat(cursors.missed("webhook", "acme"))
                .as(lookAt("all cursors of a subscription"))
                .containsExactly(ofWebhook);
        cursors.move(BOARD, HOLDER, new Place("acme", 2), List.of(), List.of(missed));
        assertThat(cursors.missed("webhook", "acme"))
                .as(lookAt("what another subscription has heard"))
                .containsExactly(ofWebhook);
        assertThat(cursors.missed("board", "best"))
                .as(lookAt("what was heard of another company"))
                .containsExactly(elsewhere);
    }

    @Test
    @DisplayName("rule 13.6: a requeued event is free at once and begins anew")
    default void requeuedBeginsAnew() {
        Cursors cursors = held();
        Missed parked = event("acme", "f-1", 1).parked(10, WHY);
        missing(
                cursors,
                parked,
                event("acme", "f-1", 2).parked(10, WHY),
                event("acme", "f-2", 1).parked(10, WHY));
        assertThat(cursors.requeue("board", "acme", "f-1", 1))
                .as(lookAt("what requeue answers"))
                .isTrue();
        List<Missed> missed = cursors.missed("board", "acme");
        assertThat(missed).as(lookAt("that it is missed still")).hasSize(3);
        assertThat(missed.get(0))
                .as(lookAt("a requeued event: no attempts, no reason, free"))
                .matches(first -> first.attempts() == 0 && !first.isParked() && first.isFree(NOON));
        assertThat(missed.subList(1, 3)).as(lookAt("what was not requeued")).allMatch(Missed::isParked);
        assertThat(cursors.behind(BOARD, NOON).stream().map(Place::company))
                .as(lookAt("that there is something to do"))
                .contains("acme");
    }

    @Test
    @DisplayName("rule 13.6: requeue touches nothing that is not parked")
    default void requeueTouchesOnlyParked() {
        Cursors cursors = held();
        Missed waits = event("acme", "f-1", 1).free(NOON.plus(MINUTE), 4);
        Missed behind = event("acme", "f-1", 2);
        missing(cursors, waits, behind);
        assertThat(List.of(
                        cursors.requeue("board", "acme", "f-1", 1),
                        cursors.requeue("board", "acme", "f-1", 2),
                        cursors.requeue("board", "acme", "f-9", 1),
                        cursors.requeue("board", "best", "f-1", 1),
                        cursors.requeue("none", "acme", "f-1", 1)))
                .as(lookAt("what requeue answers of what waits, and of what is not there"))
                .containsOnly(false);
        assertThat(cursors.missed("board", "acme"))
                .as(lookAt("what waits, after a requeue"))
                .containsExactly(waits, behind);
    }

    @Test
    @DisplayName("rule 13.7: of an ended subscription nothing is left, and others stay")
    default void nothingIsLeftOfTheEnded() {
        Cursors cursors = held();
        missing(cursors, event("acme", "f-1", 1).free(NOON, 1));
        cursors.begin("webhook", 1, false);
        cursors.end("board");
        cursors.end("none");
        assertThat(cursors.missed("board", "acme")).as(lookAt("what it missed")).isEmpty();
        assertThat(cursors.hold(BOARD, HOLDER, NOON, NOON))
                .as(lookAt("its cursor"))
                .isFalse();
        assertThat(cursors.begin("board", 2, true))
                .as(lookAt("another of its name"))
                .isEqualTo(2);
        assertThat(cursors.behind(new Cursor("board", 0, 2), NOON))
                .as(lookAt("positions of the one before"))
                .containsExactly(new Place("acme", 0), new Place("best", 0));
        assertThat(cursors.begin("webhook", 5, true))
                .as(lookAt("another subscription"))
                .isEqualTo(1);
    }
}
