package io.propertyfeedback.kpi;

import java.util.Comparator;
import java.util.List;

/**
 * One row of a report.
 *
 * @param values the group, one value for each dimension of the report
 * @param figure what was counted in it
 */
public record KpiRow(List<String> values, Figure figure) {
    static final Comparator<KpiRow> ORDER = (one, other) -> compare(one.values, other.values);

    public KpiRow {
        values = List.copyOf(values);
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
