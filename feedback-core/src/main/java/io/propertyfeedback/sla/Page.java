package io.propertyfeedback.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The working windows of one stretch of 2^25 seconds (388 days) with the working time before each, in whole seconds
 * from the start of the page: three numbers a window, about 3 kB for a page of single weekday windows. Windows that
 * touch or overlap are joined; a window over the edge of a page is cut there.
 */
final class Page {

    static final int BITS = 25;
    static final long SECONDS = 1L << BITS;

    final long startSecond;
    final int[] open;
    final int[] close;
    private final int[] before;
    private final long total;
    private final Steps openings;
    private final Steps sums;

    private Page(long startSecond, int[] open, int[] close) {
        this.startSecond = startSecond;
        this.open = open;
        this.close = close;
        this.before = new int[open.length];
        int sum = 0;
        for (int i = 0; i < open.length; i++) {
            before[i] = sum;
            sum += close[i] - open[i];
        }
        this.total = sum * Micros.SECOND;
        this.openings = new Steps(open);
        this.sums = new Steps(before);
    }

    static Page of(Almanac almanac, long startSecond) {
        long endSecond = startSecond + SECONDS;
        // Two days early, since the night shift of the day before may still be open at the start.
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(startSecond), almanac.zone())
                .minusDays(2);
        LocalDate last = LocalDate.ofInstant(Instant.ofEpochSecond(endSecond), almanac.zone())
                .plusDays(1);
        List<int[]> windows = new ArrayList<>();
        for (; !date.isAfter(last); date = date.plusDays(1)) {
            for (Window window : almanac.windowsOn(date)) {
                long from = Math.max(almanac.instant(date, window.fromMinute()).getEpochSecond(), startSecond);
                long to = Math.min(almanac.instant(date, window.toMinute()).getEpochSecond(), endSecond);
                if (from < to) {
                    windows.add(new int[] {(int) (from - startSecond), (int) (to - startSecond)});
                }
            }
        }
        return joined(startSecond, windows);
    }

    private static Page joined(long startSecond, List<int[]> windows) {
        windows.sort(Comparator.comparingInt(window -> window[0]));
        int[] open = new int[windows.size()];
        int[] close = new int[windows.size()];
        int n = 0;
        for (int[] window : windows) {
            if (n > 0 && window[0] <= close[n - 1]) {
                close[n - 1] = Math.max(close[n - 1], window[1]);
            } else {
                open[n] = window[0];
                close[n++] = window[1];
            }
        }
        return new Page(startSecond, Arrays.copyOf(open, n), Arrays.copyOf(close, n));
    }

    /** Working microseconds of the whole page. */
    long total() {
        return total;
    }

    /** Working microseconds from the start of the page to an offset in microseconds. */
    long workedAt(long offset) {
        int i = openings.lastAtMost((int) (offset / Micros.SECOND));
        if (i < 0) {
            return 0;
        }
        return before[i] * Micros.SECOND + Math.min(offset, close[i] * Micros.SECOND) - open[i] * Micros.SECOND;
    }

    /** The earliest offset at which so much has been worked; {@code worked} is in (0, total]. */
    long earliest(long worked) {
        int i = sums.lastAtMost((int) ((worked - 1) / Micros.SECOND));
        return open[i] * Micros.SECOND + worked - before[i] * Micros.SECOND;
    }

    /** The latest offset at which no more has been worked; {@code worked} is in [0, total). */
    long latest(long worked) {
        int i = sums.lastAtMost((int) (worked / Micros.SECOND));
        return open[i] * Micros.SECOND + worked - before[i] * Micros.SECOND;
    }

    /** The first window that is open at or after a second of the page, or the number of windows. */
    int windowAt(int second) {
        int i = openings.lastAtMost(second);
        return i >= 0 && second < close[i] ? i : i + 1;
    }
}
