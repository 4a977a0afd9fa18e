package io.propertyfeedback.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a calendar says of each date: override before holiday before week. */
record Almanac(
        ZoneId zone,
        Map<DayOfWeek, List<Window>> weekly,
        SortedSet<LocalDate> holidays,
        SortedMap<LocalDate, List<Window>> overrides) {

    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    static Almanac of(
            ZoneId zone,
            Map<DayOfWeek, List<Window>> weekly,
            SortedSet<LocalDate> holidays,
            SortedMap<LocalDate, List<Window>> overrides) {
        return new Almanac(
                zone,
                Collections.unmodifiableMap(new EnumMap<>(weekly)),
                Collections.unmodifiableSortedSet(new TreeSet<>(holidays)),
                Collections.unmodifiableSortedMap(new TreeMap<>(overrides)));
    }

    /** The date itself, if calendars reckon with it. */
    static LocalDate reckoned(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw Micros.outside(date.toString());
        }
        return date;
    }

    /** The windows of one day in order, none over another. */
    static List<Window> ordered(Object day, Window... windows) {
        List<Window> sorted = Arrays.stream(windows).sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).fromMinute() < sorted.get(i - 1).toMinute()) {
                throw new IllegalArgumentException(
                        day + ": window " + sorted.get(i) + " overlaps " + sorted.get(i - 1));
            }
        }
        return sorted;
    }

    List<Window> windowsOn(LocalDate date) {
        List<Window> special = overrides.get(date);
        if (special != null) {
            return special;
        }
        return holidays.contains(date) ? List.of() : weekly.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** The date on which the shift began that works at a local time: its own, else the date before. */
    LocalDate startOfShift(LocalDateTime working) {
        LocalDate today = working.toLocalDate();
        int minute = working.getHour() * 60 + working.getMinute();
        for (Window window : windowsOn(today)) {
            if (window.fromMinute() <= minute && minute < window.toMinute()) {
                return today;
            }
        }
        LocalDate yesterday = today.minusDays(1);
        for (Window window : windowsOn(yesterday)) {
            if (minute + 1440 < window.toMinute()) {
                return yesterday;
            }
        }
        // Only where daylight saving moved an edge by the length of its gap.
        return today;
    }

    /**
     * The instant of a minute of a date, which may be a minute of the next date. {@code java.time} rules: a time that
     * is skipped moves on by the length of the gap, a time that comes twice is the first.
     */
    Instant instant(LocalDate date, int minute) {
        LocalDateTime local = minute < 1440
                ? LocalDateTime.of(date, LocalTime.of(minute / 60, minute % 60))
                : date.plusDays(minute / 1440).atTime(minute % 1440 / 60, minute % 60);
        return ZonedDateTime.of(local, zone).toInstant();
    }
}
