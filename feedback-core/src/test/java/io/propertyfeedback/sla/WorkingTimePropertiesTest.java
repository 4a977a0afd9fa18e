package io.propertyfeedback.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any calendar: random weeks, shifts over midnight, holidays, own days, and zones that switch. */
class WorkingTimePropertiesTest {

    /** 2026 holds both switches of every zone below; instants are drawn from it in microseconds. */
    private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private static final long YEAR_MICROS = Duration.ofDays(365).toSeconds() * 1_000_000;
    private static final long HUNDRED_HOURS = 360_000_000_000L;

    @Property
    void elapsedOfAddedIsWhatWasAdded(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("budgets") Duration d) {
        assertThat(calendar.between(start, calendar.add(start, d))).isEqualTo(d);
    }

    @Property
    void elapsedOfSubtractedIsWhatWasSubtracted(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant end,
            @ForAll("budgets") Duration d) {
        assertThat(calendar.between(calendar.subtract(end, d), end)).isEqualTo(d);
    }

    @Property
    void addedIsTheEarliestInstantWithThatMuchWorked(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("budgets") Duration d) {
        Instant due = calendar.add(start, d);
        if (!d.isZero()) {
            assertThat(calendar.between(start, due.minus(1, ChronoUnit.MICROS))).isLessThan(d);
        }
    }

    @Property
    void subtractingWhatWasAddedLeadsBackToAWorkingStart(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant any,
            @ForAll("budgets") Duration d) {
        Instant start = calendar.nextOpening(any);
        assertThat(calendar.subtract(calendar.add(start, d), d)).isEqualTo(start);
    }

    @Property
    void moreWorkIsNeverDueEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("budgets") Duration d,
            @ForAll("budgets") Duration more) {
        assertThat(calendar.add(start, d.plus(more))).isAfterOrEqualTo(calendar.add(start, d));
    }

    @Property
    void elapsedTimeAddsUp(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant two,
            @ForAll("instants") Instant three) {
        assertThat(calendar.between(one, two).plus(calendar.between(two, three)))
                .isEqualTo(calendar.between(one, three));
    }

    @Property
    void noPauseMakesADeadlineEarlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("limits") Limit limit,
            @ForAll("ledgers") PauseLedger ledger,
            @ForAll("pauses") Pause pause) {
        assertThat(Due.of(start, limit, ledger.with(pause), calendar))
                .isAfterOrEqualTo(Due.of(start, limit, ledger, calendar));
    }

    @Property
    void deadlineLeavesTheWholeBudgetOutsideThePauses(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("budgets") Duration d,
            @ForAll("ledgers") PauseLedger ledger) {
        Instant due = Due.of(start, new WorkingDuration(d), ledger, calendar);
        assertThat(ledger.worked(start, due, calendar)).isEqualTo(d);
    }

    @Property
    void pausesOneByOneMoveAClockAsTheLedgerDoes(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("limits") Limit limit,
            @ForAll("ledgers") PauseLedger ledger) {
        Clock clock = Clock.started(ClockKind.STEP, 1, start, limit, calendar);
        for (Pause pause : ledger.pauses()) {
            clock = clock.resumed(limit, calendar, pause.from(), pause.to());
        }
        assertThat(clock.due()).isEqualTo(Due.of(start, limit, ledger, calendar));
    }

    @Property
    void countedStretchesOfAnExplanationAddUpToTheBudget(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("instants") Instant start,
            @ForAll("budgets") Duration d,
            @ForAll("ledgers") PauseLedger ledger) {
        Explanation why = Due.explain(start, new WorkingDuration(d), ledger, calendar);
        assertThat(why.counted().stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(d);
    }

    @Property(tries = 300)
    void elapsedTimeIsTheNumberOfMinutesThatLieInAWindow(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @IntRange(max = 365 * 24 * 60) int startMinute,
            @ForAll @IntRange(max = 10 * 24 * 60) int length) {
        Instant start = YEAR.plus(startMinute, ChronoUnit.MINUTES);
        Instant end = start.plus(length, ChronoUnit.MINUTES);
        int minutes = 0;
        for (Instant at = start; at.isBefore(end); at = at.plus(1, ChronoUnit.MINUTES)) {
            boolean inside = liesInAWindow(calendar, at);
            assertThat(calendar.isWorking(at)).isEqualTo(inside);
            minutes += inside ? 1 : 0;
        }
        assertThat(calendar.between(start, end)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property
    void workingDaysAreThoseThatCountOneByOne(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @IntRange(max = 364) int day,
            @ForAll @IntRange(min = 1, max = 30) int n) {
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(day);
        LocalDate forward = start;
        LocalDate back = start;
        for (int i = 0; i < n; i++) {
            do {
                forward = forward.plusDays(1);
            } while (!calendar.isWorkingDay(forward));
            do {
                back = back.minusDays(1);
            } while (!calendar.isWorkingDay(back));
        }
        assertThat(calendar.plusWorkingDays(start, n)).isEqualTo(forward);
        assertThat(calendar.plusWorkingDays(start, -n)).isEqualTo(back);
        assertThat(calendar.workingDaysBetween(start, forward)).isEqualTo(n);
        assertThat(calendar.workingDaysBetween(forward, start)).isEqualTo(-n);
    }

    @Property
    void limitIsReadAsItIsWritten(@ForAll("limits") Limit limit) {
        assertThat(Limit.parse(limit.text())).isEqualTo(limit);
    }

    /** The simplest model: does the wall clock of this minute lie in a window of this date or the date before? */
    private static boolean liesInAWindow(WorkingCalendar calendar, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, calendar.zone());
        for (LocalDate date : List.of(today.minusDays(1), today)) {
            for (Window window : calendar.windowsOn(date)) {
                ZonedDateTime from =
                        date.atStartOfDay().plusMinutes(window.fromMinute()).atZone(calendar.zone());
                ZonedDateTime to =
                        date.atStartOfDay().plusMinutes(window.toMinute()).atZone(calendar.zone());
                if (!at.isBefore(from.toInstant()) && at.isBefore(to.toInstant())) {
                    return true;
                }
            }
        }
        return false;
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")
                .map(ZoneId::of);
        Arbitrary<List<Window[]>> week = windows().list().ofSize(7);
        Arbitrary<List<LocalDate>> holidays = dates().list().ofMaxSize(40);
        Arbitrary<List<LocalDate>> ownDays = dates().list().ofMaxSize(10);
        return Combinators.combine(zones, week, holidays, ownDays, windows()).as((zone, days, off, own, windows) -> {
            WorkingCalendar.Builder builder = WorkingCalendar.in(zone);
            for (DayOfWeek day : DayOfWeek.values()) {
                builder.weekly(day, days.get(day.getValue() - 1));
            }
            builder.weekly(DayOfWeek.TUESDAY, Window.of("08:00", "12:00"));
            off.forEach(builder::holiday);
            own.forEach(date -> builder.override(date, windows));
            return builder.build();
        });
    }

    /** None to three windows in quarters of an hour, the last perhaps over midnight. */
    private static Arbitrary<Window[]> windows() {
        return Arbitraries.integers().between(0, 96 + 24).set().ofMaxSize(6).map(quarters -> {
            int[] edges =
                    quarters.stream().mapToInt(quarter -> quarter * 15).sorted().toArray();
            List<Window> windows = new ArrayList<>();
            for (int i = 0; i + 1 < edges.length; i += 2) {
                boolean tooLong = edges[i + 1] > 1440 && edges[i + 1] - 1440 >= edges[i];
                if (edges[i] < 1440 && !tooLong) {
                    windows.add(new Window(edges[i], edges[i + 1]));
                }
            }
            return windows.toArray(Window[]::new);
        });
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 400).map(LocalDate.of(2025, 12, 20)::plusDays);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, YEAR_MICROS).map(micros -> YEAR.plus(micros, ChronoUnit.MICROS));
    }

    @Provide
    Arbitrary<Duration> budgets() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, HUNDRED_HOURS).map(micros -> Duration.of(micros, ChronoUnit.MICROS)),
                Arbitraries.integers().between(0, 100).map(Duration::ofHours));
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Arbitraries.oneOf(
                budgets().map(WorkingDuration::new),
                Arbitraries.integers().between(0, 30).map(WorkingDays::of),
                Arbitraries.integers().between(0, 30).map(WorkingDays::sameTime),
                Arbitraries.integers().between(0, 60).map(CalendarDays::new),
                Arbitraries.integers().between(0, 90_000).map(WallClock::minutes),
                instants().map(At::new));
    }

    @Provide
    Arbitrary<Pause> pauses() {
        return Combinators.combine(instants(), Arbitraries.longs().between(0, 4 * HUNDRED_HOURS))
                .as((from, length) -> new Pause(from, from.plus(length, ChronoUnit.MICROS)));
    }

    @Provide
    Arbitrary<PauseLedger> ledgers() {
        return pauses().list().ofMaxSize(5).map(PauseLedger::new);
    }
}
