package io.propertyfeedback.sla;

import static io.propertyfeedback.sla.Calendars.at;
import static io.propertyfeedback.sla.Calendars.date;
import static io.propertyfeedback.sla.Calendars.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clock of four working hours from Monday 2 March 2026, 09:00: due at 13:00. */
class ClockTest {

    private static final Instant NINE = at("2026-03-02T09:00");
    private static final Instant TEN = at("2026-03-02T10:00");
    private static final Instant DUE = at("2026-03-02T13:00");
    private static final Instant TWO = at("2026-03-02T14:00");
    private static final Instant THREE = at("2026-03-02T15:00");
    private static final Limit FOUR_HOURS = WorkingDuration.hours(4);

    private final WorkingCalendar office = office();
    private final Clock clock = Clock.started(ClockKind.RESOLUTION, 1, NINE, FOUR_HOURS, office);

    // (1) the boundary

    @Test
    void completedAtTheDeadlineIsOnTime() {
        assertThat(clock.stopped(DUE).onTime()).isTrue();
        assertThat(clock.late(DUE)).isFalse();
    }

    @Test
    void completedAMicrosecondLaterIsLate() {
        Instant after = DUE.plus(1, ChronoUnit.MICROS);
        assertThat(clock.stopped(after).onTime()).isFalse();
        assertThat(clock.late(after)).isTrue();
    }

    @Test
    void nanosecondsAfterTheDeadlineAreCutAway() {
        assertThat(clock.stopped(DUE.plusNanos(999)).onTime()).isTrue();
    }

    @Test
    void stoppedOnTimeIsNotLateAfterwards() {
        assertThat(clock.stopped(TEN).late(THREE)).isFalse();
    }

    @Test
    void runningClockIsNotYetOnTimeOrLate() {
        assertThatThrownBy(clock::onTime).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void firstStopCounts() {
        assertThat(clock.stopped(TEN).stopped(THREE).stoppedAt()).isEqualTo(TEN);
        assertThat(clock.stopped(TEN).isRunning()).isFalse();
    }

    // (18), (20), (21) pauses

    @Test
    void pauseMovesBothDeadlinesByItsWorkingTime() {
        Clock moved = clock.resumed(FOUR_HOURS, office, TEN, at("2026-03-02T12:00"));
        assertThat(moved.due()).isEqualTo(THREE);
        assertThat(moved.originalDue()).isEqualTo(THREE);
    }

    @Test
    void pauseOutsideWorkingTimeMovesNothing() {
        Clock late = Clock.started(ClockKind.STEP, 1, at("2026-03-02T16:00"), FOUR_HOURS, office);
        assertThat(late.resumed(FOUR_HOURS, office, at("2026-03-02T18:00"), at("2026-03-03T08:00")))
                .isEqualTo(late);
    }

    @Test
    void pauseOverTheDeadlineCountsWhole() {
        assertThat(clock.resumed(FOUR_HOURS, office, TEN, THREE).due()).isEqualTo(at("2026-03-03T10:00"));
    }

    @Test
    void clockCreatedPausedRunsFromTheEndOfThePause() {
        assertThat(clock.resumed(FOUR_HOURS, office, NINE, TEN).due()).isEqualTo(TWO);
    }

    @Test
    void pauseThatBeganBeforeTheClockCountsFromItsBeginning() {
        assertThat(clock.resumed(FOUR_HOURS, office, at("2026-02-27T09:00"), TEN)
                        .due())
                .isEqualTo(TWO);
    }

    @Test
    void pauseThatEndedBeforeTheClockBeganMovesNothing() {
        assertThat(clock.resumed(FOUR_HOURS, office, at("2026-02-27T09:00"), at("2026-02-27T12:00")))
                .isEqualTo(clock);
    }

    @Test
    void pauseAtTheDeadlineItselfMovesIt() {
        assertThat(clock.resumed(FOUR_HOURS, office, DUE, TWO).due()).isEqualTo(TWO);
    }

    @Test
    void pauseAfterTheBreachMovesNothing() {
        Clock resumed = clock.resumed(FOUR_HOURS, office, DUE.plus(1, ChronoUnit.MICROS), THREE);
        assertThat(resumed).isEqualTo(clock);
        assertThat(resumed.late(THREE)).isTrue();
    }

    @Test
    void pauseAfterTheOriginalDeadlineMovesTheExtendedOneOnly() {
        Clock resumed = clock.extendedTo(THREE).resumed(FOUR_HOURS, office, TWO, THREE);
        assertThat(resumed.originalDue()).isEqualTo(DUE);
        assertThat(resumed.due()).isEqualTo(at("2026-03-02T16:00"));
    }

    @Test
    void clockThatStandsStillCannotBecomeLate() {
        assertThat(clock.late(THREE, PauseLedger.none().pause(TEN))).isFalse();
        assertThat(clock.late(THREE, PauseLedger.none().pause(DUE))).isFalse();
    }

    @Test
    void clockLateBeforeItWasPausedIsLate() {
        assertThat(clock.late(THREE, PauseLedger.none().pause(TWO))).isTrue();
    }

    @Test
    void closedWhilePausedIsResumedAtItsEndAndOnTime() {
        Clock closed = clock.resumed(FOUR_HOURS, office, TEN, THREE).stopped(THREE);
        assertThat(closed.onTime()).isTrue();
    }

    @Test
    void stoppedClockIsMovedByNoPause() {
        assertThat(clock.stopped(TEN).resumed(FOUR_HOURS, office, NINE, TEN)).isEqualTo(clock.stopped(TEN));
    }

    // (22) extensions

    @Test
    void extensionKeepsTheOriginalDeadline() {
        Clock extended = clock.extendedTo(THREE);
        assertThat(extended.due()).isEqualTo(THREE);
        assertThat(extended.originalDue()).isEqualTo(DUE);
    }

    @Test
    void secondExtensionCountsFromTheFirst() {
        assertThat(clock.extendedTo(TWO).extendedTo(THREE).due()).isEqualTo(THREE);
        assertThatThrownBy(() -> clock.extendedTo(THREE).extendedTo(TWO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("earlier");
    }

    @Test
    void extensionAfterExpiryIsInTimeAgain() {
        assertThat(clock.extendedTo(at("2026-03-03T12:00")).late(THREE)).isFalse();
    }

    @Test
    void extensionThatHasPassedAlreadyIsLateAtOnce() {
        assertThat(clock.extendedTo(TWO).late(THREE)).isTrue();
    }

    @Test
    void stoppedClockIsNotExtended() {
        assertThat(clock.stopped(THREE).extendedTo(at("2026-03-03T12:00")).onTime())
                .isFalse();
    }

    // dissatisfied

    @Test
    void restartKeepsTheElapsedTime() {
        Clock restarted = clock.stopped(TEN).restarted(at("2026-03-04T09:00"), FOUR_HOURS, office);
        assertThat(restarted.isRunning()).isTrue();
        assertThat(restarted.due()).isEqualTo(at("2026-03-04T12:00"));
        assertThat(restarted.cycle()).isEqualTo(1);
    }

    @Test
    void restartOfALateClockIsLateStill() {
        Clock restarted = clock.stopped(TWO).restarted(at("2026-03-04T09:00"), FOUR_HOURS, office);
        assertThat(restarted.due()).isEqualTo(DUE);
        assertThat(restarted.late(at("2026-03-04T09:00"))).isTrue();
    }

    @Test
    void restartOfARunningClockChangesNothing() {
        assertThat(clock.restarted(TEN, FOUR_HOURS, office)).isEqualTo(clock);
    }

    // (13), (23) holidays, policy or calendar changed

    @Test
    void holidayPublishedLaterMovesAnOpenClock() {
        WorkingCalendar changed = office.toBuilder().holiday(date("2026-03-02")).build();
        assertThat(clock.recalculated(FOUR_HOURS, PauseLedger.none(), changed, TEN)
                        .due())
                .isEqualTo(at("2026-03-03T13:00"));
    }

    @Test
    void stoppedClockKeepsItsDeadline() {
        WorkingCalendar changed = office.toBuilder().holiday(date("2026-03-02")).build();
        assertThat(clock.stopped(TWO).recalculated(FOUR_HOURS, PauseLedger.none(), changed, THREE))
                .isEqualTo(clock.stopped(TWO));
    }

    @Test
    void breachIsNotUnmade() {
        assertThat(clock.recalculated(WorkingDays.of(5), PauseLedger.none(), office, THREE))
                .isEqualTo(clock);
    }

    @Test
    void changedLimitKeepsThePauses() {
        PauseLedger ledger = PauseLedger.of(new Pause(TEN, at("2026-03-02T11:00")));
        Clock paused = clock.resumed(FOUR_HOURS, office, TEN, at("2026-03-02T11:00"));
        assertThat(paused.recalculated(WorkingDuration.hours(5), ledger, office, at("2026-03-02T11:30"))
                        .due())
                .isEqualTo(THREE);
    }

    @Test
    void changedLimitKeepsALaterExtension() {
        Clock changed = clock.extendedTo(at("2026-03-03T12:00"))
                .recalculated(WorkingDuration.hours(5), PauseLedger.none(), office, TEN);
        assertThat(changed.due()).isEqualTo(at("2026-03-03T12:00"));
        assertThat(changed.originalDue()).isEqualTo(TWO);
    }

    // (26) rungs

    @Test
    void noChangeOfTheDeadlineRearmsARung() {
        Clock warned = clock.taking("warning").taking(Rung.BREACH);
        assertThat(List.of(
                        warned.extendedTo(THREE),
                        warned.resumed(FOUR_HOURS, office, TEN, TWO),
                        warned.stopped(TEN).restarted(TWO, FOUR_HOURS, office),
                        warned.recalculated(WorkingDays.of(3), PauseLedger.none(), office, TEN)))
                .extracting(Clock::taken)
                .containsOnly(List.of("warning", Rung.BREACH));
    }

    @Test
    void aClockKeptBeforeRungsHadNamesHasMissedItsDeadlineOrNot() {
        Clock missed = new Clock(ClockKind.STEP, 1, NINE, TWO, TWO, null, 1);
        assertThat(missed.breached()).isTrue();
        assertThat(missed.nextRungAt()).isEmpty();
        Clock going = new Clock(ClockKind.STEP, 1, NINE, TWO, TWO, null, 0);
        assertThat(going.breached()).isFalse();
        assertThat(going.nextRungAt()).contains(TWO);
    }

    @Test
    void ofARepeatedRungTheLastTimeIsKept() {
        Clock urged = clock.taking("warning").taking("urge").taking("urge#2").taking("urge#3");
        assertThat(urged.taken()).containsExactly("warning", "urge#3");
    }

    @Test
    void clockStoppedBeforeItsAnchorIsKept() {
        assertThat(clock.stopped(at("2026-03-01T09:00")).onTime()).isTrue();
    }

    @Test
    void kindIsAnOpenIdWithinBounds() {
        assertThat(new ClockKind("consultation")).isNotEqualTo(ClockKind.STEP);
        assertThatThrownBy(() -> new ClockKind(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClockKind("x".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void negativeCycleIsRefused() {
        assertThatThrownBy(() -> Clock.started(ClockKind.STEP, -1, NINE, FOUR_HOURS, office))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
