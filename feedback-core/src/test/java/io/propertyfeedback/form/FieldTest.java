package io.propertyfeedback.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class FieldTest {
    @Test
    void wordsArePersonalUnlessSaidOtherwise() {
        assertThat(Field.text("a").isPersonal()).isTrue();
        assertThat(Field.longText("a").isPersonal()).isTrue();
        assertThat(Field.texts("a").isPersonal()).isTrue();
        assertThat(Field.text("a").notPersonal().isPersonal()).isFalse();
    }

    @Test
    void codesDatesAndNumbersAreNotPersonalUnlessSaidOtherwise() {
        assertThat(Arrays.asList(
                        Field.integer("a"),
                        Field.decimal("a"),
                        Field.date("a"),
                        Field.instant("a"),
                        Field.flag("a"),
                        Field.choice("a", "x"),
                        Field.category("a"),
                        Field.person("a")))
                .noneMatch(Field::isPersonal);
        assertThat(Field.date("born").personal().isPersonal()).isTrue();
    }

    @Test
    void whatIsPersonalCannotBePublished() {
        assertThatThrownBy(() -> Field.text("opinion").published()).hasMessageContaining("\"opinion\"");
        assertThatThrownBy(() -> Field.flag("liable").published().personal()).hasMessageContaining("\"liable\"");
        assertThat(Field.text("notice").notPersonal().published().isPublished()).isTrue();
    }

    @Test
    void impossibleFieldsAreRefused() {
        assertThatThrownBy(() -> Field.text("1a")).hasMessageContaining("\"1a\"");
        assertThatThrownBy(() -> Field.choice("level")).hasMessageContaining("options");
        assertThatThrownBy(() -> Field.choice("level", "a", "a")).hasMessageContaining("twice");
        assertThatThrownBy(() -> Field.choice("level", " a")).hasMessageContaining("option");
        assertThatThrownBy(() -> Field.integer("n").range(2, 1)).hasMessageContaining("bound");
        assertThatThrownBy(() -> Field.text("n").min(-1)).hasMessageContaining("length");
        assertThatThrownBy(() -> Field.flag("n").max(1)).hasMessageContaining("no bounds");
    }

    @Test
    void defaultBoundsKeepTextShort() {
        assertThat(Field.text("a").max())
                .hasValueSatisfying(max -> assertThat(max).isEqualByComparingTo("500"));
        assertThat(Field.longText("a").max())
                .hasValueSatisfying(max -> assertThat(max).isEqualByComparingTo("4000"));
    }

    @Test
    void titlesComeFromTheFieldThenTheBundlesThenTheId() {
        Texts bundles = Texts.standard().over(locale -> bundle());

        assertThat(Field.text("opinion").title("Opinion", "意见").title(Locale.CHINA, bundles))
                .isEqualTo("意见");
        assertThat(Field.text("opinion").title(Locale.ENGLISH, bundles)).isEqualTo("What you think");
        assertThat(Field.text("acme:x").title(Locale.ENGLISH, bundles)).isEqualTo("acme:x");
    }

    @Test
    void titlesOfOptionsComeFromTheBundlesThenTheOption() {
        Texts bundles = Texts.standard().over(locale -> bundle());
        Field level = Field.choice("level", "high", "acme:low");

        assertThat(level.optionTitle("high", Locale.ENGLISH, bundles)).isEqualTo("Grave");
        assertThat(level.optionTitle("acme:low", Locale.ENGLISH, bundles)).isEqualTo("acme:low");
    }

    private static ResourceBundle bundle() {
        return new java.util.ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"field.opinion", "What you think"}, {"field.level.high", "Grave"}};
            }
        };
    }
}
