package io.propertyfeedback.kpi;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answer to a {@link KpiQuery}: its rows in the order of their values. A group in which nothing belonged to the
 * period has no row.
 *
 * @param basis      on what ground the figures stand
 * @param dimensions by what it is divided; begins with the kind where kinds do not share a denominator
 * @param rows       one for each group
 * @param unreadable communities of which nothing is in the rows since their calendar cannot be read, each with the code
 *                   of the reason
 */
public record KpiReport(
        Basis basis, List<Dimension> dimensions, List<KpiRow> rows, SortedMap<String, String> unreadable) {

    public KpiReport {
        dimensions = List.copyOf(dimensions);
        rows = List.copyOf(rows);
        unreadable = Collections.unmodifiableSortedMap(new TreeMap<>(unreadable));
    }

    /** A report that left nothing out. */
    public KpiReport(Basis basis, List<Dimension> dimensions, List<KpiRow> rows) {
        this(basis, dimensions, rows, new TreeMap<>());
    }

    /** The same report, naming communities that are not in it. */
    public KpiReport without(Map<String, String> communities) {
        return new KpiReport(basis, dimensions, rows, new TreeMap<>(communities));
    }

    /**
     * The figure of a group; that of nothing when it has no row.
     *
     * @throws IllegalArgumentException unless there is one value for each dimension
     */
    public Figure figure(String... values) {
        if (values.length != dimensions.size()) {
            throw new IllegalArgumentException(
                    "The report is by " + dimensions + ", so " + List.of(values) + " names no row");
        }
        List<String> group = List.of(values);
        for (KpiRow row : rows) {
            if (row.values().equals(group)) {
                return row.figure();
            }
        }
        return new Tally().figure(basis);
    }
}
