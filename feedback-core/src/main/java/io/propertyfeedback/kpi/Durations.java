package io.propertyfeedback.kpi;

import java.math.BigInteger;
import java.util.Arrays;

/** Grows with the durations put in, 8 bytes each, in microseconds. */
final class Durations {
    private static final double MICROS_PER_HOUR = 3_600_000_000.0;

    private long[] values = new long[4];
    private int size;

    void add(long micros) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 1);
        }
        values[size++] = micros;
    }

    /** The exact sum; a long would overflow for a million cases of a year. */
    private BigInteger sum() {
        long high = 0;
        long low = 0;
        for (int i = 0; i < size; i++) {
            high += values[i] >> 32;
            low += values[i] & 0xFFFFFFFFL;
        }
        return BigInteger.valueOf(high).shiftLeft(32).add(BigInteger.valueOf(low));
    }

    long totalMillis() {
        return sum().divide(BigInteger.valueOf(1_000)).longValueExact();
    }

    Spread spread(Percentile percentile) {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return new Spread(
                sum().doubleValue() / size / MICROS_PER_HOUR,
                percentile.of(sorted, 50) / MICROS_PER_HOUR,
                percentile.of(sorted, 90) / MICROS_PER_HOUR);
    }
}
