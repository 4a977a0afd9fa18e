package io.propertyfeedback.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.propertyfeedback.port.FeedbackStorage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** The kit notices who is careless: for each rule there is an adapter that breaks it, and a test that fails for it. */
class CarelessAdaptersTest {
    private static Supplier<FeedbackStorage> underTest = Forwarding::new;

    /** Run by the tests below, with the adapter that is under test then. */
    static class Vendor extends FeedbackStorageContract {
        @Override
        protected FeedbackStorage emptyStorage() {
            return underTest.get();
        }
    }

    /** The tests of its rule that fail for each careless adapter. */
    private static final Map<Carelessness, List<String>> FAILED = new EnumMap<>(Carelessness.class);

    private static Events careful;

    @BeforeAll
    static void runEveryAdapter() {
        careful = run(Forwarding::new, "");
        for (Carelessness careless : Carelessness.values()) {
            FAILED.put(careless, names(run(careless.storage(), careless.rule()).failed()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void carelessAdapterFailsItsRule(Carelessness careless) {
        assertThat(FAILED.get(careless))
                .as("tests of rule %s that fail for %s", careless.rule(), careless)
                .isNotEmpty();
    }

    @Test
    void everyTestOfTheKitCanFail() {
        Set<String> failed = FAILED.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(names(careful.succeeded()))
                .as("tests that no careless adapter makes fail")
                .filteredOn(name -> !failed.contains(name))
                .isEmpty();
    }

    @Test
    void carefulAdapterPassesAllAndSkipsNone() {
        careful.assertStatistics(all -> all.failed(0).aborted(0).skipped(0));
    }

    @Test
    void everyRuleOfTheKitHasItsCarelessAdapter() {
        Set<String> rulesOfKit = names(careful.succeeded()).stream()
                .map(name -> name.substring("rule ".length(), name.indexOf(':')))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Arrays.stream(Carelessness.values()).map(Carelessness::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(rulesOfKit);
    }

    @Test
    void everyRuleOfThePortIsInTheKit() {
        assertThat(names(careful.succeeded()).stream()
                        .map(name -> Rule.ofTest(name).orElse(null))
                        .distinct())
                .containsExactlyInAnyOrder(Rule.values());
    }

    private static Events run(Supplier<FeedbackStorage> storage, String rule) {
        underTest = storage;
        PostDiscoveryFilter ofRule = test -> FilterResult.includedIf(
                !test.isTest() || test.getDisplayName().startsWith("rule " + rule + (rule.isEmpty() ? "" : ":")));
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Vendor.class))
                .filters(ofRule)
                .execute()
                .testEvents();
    }

    private static List<String> names(Events events) {
        return events.list().stream()
                .map(Event::getTestDescriptor)
                .map(test -> test.getDisplayName())
                .toList();
    }
}
