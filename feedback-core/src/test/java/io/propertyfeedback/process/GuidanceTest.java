package io.propertyfeedback.process;

import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.process.standard.ShortProcesses;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuidanceTest {
    private static final Category NOISE = new Category("complaint/noise");

    static Stream<StepId> steps() {
        return Stream.of(
                        SevenSteps.process(),
                        ShortProcesses.inquiry(),
                        ShortProcesses.opinion(),
                        ShortProcesses.suggestion(),
                        ShortProcesses.praise(),
                        ShortProcesses.help())
                .flatMap(process -> process.steps().stream())
                .map(Step::id)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStandardStepHasGuidanceAndAChecklistInBothLanguages(StepId step) {
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINA}) {
            Guidance guidance = Guidance.of(step, Category.OTHER, locale, Texts.standard());

            assertThat(guidance.text()).isNotBlank().doesNotContain("guidance.");
            assertThat(guidance.checklist()).hasSizeGreaterThanOrEqualTo(3).noneMatch(String::isBlank);
        }
    }

    @Test
    void noiseHasItsOwn() {
        assertThat(of(CONFIRM, NOISE).text()).startsWith("Ask what kind of noise it is");
        assertThat(of(CONFIRM, NOISE).checklist()).contains("Renovation permit and permitted hours checked");
    }

    @Test
    void whatIsBelowACategoryHasItsGuidance() {
        assertThat(of(CONFIRM, new Category("complaint/noise/neighbour"))).isEqualTo(of(CONFIRM, NOISE));
    }

    @Test
    void otherCategoriesHaveTheStepsGuidance() {
        assertThat(of(CONFIRM, new Category("complaint/parking"))).isEqualTo(of(CONFIRM, Category.OTHER));
        assertThat(of(PLAN, NOISE)).isEqualTo(of(PLAN, Category.OTHER));
    }

    @Test
    void aStepThatNobodyDescribedHasNone() {
        assertThat(of(new StepId("acme:legal-review"), NOISE)).isEqualTo(new Guidance("", java.util.List.of()));
    }

    @Test
    void theHostsWordsComeFirstAndItemsMayStandOnLines() {
        Texts host = Texts.standard().over(locale -> new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"checklist.plan.complaint", "one\n two | three|"}};
            }
        });

        assertThat(Guidance.of(PLAN, NOISE, Locale.ENGLISH, host).checklist()).containsExactly("one", "two", "three");
    }

    private static Guidance of(StepId step, Category category) {
        return Guidance.of(step, category, Locale.ENGLISH, Texts.standard());
    }
}
