package io.propertyfeedback.sla;

import static io.propertyfeedback.sla.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** (18), (19): what pauses become in a ledger. */
class PauseLedgerTest {

    private static final Instant NINE = at("2026-03-02T09:00");
    private static final Instant TEN = at("2026-03-02T10:00");
    private static final Instant ELEVEN = at("2026-03-02T11:00");
    private static final Instant NOON = at("2026-03-02T12:00");

    @Test
    void overlappingPausesAreOne() {
        assertThat(PauseLedger.of(new Pause(TEN, NOON), new Pause(NINE, ELEVEN)).pauses())
                .containsExactly(new Pause(NINE, NOON));
    }

    @Test
    void nestedPauseIsSwallowed() {
        assertThat(PauseLedger.of(new Pause(NINE, NOON), new Pause(TEN, ELEVEN)).pauses())
                .containsExactly(new Pause(NINE, NOON));
    }

    @Test
    void touchingPausesAreOne() {
        assertThat(PauseLedger.of(new Pause(NINE, TEN), new Pause(TEN, NOON)).pauses())
                .containsExactly(new Pause(NINE, NOON));
    }

    @Test
    void pauseWithoutLengthIsNone() {
        assertThat(PauseLedger.of(new Pause(NINE, NINE)).isEmpty()).isTrue();
    }

    @Test
    void openPauseSwallowsWhatComesAfter() {
        assertThat(PauseLedger.of(new Pause(NINE, null), new Pause(TEN, ELEVEN)).pauses())
                .containsExactly(new Pause(NINE, null));
    }

    @Test
    void pauseStartsAtItsBeginningAndIsOverAtItsEnd() {
        PauseLedger ledger = PauseLedger.none().pause(TEN).resume(ELEVEN);
        assertThat(ledger.paused(TEN)).isTrue();
        assertThat(ledger.paused(ELEVEN)).isFalse();
        assertThat(ledger.paused(NINE)).isFalse();
    }

    @Test
    void openPauseLasts() {
        assertThat(PauseLedger.none().pause(TEN).paused(NOON)).isTrue();
        assertThat(PauseLedger.none().pause(TEN).open()).contains(new Pause(TEN, null));
    }

    @Test
    void pauseWhilePausedGoesOn() {
        assertThat(PauseLedger.none().pause(TEN).pause(ELEVEN))
                .isEqualTo(PauseLedger.none().pause(TEN));
    }

    @Test
    void pauseInsideAnEndedOneOpensItAgain() {
        assertThat(PauseLedger.of(new Pause(NINE, ELEVEN)).pause(TEN).pauses()).containsExactly(new Pause(NINE, null));
    }

    @Test
    void resumeWithoutPauseChangesNothing() {
        PauseLedger ledger = PauseLedger.of(new Pause(NINE, TEN));
        assertThat(ledger.resume(NOON)).isEqualTo(ledger);
        assertThat(PauseLedger.none().resume(NOON).isEmpty()).isTrue();
    }

    @Test
    void resumeBeforeItsPauseLeavesNone() {
        assertThat(PauseLedger.none().pause(TEN).resume(NINE).isEmpty()).isTrue();
    }

    @Test
    void twoPausesInOneMinuteAreKeptApart() {
        PauseLedger ledger = PauseLedger.none()
                .pause(TEN)
                .resume(TEN.plusSeconds(10))
                .pause(TEN.plusSeconds(20))
                .resume(TEN.plusSeconds(50));
        assertThat(ledger.pauses()).hasSize(2);
        assertThat(ledger.worked(TEN, ELEVEN, Calendars.office()))
                .isEqualTo(Duration.ofHours(1).minusSeconds(40));
    }

    @Test
    void pauseOutsideWorkingTimeTakesNothingAway() {
        PauseLedger ledger = PauseLedger.of(new Pause(at("2026-03-02T18:00"), at("2026-03-03T08:00")));
        assertThat(ledger.worked(NINE, at("2026-03-03T10:00"), Calendars.office()))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void openPauseTakesAllThatFollows() {
        assertThat(PauseLedger.none().pause(TEN).worked(NINE, NOON, Calendars.office()))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void pauseThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new Pause(TEN, NINE)).isInstanceOf(IllegalArgumentException.class);
    }
}
