package io.propertyfeedback.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        StringBuilder table = new StringBuilder(HEAD);
        for (Path report : reports) {
            table.append(row(report));
        }
        return table.toString();
    }

    private static String row(Path report) throws IOException {
        List<RuleOutcome> outcomes =
                Files.readAllLines(report).stream().map(RuleOutcome::of).toList();
        String name = report.getFileName().toString();
        return "| "
                + name.substring(
                        name.lastIndexOf('.', name.length() - END.length() - 1) + 1, name.length() - END.length())
                + " | " + outcomes.stream().filter(RuleOutcome::held).count()
                + " | "
                + numbers(outcomes.stream().filter(each -> each.failed() > 0).map(RuleOutcome::rule))
                + " | "
                + numbers(outcomes.stream()
                        .filter(each -> each.skipped() > 0)
                        .map(each -> each.rule() + " (" + each.reason() + ")"))
                + " | "
                + outcomes.stream()
                        .mapToInt(each -> each.passed() + each.failed())
                        .sum() + " |\n";
    }

    private static String numbers(Stream<String> rules) {
        String all = rules.collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }
}
