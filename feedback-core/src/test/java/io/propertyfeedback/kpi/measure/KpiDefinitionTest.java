package io.propertyfeedback.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.form.Texts;
import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.KpiDefinition;
import io.propertyfeedback.kpi.Measure;
import io.propertyfeedback.kpi.Percentile;
import io.propertyfeedback.kpi.fact.SubjectKey;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KpiDefinitionTest {
    @Test
    void aMeasureComesBackFromItsParameters() {
        List<Measure> measures = List.of(
                Kpis.STEP_TIMELINESS.measure(),
                HandlingTime.standard().in(HandlingTime.Reckoning.WORKING_TIME).read(Percentile.LINEAR),
                RepeatRate.standard()
                        .by(SubjectKey.PLACE, SubjectKey.UNIT)
                        .atLevel(1)
                        .dedup(Duration.ZERO)
                        .over(RepeatRate.Denominator.KEYS),
                Satisfaction.standard().top(3),
                new Backlog(),
                new Volume());
        for (Measure measure : measures) {
            assertThat(Measures.of(measure.kind(), measure.parameters())).contains(measure);
        }
    }

    @Test
    void absentParametersAreStandard() {
        assertThat(Measures.of(RepeatRate.KIND, Map.of())).contains(RepeatRate.standard());
    }

    @Test
    void anUnknownParameterIsRefused() {
        assertThatThrownBy(() -> Measures.of(Satisfaction.KIND, Map.of("k", "3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("k");
    }

    @Test
    void aValueThatCannotBeIsRefused() {
        assertThatThrownBy(() -> Measures.of(RepeatRate.KIND, Map.of("window", "a month")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("window");
    }

    @Test
    void aMeasureOfTheHostsOwnIsNotFound() {
        assertThat(Measures.of("acme", Map.of())).isEmpty();
    }

    @Test
    void aCohortThatTheMeasureDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> Kpis.BACKLOG.with(Cohort.RECEIVED_IN_PERIOD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyStandardDefinitionHasNameAndFormulaInBothLanguages() {
        for (KpiDefinition definition : Kpis.ALL) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(Texts.standard().text(locale, definition.nameKey())).isNotEqualTo(definition.nameKey());
                assertThat(Texts.standard().text(locale, definition.formulaKey()))
                        .isNotEqualTo(definition.formulaKey());
            }
        }
    }
}
