package io.propertyfeedback.sla;

import static io.propertyfeedback.sla.Calendars.BERLIN;
import static io.propertyfeedback.sla.Calendars.SHANGHAI;
import static io.propertyfeedback.sla.Calendars.inBerlin;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** (14) Berlin skips 02:00 to 03:00 on 29 March 2026 and has it twice on 25 October. */
class DaylightSavingTest {

    @Test
    void nightOfTheGapIsAnHourShorter() {
        WorkingCalendar calendar = everyDay("00:00", "06:00");
        assertThat(calendar.between(inBerlin("2026-03-29T00:00"), inBerlin("2026-03-29T12:00")))
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void nightOfTheOverlapIsAnHourLonger() {
        WorkingCalendar calendar = everyDay("22:00", "06:00");
        assertThat(calendar.between(inBerlin("2026-10-24T22:00"), inBerlin("2026-10-25T12:00")))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void openingInsideTheGapMovesOnByTheGap() {
        assertThat(everyDay("02:30", "06:00").nextOpening(inBerlin("2026-03-29T00:00")))
                .isEqualTo(inBerlin("2026-03-29T03:30"));
    }

    @Test
    void windowThatTheGapTurnsAroundIsNotThere() {
        WorkingCalendar calendar = everyDay("02:30", "03:15");
        assertThat(calendar.nextOpening(inBerlin("2026-03-29T00:00"))).isEqualTo(inBerlin("2026-03-30T02:30"));
    }

    @Test
    void closingInsideTheOverlapIsTheFirst() {
        assertThat(everyDay("00:00", "02:30").closingOf(Calendars.date("2026-10-25")))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void bothPassesOfTheOverlapCount() {
        assertThat(WorkingCalendar.roundTheClock(BERLIN)
                        .between(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void subtractionCrossesTheGap() {
        assertThat(WorkingCalendar.roundTheClock(BERLIN).subtract(inBerlin("2026-03-29T13:00"), Duration.ofHours(24)))
                .isEqualTo(inBerlin("2026-03-28T12:00"));
    }

    @Test
    void calendarDayOverTheGapKeepsTheTimeOfDay() {
        assertThat(new CalendarDays(1).dueFrom(inBerlin("2026-03-28T12:00"), everyDay("09:00", "17:00")))
                .isEqualTo(inBerlin("2026-03-29T12:00"));
    }

    @Test
    void calendarDayIntoTheGapMovesOnByTheGap() {
        assertThat(new CalendarDays(1).dueFrom(inBerlin("2026-03-28T02:30"), everyDay("09:00", "17:00")))
                .isEqualTo(inBerlin("2026-03-29T03:30"));
    }

    @Test
    void shanghaiHadSummerTimeIn1991() {
        WorkingCalendar office = Calendars.office();
        assertThat(office.nextOpening(Instant.parse("1991-07-01T00:00:00Z")))
                .isEqualTo(Instant.parse("1991-07-01T00:00:00Z"));
        assertThat(office.nextOpening(Instant.parse("1992-07-01T00:00:00Z")))
                .isEqualTo(Instant.parse("1992-07-01T01:00:00Z"));
    }

    @Test
    void shanghaiNightOfApril1991IsAnHourShorter() {
        WorkingCalendar calendar = WorkingCalendar.in(SHANGHAI)
                .everyDay(Window.of("00:00", "06:00"))
                .build();
        assertThat(calendar.between(Calendars.at("1991-04-14T00:00"), Calendars.at("1991-04-14T06:00")))
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void communityMovedToAnotherZoneIsReckonedByItsNewClock() {
        Clock clock = Clock.started(
                ClockKind.STEP, 1, inBerlin("2026-03-02T09:00"), WorkingDuration.hours(4), everyDay("09:00", "17:00"));
        WorkingCalendar inLondon = WorkingCalendar.in(java.time.ZoneId.of("Europe/London"))
                .everyDay(Window.of("09:00", "17:00"))
                .build();

        Clock moved = clock.recalculated(
                WorkingDuration.hours(4), PauseLedger.none(), inLondon, inBerlin("2026-03-02T10:00"));

        assertThat(moved.due()).isEqualTo(inBerlin("2026-03-02T14:00"));
    }

    private static WorkingCalendar everyDay(String from, String to) {
        return WorkingCalendar.in(BERLIN).everyDay(Window.of(from, to)).build();
    }
}
