package io.propertyfeedback.desk;

import io.propertyfeedback.kpi.Figure;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.KpiRow;
import io.propertyfeedback.process.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was published, beside what it would say now.
 *
 * @param about       what it is about
 * @param published   as it was
 * @param present     as it is now, by the same formula over the same days and communities; null when it cannot be counted
 * @param notCompared why not; null when it is
 */
public record RestatedReport(
        PublishedReport about,
        KpiReport published,
        @Nullable KpiReport present,
        @Nullable Refusal notCompared) {

    /** Every row of either, those that were published first. */
    public List<RestatedRow> rows() {
        Map<List<String>, Figure> then = figures(published);
        Map<List<String>, Figure> now = present == null ? Map.of() : figures(present);
        List<RestatedRow> rows = new ArrayList<>();
        then.forEach((values, figure) -> rows.add(new RestatedRow(values, figure, now.get(values))));
        now.forEach((values, figure) -> {
            if (!then.containsKey(values)) {
                rows.add(new RestatedRow(values, null, figure));
            }
        });
        return rows;
    }

    /** Whether a row is not any more what it was: another figure, one that appeared, or one that went. */
    public boolean isRestated(RestatedRow row) {
        if (present == null) {
            return false;
        }
        Figure then = row.published();
        Figure now = row.present();
        return then == null || now == null || !then.sameNumbers(now);
    }

    /** Whether any row is restated. */
    public boolean isRestated() {
        return rows().stream().anyMatch(this::isRestated);
    }

    private static Map<List<String>, Figure> figures(KpiReport report) {
        Map<List<String>, Figure> figures = new LinkedHashMap<>();
        for (KpiRow row : report.rows()) {
            figures.put(row.values(), row.figure());
        }
        return figures;
    }
}
