package io.propertyfeedback.kpi;

/** How a percentile is read from sorted values. */
public enum Percentile {
    /** The ceil(p n)-th smallest: always a value that was measured. */
    NEAREST_RANK {
        @Override
        double of(long[] sorted, int percent) {
            // Whole numbers: 0.9 * 10 is not 9 in floating point.
            long rank = ((long) sorted.length * percent + 99) / 100;
            return sorted[(int) Math.max(rank, 1) - 1];
        }
    },
    /**
     * Linear between neighbours at (n - 1) p: type 7 of R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical
     * Packages, The American Statistician 50 (1996), 361-365; SQL's PERCENTILE_CONT.
     */
    LINEAR {
        @Override
        double of(long[] sorted, int percent) {
            long hundredths = (sorted.length - 1L) * percent;
            int below = (int) (hundredths / 100);
            long rest = hundredths % 100;
            return rest == 0 ? sorted[below] : sorted[below] + (sorted[below + 1] - sorted[below]) * (rest / 100.0);
        }
    };

    abstract double of(long[] sorted, int percent);
}
