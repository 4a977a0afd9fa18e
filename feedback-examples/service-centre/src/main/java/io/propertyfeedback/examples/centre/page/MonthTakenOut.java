package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.KpiRow;
import io.propertyfeedback.kpi.fact.TakenOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What staff took out of the figures of a month: a column for each figure that leaves something out by that.
 *
 * @param columns what each figure is called
 * @param rows    by reason, person and approver
 * @param more    how many rows more there are than the page has room for
 */
public record MonthTakenOut(List<String> columns, List<Row> rows, int more) {
    private static final int MOST = 40;

    /** Why, whose act it was, who approved it, and how much each figure leaves out by it. */
    public record Row(String reason, String by, String approvedBy, List<Long> counts) {}

    static MonthTakenOut of(List<KpiReport> reports, UnaryOperator<String> name, Say say) {
        Map<KpiDefinition, Map<TakenOut, Long>> figures = new LinkedHashMap<>();
        for (KpiReport report : reports) {
            for (KpiRow row : report.rows()) {
                row.figure()
                        .takenOut()
                        .forEach((one, count) -> figures.computeIfAbsent(
                                        report.basis().definition(), figure -> new TreeMap<>())
                                .merge(one, count, Long::sum));
            }
        }
        List<TakenOut> all = figures.values().stream()
                .flatMap(counts -> counts.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<Row> rows = new ArrayList<>();
        for (TakenOut one : all.subList(0, Math.min(MOST, all.size()))) {
            rows.add(new Row(
                    say.text("report.taken-out." + one.reason()),
                    name.apply(one.by()),
                    one.approvedBy() == null ? "–" : name.apply(one.approvedBy()),
                    figures.values().stream()
                            .map(counts -> counts.getOrDefault(one, 0L))
                            .toList()));
        }
        List<String> columns = figures.keySet().stream()
                .map(figure -> say.title("kpi", figure.id()))
                .toList();
        return new MonthTakenOut(columns, rows, all.size() - rows.size());
    }
}
