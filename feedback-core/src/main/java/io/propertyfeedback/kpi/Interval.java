package io.propertyfeedback.kpi;

/**
 * An interval that holds the true share with 95 % confidence.
 *
 * @param low  0 to 1
 * @param high 0 to 1
 */
public record Interval(double low, double high) {
    /** The 0.975 quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * The score interval without continuity correction: E. B. Wilson, Probable Inference, the Law of Succession, and
     * Statistical Inference, Journal of the American Statistical Association 22 (1927), 209-212.
     *
     * @throws IllegalArgumentException unless 0 <= hits <= n and n > 0
     */
    public static Interval wilson(long hits, long n) {
        if (n <= 0 || hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n + " is not a share");
        }
        double p = (double) hits / n;
        double zz = Z * Z;
        double centre = p + zz / (2.0 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + zz / (4.0 * n * n));
        double scale = 1 + zz / n;
        // At the two ends the formula gives 0 and 1 exactly; floating point does not.
        return new Interval(hits == 0 ? 0 : (centre - half) / scale, hits == n ? 1 : (centre + half) / scale);
    }
}
