package io.propertyfeedback.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Writes what became of each rule: a file for each class of tests, in the folder that the property
 * {@value #FOLDER} names, and none when it names none. {@link RuleTable} makes a table of them.
 */
final class RuleReport implements BeforeAllCallback, AfterAllCallback, TestWatcher {
    static final String FOLDER = "feedback.kit.report";

    private static final ExtensionContext.Namespace KIT = ExtensionContext.Namespace.create(RuleReport.class);

    /** What became of the tests of each rule, on each storage. */
    private record Outcomes(Map<String, RuleOutcome> byKey) {
        void add(RuleOutcome outcome) {
            byKey.merge(outcome.key(), outcome, RuleOutcome::plus);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(KIT).put(Outcomes.class, new Outcomes(new ConcurrentSkipListMap<>()));
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        note(context, 1, 0, 0, "");
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        note(context, 0, 1, 0, "");
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        note(context, 0, 0, 1, String.valueOf(cause));
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        note(context, 0, 0, 1, reason.orElse(""));
    }

    private static void note(ExtensionContext context, int passed, int failed, int skipped, String reason) {
        Rule.ofTest(context.getDisplayName())
                .ifPresent(rule -> outcomes(context)
                        .add(new RuleOutcome(storage(context), rule.number(), passed, failed, skipped, reason)));
    }

    /** Named as its class of tests is shown, or, when the class runs for several, as that invocation is. */
    private static String storage(ExtensionContext test) {
        return test.getParent().map(ExtensionContext::getDisplayName).orElse("");
    }

    private static Outcomes outcomes(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(KIT).get(Outcomes.class, Outcomes.class));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        context.getConfigurationParameter(FOLDER)
                .filter(folder -> !folder.isBlank())
                .ifPresent(folder -> write(
                        Path.of(folder).resolve(context.getRequiredTestClass().getName() + ".tsv"),
                        outcomes(context).byKey().values()));
    }

    private static void write(Path file, Collection<RuleOutcome> outcomes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, outcomes.stream().map(RuleOutcome::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
