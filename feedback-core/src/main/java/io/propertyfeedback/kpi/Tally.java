package io.propertyfeedback.kpi;

import io.propertyfeedback.kpi.fact.TakenOut;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has been counted in one group so far. For one thread. */
public final class Tally {
    private final SortedMap<String, Long> parts = new TreeMap<>();
    private final SortedMap<String, Long> leftOut = new TreeMap<>();
    private final SortedMap<TakenOut, Long> takenOut = new TreeMap<>();
    private long numerator;
    private long denominator;
    private long n;
    private @Nullable Durations durations;

    Tally() {}

    /** One more in the denominator, and in the numerator when it hits. */
    public void count(boolean hit) {
        add(hit ? 1 : 0, 1, 1);
    }

    /** More of each at once. */
    public void add(long toNumerator, long toDenominator, long toN) {
        numerator += toNumerator;
        denominator += toDenominator;
        n += toN;
    }

    /** One more duration, cut to microseconds. */
    public void add(Duration duration) {
        if (durations == null) {
            durations = new Durations();
        }
        durations.add(Math.addExact(Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1_000));
        n++;
    }

    /** One more of something that stands beside the figure. */
    public void beside(String part) {
        beside(part, 1);
    }

    /** More of something that stands beside the figure; none leaves no trace. */
    public void beside(String part, long times) {
        if (times != 0) {
            parts.merge(part, times, Long::sum);
        }
    }

    /**
     * One more that is not counted, with a reason such as those of {@link io.propertyfeedback.kpi.fact.LeftOut}; what
     * somebody took out for this reason is told by whom.
     */
    public void leaveOut(String reason, CountedItem counted) {
        leftOut.merge(reason, 1L, Long::sum);
        counted.fact().takenOut(counted.cycle(), reason).ifPresent(one -> takenOut.merge(one, 1L, Long::sum));
    }

    Figure figure(Basis basis) {
        return switch (basis.definition().measure().unit()) {
            case SHARE -> Figure.share(basis, numerator, denominator, n, parts, leftOut, takenOut);
            case COUNT -> Figure.count(basis, n, parts, leftOut, takenOut);
            case HOURS -> hours(basis);
        };
    }

    private Figure hours(Basis basis) {
        if (durations == null) {
            return Figure.hours(basis, 0, n, null, parts, leftOut, takenOut);
        }
        Spread spread = durations.spread(basis.definition().measure().percentile());
        return Figure.hours(basis, durations.totalMillis(), n, spread, parts, leftOut, takenOut);
    }
}
