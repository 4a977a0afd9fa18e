package io.propertyfeedback.sla;

import static io.propertyfeedback.sla.Calendars.SHANGHAI;
import static io.propertyfeedback.sla.Calendars.at;
import static io.propertyfeedback.sla.Calendars.date;
import static io.propertyfeedback.sla.Calendars.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** March 2026: the 2nd is a Monday, the 6th a Friday; working 09:00 to 17:00. */
class LimitTest {

    private final WorkingCalendar office = office();

    @ParameterizedTest(name = "{0} from {1} is due {2}")
    @CsvSource({
        "1wd,      2026-03-02T10:00, 2026-03-03T17:00",
        "1wd,      2026-03-06T10:00, 2026-03-09T17:00",
        "1wd,      2026-03-06T18:00, 2026-03-10T17:00",
        "1wd,      2026-03-08T10:00, 2026-03-10T17:00",
        "1wd,      2026-03-02T07:00, 2026-03-03T17:00",
        "0wd,      2026-03-02T10:00, 2026-03-02T17:00",
        "0wd,      2026-03-08T10:00, 2026-03-09T17:00",
        "3wd@time, 2026-03-02T10:00, 2026-03-05T10:00",
        "1wd@time, 2026-03-06T16:00, 2026-03-09T16:00",
        "1wd@time, 2026-03-06T17:00, 2026-03-10T09:00",
        "0wd@time, 2026-03-02T10:00, 2026-03-02T10:00",
        "0wd@time, 2026-03-08T10:00, 2026-03-09T09:00",
        "2d,       2026-03-06T20:00, 2026-03-08T20:00",
        "0d,       2026-03-06T20:00, 2026-03-06T20:00",
        "wall:PT4H,   2026-03-06T20:00, 2026-03-07T00:00",
        "wall:PT90M,  2026-03-02T16:30, 2026-03-02T18:00",
        "wall:PT0S,   2026-03-06T20:00, 2026-03-06T20:00",
        "PT0S,     2026-03-06T20:00, 2026-03-06T20:00",
        "PT30S,    2026-03-06T20:00, 2026-03-09T09:00:30",
    })
    void limitIsDue(String limit, String start, String due) {
        assertThat(Limit.parse(limit).dueFrom(at(start), office)).isEqualTo(at(due));
    }

    @Test
    void fixedInstantIsDueThenWhateverTheStart() {
        assertThat(new At(at("2026-03-07T10:00")).dueFrom(at("2026-03-20T10:00"), office))
                .isEqualTo(at("2026-03-07T10:00"));
    }

    @Test
    void threeWorkingDaysAreNotSeventyTwoWorkingHours() {
        Instant start = at("2026-03-02T09:00");
        assertThat(WorkingDays.sameTime(3).dueFrom(start, office)).isEqualTo(at("2026-03-05T09:00"));
        assertThat(WorkingDuration.hours(72).dueFrom(start, office)).isEqualTo(at("2026-03-12T17:00"));
    }

    @Test
    void workingDaysEndWhenAHalfDayCloses() {
        WorkingCalendar calendar = office.toBuilder()
                .override(date("2026-03-03"), Window.of("09:00", "12:00"))
                .build();
        assertThat(WorkingDays.of(1).dueFrom(at("2026-03-02T16:00"), calendar)).isEqualTo(at("2026-03-03T12:00"));
    }

    @Test
    void sameTimeIsMeantLiterallyOnAHalfDay() {
        WorkingCalendar calendar = office.toBuilder()
                .override(date("2026-03-03"), Window.of("09:00", "12:00"))
                .build();
        assertThat(WorkingDays.sameTime(1).dueFrom(at("2026-03-02T16:00"), calendar))
                .isEqualTo(at("2026-03-03T16:00"));
    }

    @Test
    void nightShiftCountsForTheDateOnWhichItBegan() {
        WorkingCalendar night = WorkingCalendar.in(SHANGHAI)
                .weekdays(Window.of("22:00", "06:00"))
                .build();
        assertThat(WorkingDays.sameTime(1).dueFrom(at("2026-03-07T02:00"), night))
                .isEqualTo(at("2026-03-10T02:00"));
        assertThat(WorkingDays.of(1).dueFrom(at("2026-03-07T02:00"), night)).isEqualTo(at("2026-03-10T06:00"));
    }

    @Test
    void pauseMovesWorkingLimitsByItsWorkingTime() {
        for (Limit limit : new Limit[] {WorkingDuration.hours(1), WorkingDays.of(1), WorkingDays.sameTime(1)}) {
            assertThat(limit.shift(at("2026-03-06T16:00"), at("2026-03-05T16:00"), at("2026-03-06T10:00"), office))
                    .as(limit.text())
                    .isEqualTo(at("2026-03-09T10:00"));
        }
    }

    @Test
    void pauseMovesCalendarDaysByItsWallClockTime() {
        for (Limit limit : new Limit[] {new CalendarDays(1), WallClock.hours(24)}) {
            assertThat(limit.shift(at("2026-03-06T16:00"), at("2026-03-05T16:00"), at("2026-03-06T10:00"), office))
                    .as(limit.text())
                    .isEqualTo(at("2026-03-07T10:00"));
        }
    }

    @Test
    void aDayAroundTheClockHasTwentyFourHours() {
        Instant before = Instant.parse("2026-03-28T11:00:00Z"); // noon in Berlin, the day before an hour is skipped
        WorkingCalendar berlin =
                WorkingCalendar.in(Calendars.BERLIN).weekdays(Calendars.OFFICE).build();
        assertThat(WallClock.hours(24).dueFrom(before, berlin)).isEqualTo(before.plus(Duration.ofHours(24)));
        assertThat(new CalendarDays(1).dueFrom(before, berlin)).isEqualTo(before.plus(Duration.ofHours(23)));
    }

    @Test
    void aLimitAroundTheClockIsExplainedByAllTheTimeUntilIt() {
        Explanation why = Due.explain(at("2026-03-06T16:00"), WallClock.hours(24), PauseLedger.none(), office);
        assertThat(why.due()).isEqualTo(at("2026-03-07T16:00"));
        assertThat(why.counted()).containsExactly(new Stretch(at("2026-03-06T16:00"), at("2026-03-07T16:00")));
    }

    @Test
    void pauseDoesNotMoveAFixedInstant() {
        At limit = new At(at("2026-03-06T16:00"));
        assertThat(limit.shift(limit.instant(), at("2026-03-05T16:00"), at("2026-03-06T10:00"), office))
                .isEqualTo(limit.instant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT4H",
                "PT30S",
                "PT0S",
                "PT0.000001S",
                "3wd",
                "0wd",
                "3wd@time",
                "2d",
                "wall:PT24H",
                "wall:PT15M",
                "at:2026-03-02T01:00:00Z"
            })
    void limitIsReadAsItIsWritten(String text) {
        assertThat(Limit.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "P3D, ambiguous",
        "-PT4H, not negative",
        "PT-4H, not negative",
        "-3wd, is none of",
        "3, is none of",
        "'', is none of",
        "3wd@noon, is none of",
        "PT, cannot be read",
        "wall:P, cannot be read",
        "wall:PT-4H, not negative",
        "at:tomorrow, cannot be read",
        "9999999wd, is none of",
    })
    void textThatIsNoLimitIsRefusedWithAReason(String text, String reason) {
        assertThatThrownBy(() -> Limit.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void negativeLimitsAreRefused() {
        assertThatThrownBy(() -> new WorkingDuration(Duration.ofSeconds(-1))).hasMessageContaining("not negative");
        assertThatThrownBy(() -> WorkingDays.of(-1)).hasMessageContaining("not negative");
        assertThatThrownBy(() -> WallClock.hours(-1)).hasMessageContaining("not negative");
        assertThatThrownBy(() -> new CalendarDays(-1)).hasMessageContaining("not negative");
    }

    @Test
    void limitsAreCutToMicroseconds() {
        assertThat(new WorkingDuration(Duration.ofNanos(1_999)))
                .isEqualTo(new WorkingDuration(Duration.ofNanos(1_000)));
        assertThat(new At(Instant.EPOCH.plusNanos(999))).isEqualTo(new At(Instant.EPOCH));
    }
}
