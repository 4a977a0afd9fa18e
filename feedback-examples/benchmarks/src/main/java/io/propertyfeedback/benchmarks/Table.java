package io.propertyfeedback.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results of all rounds: for each benchmark the median and the range of its rounds, and the bytes an operation. */
final class Table {
    private static final String PEER = "CheckBenchmark.colaStatemachine";
    private static final String LINE = "%-46s %14s %27s %7s %9s %12s%n";

    /** What the rounds of one benchmark gave. */
    private record Row(String name, String unit, List<Double> scores, List<Double> bytes) {
        double median() {
            return Table.median(scores);
        }
    }

    private Table() {}

    static String of(Collection<RunResult> results) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (RunResult result : results) {
            Result<?> score = result.getPrimaryResult();
            Row row = rows.computeIfAbsent(
                    name(result), name -> new Row(name, score.getScoreUnit(), new ArrayList<>(), new ArrayList<>()));
            row.scores().add(score.getScore());
            Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
            if (bytes != null) {
                row.bytes().add(bytes.getScore());
            }
        }
        StringBuilder table = new StringBuilder(line("benchmark", "median", "range", "unit", "B/op", "COLA's time"));
        Row peer = rows.get(PEER);
        rows.values().forEach(row -> table.append(line(row, peer)));
        return table.toString();
    }

    private static String name(RunResult result) {
        String[] parts = result.getParams().getBenchmark().split("\\.");
        String span = result.getParams().getParam("span");
        return parts[parts.length - 2] + "." + parts[parts.length - 1] + (span == null ? "" : " " + span);
    }

    private static String line(Row row, Row peer) {
        boolean isCheck = peer != null && row.name().startsWith("CheckBenchmark");
        return line(
                row.name(),
                number(row.median()),
                number(range(row).min().orElseThrow()) + " to "
                        + number(range(row).max().orElseThrow()),
                row.unit(),
                row.bytes().isEmpty() ? "" : number(median(row.bytes())),
                isCheck ? "x " + String.format(Locale.ROOT, "%.2f", row.median() / peer.median()) : "");
    }

    private static String line(String... cells) {
        return String.format(Locale.ROOT, LINE, (Object[]) cells);
    }

    private static DoubleStream range(Row row) {
        return row.scores().stream().mapToDouble(Double::doubleValue);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10_000 ? "%.1f" : "%,.0f", value);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
