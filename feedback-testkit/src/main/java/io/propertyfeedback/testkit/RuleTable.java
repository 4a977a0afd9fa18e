package io.propertyfeedback.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of what became of the rules in each storage, made of the reports that runs of the kit have written. */
public final class RuleTable {
    private static final String END = ".tsv";
    private static final String HEAD =
            "| storage | rules held | rules broken | rules skipped | tests run |\n" + "|---|---|---|---|---|\n";

    private RuleTable() {}

    /**
     * Prints the table as Markdown.
     *
     * @param folders where the reports are
     */
    public static void main(String... folders) throws IOException {
        List<Path> reports = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(END)).sorted().forEach(reports::add);
            }
        }
        System.out.print(of(reports));
    }

    static String of(List<Path> reports) throws IOException {
        Map<String, List<RuleOutcome>> storages = new LinkedHashMap<>();
        for (Path report : reports) {
            for (String line : Files.readAllLines(report)) {
                RuleOutcome outcome = RuleOutcome.of(line);
                storages.computeIfAbsent(outcome.storage(), storage -> new ArrayList<>())
                        .add(outcome);
            }
        }
        return storages.entrySet().stream()
                .map(storage -> row(storage.getKey(), storage.getValue()))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(String storage, List<RuleOutcome> outcomes) {
        long held = outcomes.stream().filter(RuleOutcome::held).count();
        String broken = numbers(
                outcomes.stream().filter(outcome -> outcome.failed() > 0).map(RuleOutcome::rule));
        String skipped = numbers(outcomes.stream()
                .filter(outcome -> outcome.skipped() > 0)
                .map(outcome -> outcome.rule() + " (" + outcome.reason() + ")"));
        int run = outcomes.stream()
                .mapToInt(outcome -> outcome.passed() + outcome.failed())
                .sum();
        return "| " + String.join(" | ", storage, "" + held, broken, skipped, "" + run) + " |\n";
    }

    private static String numbers(Stream<String> rules) {
        String all = rules.collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }
}
