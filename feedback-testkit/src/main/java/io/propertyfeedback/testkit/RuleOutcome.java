package io.propertyfeedback.testkit;

import java.util.List;

/** How many tests of a rule passed, failed and were skipped on a storage, and why: a line of a report. */
record RuleOutcome(String storage, String rule, int passed, int failed, int skipped, String reason) {
    RuleOutcome {
        storage = oneLine(storage);
        reason = oneLine(reason);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    RuleOutcome plus(RuleOutcome other) {
        return new RuleOutcome(
                storage,
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

    /** By what outcomes are told apart and sorted. */
    String key() {
        return storage + "\t" + rule;
    }

    String line() {
        return String.join("\t", List.of(key(), "" + passed, "" + failed, "" + skipped, reason));
    }

    static RuleOutcome of(String line) {
        String[] parts = line.split("\t", -1);
        return new RuleOutcome(
                parts[0],
                parts[1],
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]),
                parts[5]);
    }
}
