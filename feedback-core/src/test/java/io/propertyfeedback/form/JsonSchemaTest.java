package io.propertyfeedback.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {
    @Test
    void requiredTextIsBounded() {
        assertThat(property(Field.text("a").required().max(9)))
                .isEqualTo(Document.of("title", "a", "type", "string", "minLength", 1, "maxLength", 9));
    }

    @Test
    void optionalTextMayBeEmptyWhateverItsLowerBound() {
        assertThat(property(Field.text("a").range(3, 9)))
                .isEqualTo(Document.of("title", "a", "type", "string", "maxLength", 9));
    }

    @Test
    void numbersCarryTheirBounds() {
        assertThat(property(Field.integer("a").range(-1, 5)))
                .isEqualTo(Document.of("title", "a", "type", "integer", "minimum", -1, "maximum", 5));
        assertThat(property(Field.decimal("a"))).isEqualTo(Document.of("title", "a", "type", "number"));
    }

    @Test
    void daysAndTimesCarryTheirFormat() {
        assertThat(property(Field.date("a"))).isEqualTo(Document.of("title", "a", "type", "string", "format", "date"));
        assertThat(property(Field.instant("a")))
                .isEqualTo(Document.of("title", "a", "type", "string", "format", "date-time"));
    }

    @Test
    void choicesListTheirOptions() {
        assertThat(property(Field.choice("a", "x", "y")))
                .isEqualTo(Document.of("title", "a", "type", "string", "enum", List.of("x", "y")));
    }

    @Test
    void listsCarryTheirCounts() {
        assertThat(property(Field.attachments("a").required().max(3)))
                .isEqualTo(Document.of(
                        "title",
                        "a",
                        "type",
                        "array",
                        "items",
                        Document.of("type", "string", "maxLength", 500),
                        "minItems",
                        1,
                        "maxItems",
                        3));
    }

    @Test
    void theFormNamesWhatIsRequiredAndAllowsNothingElse() {
        Form form = Form.of(Field.flag("a").title("Liable", "有责").required(), Field.flag("b"));
        Document schema = form.jsonSchema(Locale.CHINA, Texts.standard());

        assertThat(schema.text("$schema")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.texts("required")).containsExactly("a");
        assertThat(schema.flag("additionalProperties")).isFalse();
        assertThat(schema.document("properties").document("a").text("title")).isEqualTo("有责");
    }

    private static Document property(Field field) {
        return Form.of(field)
                .jsonSchema(Locale.ENGLISH, Texts.standard())
                .document("properties")
                .document("a");
    }
}
