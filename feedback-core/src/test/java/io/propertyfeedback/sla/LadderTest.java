package io.propertyfeedback.sla;

import static io.propertyfeedback.sla.Calendars.at;
import static io.propertyfeedback.sla.Calendars.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** (17), (26): warnings before a deadline, the deadline, escalations after it. March 2026: the 2nd is a Monday. */
class LadderTest {
    private static final WorkingDuration TWO_HOURS = WorkingDuration.hours(2);
    private static final Ladder LADDER =
            Ladder.of(Rung.before("warning", TWO_HOURS), Rung.after("escalation", WorkingDuration.hours(4)));

    private final WorkingCalendar office = office();

    @ParameterizedTest(name = "{0} of {1} from {2} is reached {3}")
    @CsvSource({
        "75%,               PT8H,         2026-03-02T09:00, 2026-03-02T15:00",
        "75%,               PT8H,         2026-03-02T13:00, 2026-03-03T11:00",
        "50%,               2wd@time,     2026-03-06T13:00, 2026-03-09T13:00",
        "75%,               wall:PT8H,    2026-03-06T16:00, 2026-03-06T22:00",
        "50%,               2d,           2026-03-06T16:00, 2026-03-07T16:00",
        "50%,               at:2026-03-09T01:00:00Z, 2026-03-05T09:00, 2026-03-07T09:00",
        "150%,              PT8H,         2026-03-02T09:00, 2026-03-03T13:00",
        "before:PT2H,       PT9H,         2026-03-02T09:00, 2026-03-02T16:00",
        "before:PT2H,       PT9H,         2026-03-06T09:00, 2026-03-06T16:00",
        "before:wall:PT2H,  PT9H,         2026-03-02T09:00, 2026-03-03T08:00",
        "deadline,          PT9H,         2026-03-02T09:00, 2026-03-03T10:00",
        "after:PT4H,        PT7H,         2026-03-06T09:00, 2026-03-09T12:00",
        "after:wall:PT4H,   PT7H,         2026-03-06T09:00, 2026-03-06T20:00",
        "after:1wd,         PT7H,         2026-03-06T09:00, 2026-03-09T17:00",
        "after:2d,          PT7H,         2026-03-06T09:00, 2026-03-08T16:00",
    })
    void pointLies(String point, String limit, String anchor, String reached) {
        RungPoint read = RungPoint.parse(point);
        assertThat(read.text()).isEqualTo(point);
        assertThat(read.on(course(started(Limit.parse(limit), anchor), Limit.parse(limit))))
                .isEqualTo(at(reached));
    }

    @Test
    void aPauseMovesTheShareOfTheLimitThatLiesBehindIt() {
        Limit limit = WorkingDuration.hours(8);
        PauseLedger ledger = PauseLedger.of(new Pause(at("2026-03-02T10:00"), at("2026-03-02T12:00")));
        Clock clock = started(limit, "2026-03-02T09:00")
                .resumed(limit, office, at("2026-03-02T10:00"), at("2026-03-02T12:00"));
        assertThat(clock.due()).isEqualTo(at("2026-03-03T11:00"));
        RungPoint.Course course = new RungPoint.Course(clock, limit, ledger, office);
        assertThat(new RungPoint.Percent(75).on(course)).isEqualTo(at("2026-03-02T17:00"));
        assertThat(new RungPoint.Percent(10).on(course)).isEqualTo(at("2026-03-02T09:48"));
    }

    @Test
    void anExtensionMovesTheShareOfTheLimit() {
        Limit limit = WorkingDuration.hours(4);
        Clock clock = started(limit, "2026-03-02T09:00").extendedTo(at("2026-03-02T17:00"));
        assertThat(new RungPoint.Percent(75).on(course(clock, limit))).isEqualTo(at("2026-03-02T15:00"));
    }

    @Test
    void aLimitWithoutWorkingTimeIsWarnedOfAtItsDeadlineAtTheLatest() {
        Clock clock = new Clock(
                ClockKind.STEP, 1, at("2026-03-07T09:00"), at("2026-03-08T09:00"), at("2026-03-08T09:00"), null, 0);
        assertThat(new RungPoint.Percent(75).on(course(clock, WorkingDuration.hours(0))))
                .isBeforeOrEqualTo(clock.due());
    }

    @Test
    void rungBeforeTheBeginningIsPassedOver() {
        assertThat(armed(LADDER, started(WorkingDuration.hours(1), "2026-03-02T09:00")))
                .isEqualTo(at("2026-03-02T10:00"));
    }

    @Test
    void rungAtTheBeginningIsTaken() {
        assertThat(armed(LADDER, started(TWO_HOURS, "2026-03-02T09:00"))).isEqualTo(at("2026-03-02T09:00"));
    }

    @Test
    void deadlineIsMissedAMicrosecondAfterIt() {
        Clock clock = started(TWO_HOURS, "2026-03-02T09:00");
        assertThat(ids(Ladder.DEADLINE.reached(course(clock, TWO_HOURS), clock.due())))
                .isEmpty();
        assertThat(ids(Ladder.DEADLINE.reached(
                        course(clock, TWO_HOURS), clock.due().plus(1, ChronoUnit.MICROS))))
                .containsExactly(Rung.BREACH);
    }

    @Test
    void everyRungIsTakenOnceAndInOrder() {
        Limit limit = WorkingDuration.hours(7);
        Ladder ladder = Ladder.of(
                Rung.after("urge", TWO_HOURS).every(TWO_HOURS, 3),
                Rung.after("escalation", WorkingDuration.hours(5)),
                Rung.percent("warning", 75),
                Rung.before("last", WorkingDuration.hours(1)));
        Clock clock = ladder.armed(course(started(limit, "2026-03-02T09:00"), limit));
        List<String> taken = new ArrayList<>();
        while (clock.nextRungAt().isPresent()) {
            Instant now = clock.nextRungAt().get().plus(1, ChronoUnit.MICROS);
            for (Ladder.Reached reached : ladder.reached(course(clock, limit), now)) {
                taken.add(reached.id());
                clock = clock.taking(reached.id());
            }
            clock = ladder.armed(course(clock, limit));
        }
        assertThat(taken).containsExactly("warning", "last", "breach", "urge", "urge#2", "escalation", "urge#3");
        assertThat(clock.taken()).containsExactly("warning", "last", "breach", "escalation", "urge#3");
    }

    @Test
    void whatWasNotLookedAtIsTakenAllAtOnceInOrder() {
        Clock clock = started(TWO_HOURS, "2026-03-02T10:00");
        assertThat(ids(LADDER.reached(course(clock, TWO_HOURS), at("2026-03-20T09:00"))))
                .containsExactly("warning", "breach", "escalation");
    }

    @Test
    void afterTheDeadlineNobodyIsWarned() {
        Clock missed = started(WorkingDuration.hours(4), "2026-03-02T09:00")
                .taking(Rung.BREACH)
                .extendedTo(at("2026-03-10T17:00"));
        assertThat(armed(LADDER, missed)).isEqualTo(at("2026-03-11T13:00"));
    }

    @Test
    void stoppedClockHasNoNextRung() {
        Clock stopped = started(TWO_HOURS, "2026-03-02T09:00").stopped(at("2026-03-02T10:00"));
        assertThat(LADDER.armed(course(stopped, TWO_HOURS)).nextRungAt()).isEmpty();
        assertThat(LADDER.reached(course(stopped, TWO_HOURS), at("2026-03-20T09:00")))
                .isEmpty();
    }

    @Test
    void aRungBeyondAllCalendarsIsNeverReached() {
        Limit limit = new At(at("2199-12-31T12:00"));
        Clock clock = Clock.started(ClockKind.STEP, 1, at("2199-12-01T09:00"), limit, office)
                .taking(Rung.BREACH);
        Ladder ladder = Ladder.of(Rung.after("late", WorkingDays.of(3)));
        assertThat(ladder.armed(course(clock, limit)).nextRungAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100%",
                "0%",
                "1001%",
                "75",
                "before:2d",
                "before:PT0S",
                "after:PT0S",
                "after:at:2026-03-02T09:00:00Z",
                "later"
            })
    void whatIsNoPointIsRefused(String text) {
        assertThatThrownBy(() -> RungPoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rungsThatCannotBeAreRefusedByName() {
        assertThatThrownBy(() -> Ladder.of(Rung.percent("warning", 50), Rung.percent("warning", 75)))
                .hasMessageContaining("'warning'");
        assertThatThrownBy(() -> Rung.percent("warning", 75).every(TWO_HOURS, 3))
                .hasMessageContaining("'warning'");
        assertThatThrownBy(() -> Rung.after("urge", TWO_HOURS).every(TWO_HOURS, 101))
                .hasMessageContaining("101");
        assertThatThrownBy(() -> Rung.percent(Rung.BREACH, 75)).hasMessageContaining("'breach'");
        assertThatThrownBy(() -> Rung.percent("urge#2", 75)).hasMessageContaining("'urge#2'");
    }

    private Instant armed(Ladder ladder, Clock clock) {
        return ladder.armed(course(clock, TWO_HOURS)).nextRungAt().orElseThrow();
    }

    private RungPoint.Course course(Clock clock, Limit limit) {
        return new RungPoint.Course(clock, limit, PauseLedger.none(), office);
    }

    private static List<String> ids(List<Ladder.Reached> reached) {
        return reached.stream().map(Ladder.Reached::id).toList();
    }

    private Clock started(Limit limit, String anchor) {
        return Clock.started(ClockKind.STEP, 1, at(anchor), limit, office);
    }
}
