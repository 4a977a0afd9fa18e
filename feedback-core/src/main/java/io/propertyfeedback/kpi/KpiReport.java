package io.propertyfeedback.kpi;

import java.util.List;

/**
 * The answer to a {@link KpiQuery}: its rows in the order of their values. A group in which nothing belonged to the
 * period has no row.
 *
 * @param basis      on what ground the figures stand
 * @param dimensions by what it is divided; begins with the kind where kinds do not share a denominator
 * @param rows       one for each group
 */
public record KpiReport(Basis basis, List<Dimension> dimensions, List<KpiRow> rows) {

    public KpiReport {
        dimensions = List.copyOf(dimensions);
        rows = List.copyOf(rows);
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
