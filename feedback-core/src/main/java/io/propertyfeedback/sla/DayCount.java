package io.propertyfeedback.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/** Counts working days: those of whole weeks by multiplication, then what holidays and overrides add or take. */
final class DayCount {

    private static final long FIRST = Almanac.FIRST.toEpochDay();
    private static final long LAST = Almanac.LAST.toEpochDay();
    private static final long MONDAY = Almanac.FIRST.with(DayOfWeek.MONDAY).toEpochDay();

    /** Working weekdays among the first n days of a week. */
    private final int[] ofWeek = new int[8];

    /** Dates that differ from their weekday, in order, and how many working days they add up to then. */
    private final long[] exceptions;

    private final int[] added;

    DayCount(Almanac almanac) {
        for (DayOfWeek day : DayOfWeek.values()) {
            ofWeek[day.getValue()] = ofWeek[day.getValue() - 1] + (works(almanac, day) ? 1 : 0);
        }
        SortedSet<LocalDate> dates = new TreeSet<>(almanac.holidays());
        dates.addAll(almanac.overrides().keySet());
        dates.removeIf(date -> works(almanac, date) == works(almanac, date.getDayOfWeek()));
        exceptions = dates.stream().mapToLong(LocalDate::toEpochDay).toArray();
        added = new int[exceptions.length + 1];
        int n = 0;
        for (LocalDate date : dates) {
            added[n + 1] = added[n++] + (works(almanac, date) ? 1 : -1);
        }
    }

    /** Working days from the first Monday reckoned with to a day, the day included. */
    int until(long day) {
        long days = day - MONDAY + 1;
        int found = Arrays.binarySearch(exceptions, day);
        return (int) (days / 7) * ofWeek[7] + ofWeek[(int) (days % 7)] + added[found < 0 ? -found - 1 : found + 1];
    }

    /** The n-th working day after a day, or before it when n is negative. */
    long plus(long day, int n) {
        long sought = n > 0 ? (long) until(day) + n : (long) until(day - 1) + n + 1;
        if (sought <= until(FIRST - 1) || sought > until(LAST)) {
            throw Micros.outside("the working day sought");
        }
        // Most answers lie near: a working week in every two, and two weeks off at most.
        long reach = 2L * Math.abs((long) n) + 14;
        long near = day + (n > 0 ? reach : -reach);
        boolean isNear = near >= FIRST && near <= LAST && (n > 0 ? until(near) >= sought : until(near) < sought);
        long low = n > 0 ? day + 1 : isNear ? near : FIRST;
        long high = n < 0 ? day - 1 : isNear ? near : LAST;
        while (low < high) {
            long middle = (low + high) >> 1;
            if (until(middle) >= sought) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static boolean works(Almanac almanac, LocalDate date) {
        return !almanac.windowsOn(date).isEmpty();
    }

    private static boolean works(Almanac almanac, DayOfWeek day) {
        return almanac.weekly().containsKey(day);
    }
}
