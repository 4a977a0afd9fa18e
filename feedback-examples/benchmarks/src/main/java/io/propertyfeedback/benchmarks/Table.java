package io.propertyfeedback.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The results of all rounds: for each benchmark the median and the range of its rounds. */
final class Table {
    private static final String PEER = "CheckBenchmark.colaStatemachine";
    private static final String LINE = "%-40s %12s %23s %12s %23s %8s %10s %8s%n";
    private static final double NANOS = 1_000;

    /** What the rounds of one benchmark gave: nanoseconds by the clock, by the processor, and bytes. */
    private record Row(String name, List<Double> wall, List<Double> cpu, List<Double> bytes) {
        Row(String name) {
            this(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(RunResult result) {
            wall.add(result.getPrimaryResult().getScore());
            add(result.getSecondaryResults().get(ProcessorTime.LABEL), cpu);
            add(result.getSecondaryResults().get("gc.alloc.rate.norm"), bytes);
        }

        private static void add(@Nullable Result<?> beside, List<Double> values) {
            if (beside != null) {
                values.add(beside.getScore());
            }
        }
    }

    private Table() {}

    static String of(Collection<RunResult> results) {
        Map<String, Row> rows = new LinkedHashMap<>();
        results.forEach(result -> rows.computeIfAbsent(name(result), Row::new).add(result));
        StringBuilder table =
                new StringBuilder(line("benchmark", "ns", "range", "CPU ns", "range", "B", "million/s", "/ COLA"));
        Row peer = rows.get(PEER);
        rows.values().forEach(row -> table.append(line(row, peer)));
        return table.toString();
    }

    private static String name(RunResult result) {
        String[] parts = result.getParams().getBenchmark().split("\\.");
        String span = result.getParams().getParam("span");
        return parts[parts.length - 2] + "." + parts[parts.length - 1] + (span == null ? "" : " " + span);
    }

    private static String line(Row row, @Nullable Row peer) {
        boolean compared = peer != null && row.name().startsWith("CheckBenchmark");
        return line(
                row.name(),
                number(median(row.wall())),
                range(row.wall()),
                number(median(row.cpu())),
                range(row.cpu()),
                number(median(row.bytes())),
                number(NANOS / median(row.cpu())),
                compared ? number(median(row.cpu()) / median(peer.cpu())) : "");
    }

    private static String line(String... cells) {
        return String.format(Locale.ROOT, LINE, (Object[]) cells);
    }

    private static String range(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? "" : number(sorted.get(0)) + " to " + number(sorted.get(sorted.size() - 1));
    }

    private static String number(double value) {
        String format = value < 10 ? "%.2f" : value < 10_000 ? "%.0f" : "%,.0f";
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
