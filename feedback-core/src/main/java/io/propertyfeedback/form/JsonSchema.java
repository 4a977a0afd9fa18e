package io.propertyfeedback.form;

import io.propertyfeedback.document.Document;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Describes a form in JSON Schema 2020-12; what only words can say, such as NFC, is left to the check. */
final class JsonSchema {
    private JsonSchema() {}

    static Document of(Form form, Locale locale, Texts texts) {
        Document.Builder properties = Document.builder();
        form.fields().forEach(field -> properties.put(field.id(), property(field, locale, texts)));
        List<String> required =
                form.fields().stream().filter(Field::isRequired).map(Field::id).toList();
        return Document.of(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "type",
                "object",
                "properties",
                properties.build(),
                "required",
                required,
                "additionalProperties",
                false);
    }

    private static Document property(Field field, Locale locale, Texts texts) {
        Document.Builder property = Document.builder().put("title", field.title(locale, texts));
        switch (field.type()) {
            case TEXT, LONG_TEXT -> bounds(property.put("type", "string"), field, "minLength", "maxLength");
            case PERSON, DEPARTMENT, FEEDBACK, CATEGORY ->
                property.put("type", "string")
                        .put("minLength", field.isRequired() ? 1 : null)
                        .put("maxLength", field.type().idLength());
            case INTEGER -> bounds(property.put("type", "integer"), field, "minimum", "maximum");
            case DECIMAL -> bounds(property.put("type", "number"), field, "minimum", "maximum");
            case FLAG -> property.put("type", "boolean");
            case DATE -> property.put("type", "string").put("format", "date");
            case INSTANT -> property.put("type", "string").put("format", "date-time");
            case CHOICE -> property.put("type", "string").put("enum", field.options());
            case GROUP -> property.put("type", "object");
            case GROUPS -> property.put("type", "array").put("items", Document.of("type", "object"));
            case ATTACHMENTS, TEXTS ->
                bounds(
                        property.put("type", "array")
                                .put("items", Document.of("type", "string", "maxLength", FieldType.ITEM_LENGTH)),
                        field,
                        "minItems",
                        "maxItems");
        }
        return property.put(
                        "x-audience",
                        field.audience() == Audience.STAFF
                                ? null
                                : field.audience().id())
                .build();
    }

    private static void bounds(Document.Builder property, Field field, String least, String most) {
        boolean counts = field.type() != FieldType.INTEGER && field.type() != FieldType.DECIMAL;
        Optional<Object> min = field.min().map(bound -> (Object) bound);
        boolean mayBeEmpty = counts && !field.isRequired(); // an empty value counts as left out, whatever the bound
        boolean atLeastOne = counts
                && field.isRequired()
                && min.filter(bound -> !isZero(bound)).isEmpty();
        property.put(least, mayBeEmpty ? null : atLeastOne ? Long.valueOf(1) : min.orElse(null));
        property.put(most, field.max().orElse(null));
    }

    private static boolean isZero(Object bound) {
        return bound instanceof java.math.BigDecimal number && number.signum() == 0;
    }
}
