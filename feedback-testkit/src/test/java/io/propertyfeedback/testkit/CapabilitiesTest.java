package io.propertyfeedback.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.propertyfeedback.port.FeedbackStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** What the kit tells a vendor whose storage breaks a rule, or does without one. */
class CapabilitiesTest {
    private static final String ESTIMATES = "the index counts by estimate";

    private static Supplier<FeedbackStorage> underTest = Forwarding::new;

    /** Two storages that declare to count nothing: the one that the tests below hand it, and one without a fault. */
    @ParameterizedClass(name = "{0}", quoteTextArguments = false)
    @ValueSource(strings = {"careful", "careless"})
    static class Vendor extends FeedbackStorageContract {
        private final String storage;

        Vendor(String storage) {
            this.storage = storage;
        }

        @Override
        protected FeedbackStorage emptyStorage() {
            return storage.equals("careless") ? underTest.get() : new Forwarding();
        }

        @Override
        protected Capabilities capabilities() {
            return Capabilities.ALL.without(Rule.COUNT, ESTIMATES);
        }

        @Test
        @DisplayName("a test of the vendor's own")
        void ownTest() {
            assertThat(underTest.get()).isInstanceOf(Forwarding.class);
        }
    }

    private static Events run(Supplier<FeedbackStorage> storage, Path reports) {
        underTest = storage;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Vendor.class))
                .configurationParameter(RuleReport.FOLDER, reports.toString())
                .execute()
                .testEvents();
    }

    @Test
    void whatIsDeclaredIsSkippedWithTheReasonAndNothingElse(@TempDir Path reports) {
        Events events = run(CarelessCounts.CountsEverything::new, reports);
        assertThat(events.skipped().list())
                .isNotEmpty()
                .allMatch(event -> event.getTestDescriptor().getDisplayName().startsWith("rule 15: "))
                .allMatch(event -> event.getRequiredPayload(String.class).equals("not done: " + ESTIMATES));
        assertThat(events.finished().list())
                .extracting(event -> event.getTestDescriptor().getDisplayName())
                .contains("a test of the vendor's own")
                .noneMatch(name -> name.startsWith("rule 15: "));
    }

    @Test
    void aFailureTellsTheRuleAndWhereToLook(@TempDir Path reports) {
        List<Throwable> failures = failures(run(CarelessCommits.LastWriteWins::new, reports), "rule 03: ");
        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(Rule.VERSION.hint()));
    }

    @Test
    void anExceptionOfTheStorageTellsTheRuleAndStaysItsCause(@TempDir Path reports) {
        List<Throwable> failures = failures(run(CarelessCommits.ThrowsWhenEmpty::new, reports), "rule 05: ");
        assertThat(failures)
                .hasSize(1)
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageContaining(Rule.EACH_ON_ITS_OWN.hint())
                        .hasCauseInstanceOf(RuntimeException.class));
    }

    private static List<Throwable> failures(Events events, String rule) {
        return events.failed().stream()
                .filter(event -> event.getTestDescriptor().getDisplayName().startsWith(rule))
                .map(CapabilitiesTest::failure)
                .toList();
    }

    private static Throwable failure(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    @Test
    void aReportTellsWhatBecameOfEachRule(@TempDir Path reports) throws IOException {
        run(CarelessCommits.LastWriteWins::new, reports);
        Path report = reports.resolve(Vendor.class.getName() + ".tsv");
        assertThat(Files.readAllLines(report))
                .hasSize(2 * Rule.values().length)
                .contains("careful\t12.3\t3\t0\t0\t", "careless\t12.3\t3\t0\t0\t")
                .anyMatch(line -> line.matches("careful\t03\t[1-9]\\d*\t0\t0\t"))
                .anyMatch(line -> line.matches("careless\t03\t\\d+\t[1-9]\\d*\t0\t"))
                .anyMatch(line -> line.matches("careless\t15\t0\t0\t[1-9]\\d*\tnot done: " + ESTIMATES));
        String skipped = " \\| 15 \\(not done: " + ESTIMATES + "\\) \\| \\d+ \\|";
        assertThat(RuleTable.of(List.of(report)))
                .containsPattern("\\| careful \\| " + (Rule.values().length - 1) + " \\| none" + skipped)
                .containsPattern("\\| careless \\| \\d+ \\| 0[^|]*03[^|]*" + skipped);
    }

    @Test
    void whatLosesDataCannotBeDeclared() {
        for (Rule rule : List.of(Rule.COMPANY_FIRST, Rule.WHOLE, Rule.VERSION, Rule.SWEEP, Rule.MOVED)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Capabilities.ALL.without(rule, "too slow"))
                    .withMessageContaining(rule.hint());
        }
    }

    @Test
    void whatIsLateSaysSo() {
        assertThat(Capabilities.ALL.late(Rule.SEARCH, "refreshed each second").missing(Rule.SEARCH))
                .contains("done late: refreshed each second");
    }
}
