package io.propertyfeedback.testkit;

import java.util.List;

/** How many tests of a rule passed, failed and were skipped, and why: a line of a report. */
record RuleOutcome(String rule, int passed, int failed, int skipped, String reason) {
    RuleOutcome plus(RuleOutcome other) {
        return new RuleOutcome(
                rule,
                passed + other.passed,
                failed + other.failed,
                skipped + other.skipped,
                reason.isEmpty() ? other.reason : reason);
    }

    /** Whether it held: a rule of which some tests were skipped has not been shown to. */
    boolean held() {
        return failed == 0 && skipped == 0;
    }

    String line() {
        return String.join("\t", List.of(rule, "" + passed, "" + failed, "" + skipped, reason.replaceAll("\\s+", " ")));
    }

    static RuleOutcome of(String line) {
        String[] parts = line.split("\t", -1);
        return new RuleOutcome(
                parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), parts[4]);
    }
}
