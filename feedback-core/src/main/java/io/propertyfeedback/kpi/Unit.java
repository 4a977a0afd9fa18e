package io.propertyfeedback.kpi;

/** What a figure's value is. */
public enum Unit {
    /** Numerator / denominator, 0 to 1. */
    SHARE,
    /** The numerator itself. */
    COUNT,
    /** A mean of hours; the numerator is the sum in whole milliseconds. */
    HOURS
}
