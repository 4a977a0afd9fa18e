package io.propertyfeedback.sla;

import static io.propertyfeedback.sla.Calendars.OFFICE;
import static io.propertyfeedback.sla.Calendars.SHANGHAI;
import static io.propertyfeedback.sla.Calendars.at;
import static io.propertyfeedback.sla.Calendars.china2026;
import static io.propertyfeedback.sla.Calendars.date;
import static io.propertyfeedback.sla.Calendars.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hard cases of working time. Dates are in March 2026: the 2nd is a Monday, the 6th a Friday. */
class WorkingCalendarTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final WorkingCalendar office = office();
    private final WorkingCalendar lunch = WorkingCalendar.in(SHANGHAI)
            .weekdays(Window.of("09:00", "12:00"), Window.of("13:30", "18:00"))
            .build();
    private final WorkingCalendar night =
            WorkingCalendar.in(SHANGHAI).weekdays(Window.of("22:00", "06:00")).build();

    // (2) a budget that ends at closing time

    @Test
    void budgetThatEndsAtClosingTimeIsDueThen() {
        assertThat(office.add(at("2026-03-02T09:00"), Duration.ofHours(8))).isEqualTo(at("2026-03-02T17:00"));
    }

    @Test
    void oneMicrosecondMoreIsDueAfterTheNextOpening() {
        assertThat(office.add(at("2026-03-02T09:00"), Duration.ofHours(8).plusNanos(1000)))
                .isEqualTo(at("2026-03-03T09:00").plusNanos(1000));
    }

    @Test
    void subtractionThatEndsAtOpeningStaysThere() {
        assertThat(office.subtract(at("2026-03-02T17:00"), Duration.ofHours(8))).isEqualTo(at("2026-03-02T09:00"));
    }

    @Test
    void everyDayOfTenYearsIsDueAtItsClosingAndBackAtItsOpening() {
        WorkingCalendar daily = WorkingCalendar.in(SHANGHAI).everyDay(OFFICE).build();
        for (LocalDate day = date("2020-01-01"); day.getYear() < 2030; day = day.plusDays(1)) {
            Instant opening = at(day + "T09:00");
            Instant closing = at(day + "T17:00");
            assertThat(daily.add(opening, Duration.ofHours(8))).isEqualTo(closing);
            assertThat(daily.subtract(closing, Duration.ofHours(8))).isEqualTo(opening);
        }
    }

    @Test
    void roundTheClockIsPlainTimeToTheMicrosecond() {
        WorkingCalendar always = WorkingCalendar.roundTheClock(SHANGHAI);
        Duration step = Duration.ofHours(7).plusNanos(1_000);
        Instant start = Instant.parse("2020-01-01T00:00:00.000001Z");
        for (Instant at = start; at.isBefore(Instant.parse("2030-01-01T00:00:00Z")); at = at.plus(step)) {
            assertThat(always.add(at, step)).isEqualTo(at.plus(step));
            assertThat(always.subtract(at, step)).isEqualTo(at.minus(step));
            assertThat(always.between(start, at)).isEqualTo(Duration.between(start, at));
        }
    }

    // (3) zero, negative, sub-minute budgets

    @Test
    void nothingAddedIsTheStartEvenOutsideWorkingTime() {
        assertThat(office.add(at("2026-03-01T03:00"), Duration.ZERO)).isEqualTo(at("2026-03-01T03:00"));
    }

    @Test
    void negativeBudgetSubtracts() {
        assertThat(office.add(at("2026-03-03T10:00"), Duration.ofHours(-2))).isEqualTo(at("2026-03-02T16:00"));
    }

    @Test
    void negativeSubtractionAdds() {
        assertThat(office.subtract(at("2026-03-02T16:00"), Duration.ofHours(-2)))
                .isEqualTo(at("2026-03-03T10:00"));
    }

    @Test
    void budgetBelowAMinuteRunsOverANight() {
        assertThat(office.add(at("2026-03-02T16:59:50"), Duration.ofSeconds(15)))
                .isEqualTo(at("2026-03-03T09:00:05"));
    }

    @Test
    void nanosecondsAreCutToMicroseconds() {
        assertThat(office.add(at("2026-03-02T09:00").plusNanos(1_999), Duration.ofNanos(1_999)))
                .isEqualTo(at("2026-03-02T09:00").plusNanos(2_000));
    }

    @Test
    void microsecondsCountBefore1970Too() {
        Instant start = Instant.parse("1969-12-31T02:00:00.000001Z");
        assertThat(office.add(start, Duration.of(1, ChronoUnit.MICROS)))
                .isEqualTo(Instant.parse("1969-12-31T02:00:00.000002Z"));
    }

    // (4) where the start lies

    @Test
    void startBeforeOpeningCountsFromOpening() {
        assertThat(office.add(at("2026-03-02T07:00"), HOUR)).isEqualTo(at("2026-03-02T10:00"));
    }

    @Test
    void startAfterClosingCountsFromTheNextOpening() {
        assertThat(office.add(at("2026-03-06T20:00"), HOUR)).isEqualTo(at("2026-03-09T10:00"));
    }

    @Test
    void startOnAHolidayCountsFromTheNextOpening() {
        assertThat(china2026().add(at("2026-05-01T10:00"), HOUR)).isEqualTo(at("2026-05-06T10:00"));
    }

    @Test
    void startAtOpeningCountsAtOnce() {
        assertThat(office.add(at("2026-03-02T09:00"), HOUR)).isEqualTo(at("2026-03-02T10:00"));
    }

    @Test
    void startAtClosingCountsFromTheNextOpening() {
        assertThat(office.add(at("2026-03-02T17:00"), HOUR)).isEqualTo(at("2026-03-03T10:00"));
    }

    @Test
    void openingTimeIsWorkingAndClosingTimeIsNot() {
        assertThat(office.isWorking(at("2026-03-02T09:00"))).isTrue();
        assertThat(office.isWorking(at("2026-03-02T17:00"))).isFalse();
    }

    @Test
    void nextOpeningOfAWorkingInstantIsItself() {
        assertThat(office.nextOpening(at("2026-03-02T09:30"))).isEqualTo(at("2026-03-02T09:30"));
    }

    @Test
    void nextOpeningOfClosingTimeIsTheNextDay() {
        assertThat(office.nextOpening(at("2026-03-06T17:00"))).isEqualTo(at("2026-03-09T09:00"));
    }

    // (5) lunch

    @Test
    void lunchDoesNotCount() {
        assertThat(lunch.add(at("2026-03-02T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-02T14:30"));
    }

    @Test
    void budgetThatEndsAtLunchIsDueAtLunch() {
        assertThat(lunch.add(at("2026-03-02T11:00"), HOUR)).isEqualTo(at("2026-03-02T12:00"));
    }

    @Test
    void elapsedTimeLeavesLunchOut() {
        assertThat(lunch.between(at("2026-03-02T11:00"), at("2026-03-02T14:00")))
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void elapsedTimeBackwardsIsNegative() {
        assertThat(lunch.between(at("2026-03-02T14:00"), at("2026-03-02T11:00")))
                .isEqualTo(Duration.ofMinutes(-90));
    }

    // (6) night shift across a holiday, (7) 24:00

    @Test
    void nightShiftRunsOnIntoAHoliday() {
        WorkingCalendar calendar = night.toBuilder().holiday(date("2026-03-03")).build();
        assertThat(calendar.isWorking(at("2026-03-03T05:59"))).isTrue();
    }

    @Test
    void nightShiftOfAHolidayDoesNotStart() {
        WorkingCalendar calendar = night.toBuilder().holiday(date("2026-03-03")).build();
        assertThat(calendar.add(at("2026-03-02T22:00"), Duration.ofHours(9))).isEqualTo(at("2026-03-04T23:00"));
    }

    @Test
    void nightShiftBelongsToTheDayItStarted() {
        assertThat(night.workingDayOf(at("2026-03-07T03:00"))).contains(date("2026-03-06"));
        assertThat(night.workingDayOf(at("2026-03-06T23:00"))).contains(date("2026-03-06"));
        assertThat(night.workingDayOf(at("2026-03-06T12:00"))).isEmpty();
    }

    @Test
    void nightShiftClosesOnTheNextDate() {
        assertThat(night.closingOf(date("2026-03-06"))).contains(at("2026-03-07T06:00"));
    }

    @Test
    void nightShiftAndAnEarlyOverrideCountOnce() {
        WorkingCalendar calendar = night.toBuilder()
                .override(date("2026-03-07"), Window.of("05:00", "08:00"))
                .build();
        assertThat(calendar.between(at("2026-03-06T22:00"), at("2026-03-07T12:00")))
                .isEqualTo(Duration.ofHours(10));
    }

    @Test
    void dayThatEndsAt24RunsOnIntoOneThatBeginsAt0() {
        WorkingCalendar calendar = WorkingCalendar.in(SHANGHAI)
                .weekly(DayOfWeek.MONDAY, Window.of("20:00", "24:00"))
                .weekly(DayOfWeek.TUESDAY, Window.of("00:00", "02:00"))
                .build();
        assertThat(calendar.add(at("2026-03-02T23:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-03T01:00"));
    }

    // (8) holiday and override on one date, (9) half day

    @Test
    void overrideWinsOverHoliday() {
        WorkingCalendar calendar = office.toBuilder()
                .holiday(date("2026-03-03"))
                .override(date("2026-03-03"), OFFICE)
                .build();
        assertThat(calendar.isWorkingDay(date("2026-03-03"))).isTrue();
    }

    @Test
    void overrideWinsOverWeekend() {
        assertThat(china2026().isWorking(at("2026-02-14T09:00"))).isTrue();
    }

    @Test
    void overrideWithoutWindowIsADayOff() {
        WorkingCalendar calendar =
                office.toBuilder().override(date("2026-03-03")).build();
        assertThat(calendar.add(at("2026-03-02T16:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-04T10:00"));
    }

    @Test
    void halfDayEndsAtNoon() {
        WorkingCalendar calendar = office.toBuilder()
                .holiday(date("2026-03-03"))
                .override(date("2026-03-03"), Window.of("09:00", "12:00"))
                .build();
        assertThat(calendar.add(at("2026-03-03T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-03-04T10:00"));
    }

    // (10) order and overlap

    @Test
    void windowsComeInAnyOrder() {
        assertThat(WorkingCalendar.in(SHANGHAI)
                        .weekdays(Window.of("13:30", "18:00"), Window.of("09:00", "12:00"))
                        .build())
                .isEqualTo(lunch);
    }

    @Test
    void overlappingWindowsOfADayAreRefusedByName() {
        assertThatThrownBy(() -> WorkingCalendar.in(SHANGHAI)
                        .weekly(DayOfWeek.MONDAY, Window.of("09:00", "13:00"), Window.of("12:00", "18:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("MONDAY: window 12:00-18:00 overlaps 09:00-13:00");
    }

    // (11) no working time, bounded search

    @Test
    void calendarWithoutWorkingTimeIsRefused() {
        assertThatThrownBy(() -> WorkingCalendar.in(SHANGHAI)
                        .id("empty")
                        .override(date("2026-03-03"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("calendar 'empty' has no working time");
    }

    @Test
    void searchBeyondTheLastWorkingTimeEnds() {
        WorkingCalendar oneDay = WorkingCalendar.in(SHANGHAI)
                .override(date("2026-03-03"), OFFICE)
                .build();
        assertThatThrownBy(() -> oneDay.add(at("2026-03-03T09:00"), Duration.ofHours(9)))
                .isInstanceOf(OutOfCalendarException.class);
        assertThatThrownBy(() -> oneDay.subtract(at("2026-03-03T17:00"), Duration.ofHours(9)))
                .isInstanceOf(OutOfCalendarException.class);
        assertThatThrownBy(() -> oneDay.nextOpening(at("2026-03-03T17:00"))).isInstanceOf(OutOfCalendarException.class);
        assertThatThrownBy(() -> oneDay.plusWorkingDays(date("2026-03-03"), 1))
                .isInstanceOf(OutOfCalendarException.class);
        assertThatThrownBy(() -> oneDay.plusWorkingDays(date("2026-03-03"), -1))
                .isInstanceOf(OutOfCalendarException.class);
    }

    @Test
    void longestBudgetEndsInARefusal() {
        assertThatThrownBy(() -> office.add(at("2026-03-03T09:00"), Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(OutOfCalendarException.class);
    }

    @Test
    void instantOutsideTheYearsIsRefused() {
        assertThatThrownBy(() -> office.isWorking(Instant.parse("2200-01-01T00:00:00Z")))
                .isInstanceOf(OutOfCalendarException.class)
                .hasMessageContaining("1900 to 2199");
        assertThatThrownBy(() -> office.between(Instant.MIN, Instant.EPOCH)).isInstanceOf(OutOfCalendarException.class);
    }

    @Test
    void wholeHorizonCanBeMeasured() {
        Instant first = Instant.parse("1900-01-01T00:00:00Z");
        Instant last = Instant.parse("2199-12-31T23:59:59.999999Z");
        assertThat(WorkingCalendar.roundTheClock(SHANGHAI).between(first, last))
                .isEqualTo(Duration.between(first, last));
    }

    // (12) holidays not announced yet

    @Test
    void instantWithinTheLastKnownDateIsNotProvisional() {
        assertThat(china2026().isProvisional(at("2026-12-31T23:59"))).isFalse();
    }

    @Test
    void instantAfterTheLastKnownDateIsProvisional() {
        assertThat(china2026().isProvisional(at("2027-01-01T09:00"))).isTrue();
    }

    @Test
    void calendarKnownForAllTimeIsNeverProvisional() {
        assertThat(office.isProvisional(at("2126-12-31T23:59"))).isFalse();
    }

    // working days

    @Test
    void makeUpWorkdayIsAWorkingDay() {
        assertThat(china2026().plusWorkingDays(date("2026-02-13"), 2)).isEqualTo(date("2026-02-24"));
    }

    @Test
    void noWorkingDayOnIsTheDateItself() {
        assertThat(office.plusWorkingDays(date("2026-03-01"), 0)).isEqualTo(date("2026-03-01"));
    }

    @Test
    void workingDaysBackFromASundayIsFriday() {
        assertThat(office.plusWorkingDays(date("2026-03-08"), -1)).isEqualTo(date("2026-03-06"));
    }

    @Test
    void workingDaysCountTheEndAndNotTheStart() {
        assertThat(office.workingDaysBetween(date("2026-03-02"), date("2026-03-09")))
                .isEqualTo(5);
    }

    @Test
    void workingDaysSkipAYearOff() {
        WorkingCalendar.Builder builder = office.toBuilder();
        for (LocalDate day = date("2026-03-07"); day.isBefore(date("2027-03-07")); day = day.plusDays(1)) {
            builder.holiday(day);
        }
        WorkingCalendar calendar = builder.build();
        assertThat(calendar.plusWorkingDays(date("2026-03-06"), 1)).isEqualTo(date("2027-03-08"));
        assertThat(calendar.plusWorkingDays(date("2027-03-08"), -1)).isEqualTo(date("2026-03-06"));
    }

    @Test
    void dayOffHasNoClosingTime() {
        assertThat(office.closingOf(date("2026-03-08"))).isEmpty();
    }

    // the definition

    @Test
    void calendarIsItsDefinition() {
        assertThat(china2026()).isEqualTo(china2026()).hasSameHashCodeAs(china2026());
        assertThat(china2026().toBuilder().build()).isEqualTo(china2026());
    }

    @Test
    void calendarWithOneMoreHolidayIsAnother() {
        assertThat(china2026().toBuilder().holiday(date("2026-12-25")).build()).isNotEqualTo(china2026());
    }

    @Test
    void definitionCanBeReadBack() {
        assertThat(china2026().weekly())
                .containsEntry(DayOfWeek.MONDAY, List.of(OFFICE))
                .doesNotContainKey(DayOfWeek.SUNDAY);
        assertThat(china2026().holidays()).hasSize(33).contains(date("2026-10-07"));
        assertThat(china2026().overrides()).hasSize(6).containsEntry(date("2026-10-10"), List.of(OFFICE));
        assertThat(china2026().knownUntil()).contains(date("2026-12-31"));
        assertThat(china2026().id()).isEqualTo("cn-2026");
        assertThat(china2026().zone()).isEqualTo(SHANGHAI);
    }

    @Test
    void builderUsedOnDoesNotChangeWhatItBuilt() {
        WorkingCalendar.Builder builder = WorkingCalendar.in(SHANGHAI).weekdays(OFFICE);
        WorkingCalendar built = builder.build();
        builder.holiday(date("2026-03-03"));
        assertThat(built.holidays()).isEmpty();
        assertThatThrownBy(() -> built.holidays().add(date("2026-03-03")))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
