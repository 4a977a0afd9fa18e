package io.propertyfeedback.kpi;

/**
 * How durations are spread, in hours.
 *
 * @param mean   arithmetic
 * @param median the 50th percentile
 * @param p90    the 90th percentile
 */
public record Spread(double mean, double median, double p90) {}
