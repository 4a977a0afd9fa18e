package io.propertyfeedback.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a calendar in epoch microseconds, over pages that are made when first asked for. Pages are
 * immutable and the same whoever makes them, so two threads that race make one page twice and nothing worse.
 */
final class Timeline {

    private final Almanac almanac;
    private final AtomicReferenceArray<@Nullable Page> pages =
            new AtomicReferenceArray<>(index(Micros.END_SECOND * Micros.SECOND - 1) + 1);

    Timeline(Almanac almanac) {
        this.almanac = almanac;
    }

    long add(long start, long budget) {
        if (budget == 0) {
            return start;
        }
        int p = index(start);
        Page page = page(p);
        long rest = page.workedAt(start - micros(page)) + budget;
        while (rest > page.total()) {
            rest -= page.total();
            page = page(++p);
        }
        return inside(micros(page) + page.earliest(rest));
    }

    long subtract(long end, long budget) {
        if (budget == 0) {
            return end;
        }
        int p = index(end);
        Page page = page(p);
        long rest = page.workedAt(end - micros(page)) - budget;
        while (rest < 0) {
            page = page(--p);
            rest += page.total();
        }
        return inside(micros(page) + page.latest(rest));
    }

    /** Working microseconds in [from, to), where from is not after to. */
    long between(long from, long to) {
        int p = index(from);
        int last = index(to);
        Page page = page(p);
        long sum = -page.workedAt(from - micros(page));
        while (p < last) {
            sum += page.total();
            page = page(++p);
        }
        return sum + page.workedAt(to - micros(page));
    }

    boolean isWorking(long at) {
        Page page = page(index(at));
        int second = second(page, at);
        int i = page.windowAt(second);
        return i < page.open.length && page.open[i] <= second;
    }

    long nextOpening(long at) {
        int p = index(at);
        Page page = page(p);
        int second = second(page, at);
        int i = page.windowAt(second);
        if (i < page.open.length && page.open[i] <= second) {
            return at;
        }
        while (i == page.open.length) {
            page = page(++p);
            i = 0;
        }
        return inside(micros(page) + page.open[i] * Micros.SECOND);
    }

    /** The working windows in [from, to), each as open and close, joined where they touch. */
    List<long[]> windows(long from, long to) {
        List<long[]> found = new ArrayList<>();
        for (int p = index(from); p <= index(to); p++) {
            Page page = page(p);
            long base = micros(page);
            for (int i = 0; i < page.open.length; i++) {
                long open = Math.max(from, base + page.open[i] * Micros.SECOND);
                long close = Math.min(to, base + page.close[i] * Micros.SECOND);
                long[] last = found.isEmpty() ? null : found.get(found.size() - 1);
                if (last != null && last[1] == open) {
                    last[1] = Math.max(close, open);
                } else if (open < close) {
                    found.add(new long[] {open, close});
                }
            }
        }
        return found;
    }

    private Page page(int index) {
        if (index < 0 || index >= pages.length()) {
            throw Micros.outside("the instant sought");
        }
        Page page = pages.getAcquire(index);
        if (page == null) {
            page = Page.of(almanac, Micros.FIRST_SECOND + index * Page.SECONDS);
            pages.setRelease(index, page);
        }
        return page;
    }

    private static int index(long micros) {
        return (int) ((Math.floorDiv(micros, Micros.SECOND) - Micros.FIRST_SECOND) >> Page.BITS);
    }

    private static long micros(Page page) {
        return page.startSecond * Micros.SECOND;
    }

    private static int second(Page page, long at) {
        return (int) ((at - micros(page)) / Micros.SECOND);
    }

    private static long inside(long micros) {
        if (micros < Micros.FIRST_SECOND * Micros.SECOND || micros >= Micros.END_SECOND * Micros.SECOND) {
            throw Micros.outside("the instant sought");
        }
        return micros;
    }
}
