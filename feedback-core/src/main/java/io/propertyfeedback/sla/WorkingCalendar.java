package io.propertyfeedback.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When a community works, and the arithmetic of working time: weekly windows with breaks, holidays, dates with windows
 * of their own (make-up workdays 调休, half days), in one time zone.
 *
 * <p>Of a date an override counts first, then a holiday, then the weekday. Windows belong to the date on which they
 * start: a night shift runs on into a holiday, and the holiday's own does not start. Windows of neighbouring dates that
 * overlap count once.
 *
 * <p>Working time is physical time elapsed inside windows, which are half-open: a window that contains a daylight
 * saving switch is shorter or longer. A window's edge follows {@code java.time}: inside a gap it moves on by the gap's
 * length, inside an overlap it is the first of the two.
 *
 * <p>Instants and durations are cut down to microseconds. Years 1900 to 2199 are reckoned with; what is given or sought
 * outside throws {@link OutOfCalendarException}, so no search is endless. Immutable and thread-safe; sums are made per
 * stretch of 388 days when first needed and kept (some 3 kB for a window a weekday). Equal when defined equally.
 */
public final class WorkingCalendar {

    private final String id;
    private final Almanac almanac;
    private final @Nullable LocalDate knownUntil;
    private final @Nullable Instant unknownFrom;
    private final Timeline timeline;
    private final DayCount days;

    WorkingCalendar(String id, Almanac almanac, @Nullable LocalDate knownUntil) {
        this.id = id;
        this.almanac = almanac;
        this.knownUntil = knownUntil;
        this.unknownFrom = knownUntil == null
                ? null
                : knownUntil.plusDays(1).atStartOfDay(almanac.zone()).toInstant();
        this.timeline = new Timeline(almanac);
        this.days = new DayCount(almanac);
    }

    /** Begins a calendar in a time zone. */
    public static Builder in(ZoneId zone) {
        return new Builder(zone);
    }

    /** A calendar that is always working: every second of every day. */
    public static WorkingCalendar roundTheClock(ZoneId zone) {
        return in(zone).id("24x7").everyDay(Window.ALL_DAY).build();
    }

    /** A builder that holds this calendar's definition, to derive another, such as one with next year's holidays. */
    public Builder toBuilder() {
        return new Builder(almanac, knownUntil).id(id);
    }

    /**
     * The earliest instant at which so much working time has passed: a result that falls on closing time stays there.
     * Nothing added is the start itself, also outside working time; a negative duration subtracts.
     */
    public Instant add(Instant start, Duration worked) {
        return worked.isNegative()
                ? subtract(start, worked.negated())
                : Micros.instant(timeline.add(Micros.of(start), Micros.of(worked)));
    }

    /**
     * The latest instant from which so much working time remains until {@code end}: a result that falls on an opening
     * stays there. Nothing subtracted is the end itself; a negative duration adds.
     */
    public Instant subtract(Instant end, Duration worked) {
        return worked.isNegative()
                ? add(end, worked.negated())
                : Micros.instant(timeline.subtract(Micros.of(end), Micros.of(worked)));
    }

    /** Working time in [from, to); when {@code to} is before {@code from}, that of [to, from) with a minus. */
    public Duration between(Instant from, Instant to) {
        long start = Micros.of(from);
        long end = Micros.of(to);
        return Micros.duration(start <= end ? timeline.between(start, end) : -timeline.between(end, start));
    }

    /** Whether the instant lies in a window; opening time does, closing time does not. */
    public boolean isWorking(Instant at) {
        return timeline.isWorking(Micros.of(at));
    }

    /** The instant itself when working, else the next opening. */
    public Instant nextOpening(Instant at) {
        return Micros.instant(timeline.nextOpening(Micros.of(at)));
    }

    /** Whether a window starts on the date. */
    public boolean isWorkingDay(LocalDate date) {
        return !almanac.windowsOn(date).isEmpty();
    }

    /** The n-th working day strictly after the date; strictly before it when n is negative; the date itself for 0. */
    public LocalDate plusWorkingDays(LocalDate date, int n) {
        return n == 0
                ? date
                : LocalDate.ofEpochDay(days.plus(Almanac.reckoned(date).toEpochDay(), n));
    }

    /** Working days d with start < d <= end; when end is before start, those with end < d <= start, with a minus. */
    public int workingDaysBetween(LocalDate startExclusive, LocalDate endInclusive) {
        return days.until(Almanac.reckoned(endInclusive).toEpochDay())
                - days.until(Almanac.reckoned(startExclusive).toEpochDay());
    }

    /** The end of the date's last window, on the next date for a night shift; empty on a day off. */
    public Optional<Instant> closingOf(LocalDate date) {
        List<Window> windows = almanac.windowsOn(date);
        return windows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        almanac.instant(date, windows.get(windows.size() - 1).toMinute()));
    }

    /** The date whose window contains the instant: of a night shift the date it started on; empty when not working. */
    public Optional<LocalDate> workingDayOf(Instant at) {
        return isWorking(at)
                ? Optional.of(almanac.startOfShift(LocalDateTime.ofInstant(at, zone())))
                : Optional.empty();
    }

    /** The date on which the shift began that works at a local time, which is known to be working. */
    LocalDate startOfShift(LocalDateTime working) {
        return almanac.startOfShift(working);
    }

    /** Whether the instant lies after the last date for which holidays are known, so that it may still move. */
    public boolean isProvisional(Instant at) {
        return unknownFrom != null && at.isAfter(unknownFrom);
    }

    /** What the community calls this calendar. */
    public String id() {
        return id;
    }

    /** The zone in which windows and dates are meant. */
    public ZoneId zone() {
        return almanac.zone();
    }

    /** The windows of the week, in order; weekdays without any are absent. */
    public Map<DayOfWeek, List<Window>> weekly() {
        return almanac.weekly();
    }

    /** The days off, in order. */
    public SortedSet<LocalDate> holidays() {
        return almanac.holidays();
    }

    /** The dates with windows of their own, in order; no window at all is a day off. */
    public SortedMap<LocalDate, List<Window>> overrides() {
        return almanac.overrides();
    }

    /** The last date for which holidays are known; empty when the definition holds for all time. */
    public Optional<LocalDate> knownUntil() {
        return Optional.ofNullable(knownUntil);
    }

    /** The windows that start on a date, in order; empty on a day off. */
    public List<Window> windowsOn(LocalDate date) {
        return almanac.windowsOn(date);
    }

    /** Working stretches of [from, to) in order, joined where they touch. */
    List<Stretch> stretches(Instant from, Instant to) {
        return timeline.windows(Micros.of(from), Micros.of(to)).stream()
                .map(window -> new Stretch(Micros.instant(window[0]), Micros.instant(window[1])))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkingCalendar that
                && id.equals(that.id)
                && almanac.equals(that.almanac)
                && knownUntil().equals(that.knownUntil());
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + almanac.hashCode();
    }

    @Override
    public String toString() {
        return "WorkingCalendar[" + id + ", " + zone() + "]";
    }

    /**
     * Collects the definition of a {@link WorkingCalendar}. Windows may come in any order; windows of one day that overlap
     * are refused, since they are a slip of the pen. For a weekday or date given twice the last counts. For one thread.
     */
    public static final class Builder {

        private final ZoneId zone;
        private final Map<DayOfWeek, List<Window>> weekly = new EnumMap<>(DayOfWeek.class);
        private final SortedSet<LocalDate> holidays = new TreeSet<>();
        private final SortedMap<LocalDate, List<Window>> overrides = new TreeMap<>();
        private String id;
        private @Nullable LocalDate knownUntil;

        Builder(ZoneId zone) {
            this.zone = Objects.requireNonNull(zone, "zone");
            this.id = zone.getId();
        }

        Builder(Almanac almanac, @Nullable LocalDate knownUntil) {
            this(almanac.zone());
            weekly.putAll(almanac.weekly());
            holidays.addAll(almanac.holidays());
            overrides.putAll(almanac.overrides());
            this.knownUntil = knownUntil;
        }

        /** What the calendar is called; the zone's name when not given. */
        public Builder id(String id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /** The windows of one weekday; none makes it a day off. */
        public Builder weekly(DayOfWeek day, Window... windows) {
            weekly.put(day, Almanac.ordered(day, windows));
            return this;
        }

        /** The windows of Monday to Friday. */
        public Builder weekdays(Window... windows) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                    weekly(day, windows);
                }
            }
            return this;
        }

        /** The windows of all seven days. */
        public Builder everyDay(Window... windows) {
            for (DayOfWeek day : DayOfWeek.values()) {
                weekly(day, windows);
            }
            return this;
        }

        /** Dates on which no window starts. */
        public Builder holiday(LocalDate... dates) {
            for (LocalDate date : dates) {
                holidays.add(Almanac.reckoned(date));
            }
            return this;
        }

        /** The windows of one date instead of the week's, holiday or weekend or not: a make-up workday or half day. */
        public Builder override(LocalDate date, Window... windows) {
            overrides.put(Almanac.reckoned(date), Almanac.ordered(date, windows));
            return this;
        }

        /** The last date for which holidays are known; instants after it are provisional. */
        public Builder knownUntil(LocalDate date) {
            this.knownUntil = Almanac.reckoned(date);
            return this;
        }

        /** @throws IllegalArgumentException when there is no working time at all, since no deadline would ever come */
        public WorkingCalendar build() {
            weekly.values().removeIf(List::isEmpty);
            if (weekly.isEmpty() && overrides.values().stream().allMatch(List::isEmpty)) {
                throw new IllegalArgumentException(
                        "calendar '" + id + "' has no working time: no weekday and no single date has a window");
            }
            Almanac almanac = Almanac.of(zone, weekly, holidays, overrides);
            return new WorkingCalendar(id, almanac, knownUntil);
        }
    }
}
