package io.propertyfeedback.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Derives a deadline from anchor, limit, pauses and calendar, and explains how it came about. */
public final class Due {

    private Due() {}

    /**
     * The deadline with all pauses that have ended; the part of a pause before the start does not count, nor a pause
     * that began after the deadline had passed, nor, as yet, one that is open.
     */
    public static Instant of(Instant start, Limit limit, PauseLedger ledger, WorkingCalendar calendar) {
        Instant due = limit.dueFrom(start, calendar);
        for (Pause pause : ledger.pauses()) {
            Instant to = pause.to();
            if (to != null) {
                due = after(due, limit, later(pause.from(), Micros.cut(start)), to, calendar);
            }
        }
        return due;
    }

    /** The deadline after one pause, which counts only when the deadline had not passed when it began. */
    static Instant after(Instant due, Limit limit, Instant from, Instant to, WorkingCalendar calendar) {
        return from.isAfter(due) || !to.isAfter(from) ? due : limit.shift(due, from, to, calendar);
    }

    /** The deadline of {@link #of} with what lies between: time that counted, days off, make-up days and pauses. */
    public static Explanation explain(Instant start, Limit limit, PauseLedger ledger, WorkingCalendar calendar) {
        Instant from = Micros.cut(start);
        Instant due = of(from, limit, ledger, calendar);
        List<Pause> pauses = ledger.pauses().stream()
                .filter(pause -> !pause.from().isAfter(due))
                .filter(pause -> pause.to() == null || pause.to().isAfter(from))
                .toList();
        return new Explanation(
                from,
                limit,
                due,
                counted(from, due, limit, pauses, calendar),
                daysOff(from, due, calendar),
                ownDays(from, due, calendar),
                pauses,
                calendar.isProvisional(due));
    }

    private static List<Stretch> counted(
            Instant start, Instant due, Limit limit, List<Pause> pauses, WorkingCalendar calendar) {
        List<Stretch> counted = new ArrayList<>();
        Instant from = start;
        for (Pause pause : pauses) {
            addStretches(counted, from, pause.from(), limit, calendar);
            Instant to = pause.to();
            from = to == null ? due : later(from, to);
        }
        addStretches(counted, from, due, limit, calendar);
        return List.copyOf(counted);
    }

    private static void addStretches(
            List<Stretch> counted, Instant from, Instant to, Limit limit, WorkingCalendar calendar) {
        if (from.isBefore(to)) {
            boolean working = limit instanceof WorkingDuration || limit instanceof WorkingDays;
            counted.addAll(working ? calendar.stretches(from, to) : List.of(new Stretch(from, to)));
        }
    }

    private static List<LocalDate> daysOff(Instant from, Instant to, WorkingCalendar calendar) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(to, calendar.zone());
        for (LocalDate day = LocalDate.ofInstant(from, calendar.zone()); !day.isAfter(last); day = day.plusDays(1)) {
            boolean named =
                    calendar.holidays().contains(day) || calendar.overrides().containsKey(day);
            if (named && !calendar.isWorkingDay(day)) {
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    private static SortedMap<LocalDate, List<Window>> ownDays(Instant from, Instant to, WorkingCalendar calendar) {
        SortedMap<LocalDate, List<Window>> days = new TreeMap<>();
        LocalDate first = LocalDate.ofInstant(from, calendar.zone());
        LocalDate end = LocalDate.ofInstant(to, calendar.zone()).plusDays(1);
        if (first.isBefore(end)) {
            days.putAll(calendar.overrides().subMap(first, end));
            days.values().removeIf(List::isEmpty);
        }
        return days;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
