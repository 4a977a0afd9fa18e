package io.propertyfeedback.kpi;

import io.propertyfeedback.kpi.fact.TakenOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folds the rows of communities into one; it has no spread and no interval, which do not average. */
final class MeanOfCommunities {
    private MeanOfCommunities() {}

    /** Of a report whose last dimension is the community. */
    static KpiReport of(KpiReport byCommunity) {
        List<Dimension> dimensions =
                byCommunity.dimensions().subList(0, byCommunity.dimensions().size() - 1);
        Map<List<String>, List<Figure>> groups = new LinkedHashMap<>();
        for (KpiRow row : byCommunity.rows()) {
            groups.computeIfAbsent(row.values().subList(0, dimensions.size()), group -> new ArrayList<>())
                    .add(row.figure());
        }
        List<KpiRow> rows = new ArrayList<>();
        groups.forEach((group, figures) -> rows.add(new KpiRow(group, mean(byCommunity.basis(), figures))));
        return new KpiReport(byCommunity.basis(), dimensions, rows);
    }

    private static Figure mean(Basis basis, List<Figure> figures) {
        long numerator = 0;
        long denominator = 0;
        long n = 0;
        SortedMap<String, Long> parts = new TreeMap<>();
        SortedMap<String, Long> leftOut = new TreeMap<>();
        SortedMap<TakenOut, Long> takenOut = new TreeMap<>();
        for (Figure figure : figures) {
            numerator += figure.numerator();
            denominator += figure.denominator();
            n += figure.n();
            figure.parts().forEach((code, count) -> parts.merge(code, count, Long::sum));
            figure.leftOut().forEach((code, count) -> leftOut.merge(code, count, Long::sum));
            figure.takenOut().forEach((one, count) -> takenOut.merge(one, count, Long::sum));
        }
        OptionalDouble value = figures.stream()
                .map(Figure::value)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
        return new Figure(basis, numerator, denominator, n, value, null, null, parts, leftOut, takenOut);
    }
}
