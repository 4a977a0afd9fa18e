package io.propertyfeedback.kpi;

import io.propertyfeedback.kpi.fact.TakenOut;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One number, and all that is needed to judge it.
 *
 * @param basis       definition, version, cohort, parameters, period
 * @param numerator   for {@link Unit#HOURS} the sum in whole milliseconds
 * @param denominator for {@link Unit#COUNT} equal to the numerator
 * @param n           how many things were looked at: cases, clocks or answers
 * @param value       empty when the denominator is 0; a count of nothing is 0
 * @param spread      of durations, else null
 * @param interval    95 % interval of a share of answers, else null
 * @param parts       what stands beside it, by code
 * @param leftOut     what is not counted, by reason
 * @param takenOut    of these, what staff took out: by reason, whose act it was, and who approved it
 */
public record Figure(
        Basis basis,
        long numerator,
        long denominator,
        long n,
        OptionalDouble value,
        @Nullable Spread spread,
        @Nullable Interval interval,
        SortedMap<String, Long> parts,
        SortedMap<String, Long> leftOut,
        SortedMap<TakenOut, Long> takenOut) {

    public Figure {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        takenOut = Collections.unmodifiableSortedMap(new TreeMap<>(takenOut));
    }

    static Figure share(
            Basis basis,
            long hits,
            long of,
            long n,
            SortedMap<String, Long> parts,
            SortedMap<String, Long> leftOut,
            SortedMap<TakenOut, Long> takenOut) {
        OptionalDouble value = of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hits / of);
        boolean sample = basis.definition().measure().isSample();
        Interval interval = sample && of > 0 ? Interval.wilson(hits, of) : null;
        return new Figure(basis, hits, of, n, value, null, interval, parts, leftOut, takenOut);
    }

    static Figure count(
            Basis basis,
            long n,
            SortedMap<String, Long> parts,
            SortedMap<String, Long> leftOut,
            SortedMap<TakenOut, Long> takenOut) {
        OptionalDouble value = OptionalDouble.of(n);
        return new Figure(basis, n, n, n, value, null, null, parts, leftOut, takenOut);
    }

    static Figure hours(
            Basis basis,
            long millis,
            long n,
            @Nullable Spread spread,
            SortedMap<String, Long> parts,
            SortedMap<String, Long> leftOut,
            SortedMap<TakenOut, Long> takenOut) {
        OptionalDouble value = spread == null ? OptionalDouble.empty() : OptionalDouble.of(spread.mean());
        return new Figure(basis, millis, n, n, value, spread, null, parts, leftOut, takenOut);
    }

    /** Whether the numbers are the same, on whatever ground they stand. */
    public boolean sameNumbers(Figure other) {
        return equals(new Figure(
                basis,
                other.numerator,
                other.denominator,
                other.n,
                other.value,
                other.spread,
                other.interval,
                other.parts,
                other.leftOut,
                other.takenOut));
    }

    /** A part that stands beside the figure; 0 when there is none. */
    public long part(String code) {
        return parts.getOrDefault(code, 0L);
    }

    /** How many were left out for a reason. */
    public long leftOut(String reason) {
        return leftOut.getOrDefault(reason, 0L);
    }

    /** One part in relation to another, such as answered to asked; empty when the other is 0. */
    public OptionalDouble share(String part, String ofPart) {
        long whole = part(ofPart);
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part(part) / whole);
    }
}
