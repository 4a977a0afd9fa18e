package io.propertyfeedback.form;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.document.DocumentException;
import io.propertyfeedback.document.Pointer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A form as data and back. Everything is written out, so that a later change of a default changes no stored form. */
final class FormDocument {
    private FormDocument() {}

    static Document write(Form form) {
        return Document.of(
                "fields", form.fields().stream().map(FormDocument::write).toList());
    }

    private static Document write(Field field) {
        return Document.builder()
                .put("id", field.id())
                .put("type", field.type().id())
                .put("options", field.options().isEmpty() ? null : field.options())
                .put("required", field.isRequired())
                .put("personal", field.isPersonal())
                .put("published", field.isPublished())
                .put("told", field.audience() == Audience.SUBMITTER)
                .put("min", field.min().orElse(null))
                .put("max", field.max().orElse(null))
                .put(
                        "title",
                        field.ownTitle()
                                .map(title -> Document.of("en", title.en(), "zh", title.zh()))
                                .orElse(null))
                .build();
    }

    static Form read(Document document) {
        List<Field> fields = new ArrayList<>();
        for (Document field : document.documents("fields")) {
            String path = Pointer.to("/fields", fields.size());
            try {
                fields.add(read(field, path));
            } catch (DocumentException named) {
                throw named;
            } catch (IllegalArgumentException impossible) {
                throw new DocumentException(path, "a field that cannot be", String.valueOf(impossible.getMessage()));
            }
        }
        try {
            return Form.of(fields);
        } catch (IllegalArgumentException twice) {
            throw new DocumentException("/fields", "a form that cannot be", String.valueOf(twice.getMessage()));
        }
    }

    private static Field read(Document field, String path) {
        FieldType type = FieldType.byId(field.text("type"));
        if (type == null) {
            List<String> known =
                    Arrays.stream(FieldType.values()).map(FieldType::id).toList();
            throw new DocumentException(Pointer.to(path, "type"), "an unknown type", "one of " + known);
        }
        return new Field(
                field.text("id"),
                type,
                field.texts("options"),
                field.flag("required", false),
                field.flag("personal", type.personal),
                audience(field),
                field.optionalDecimal("min").orElse(null),
                field.optionalDecimal("max").orElse(null),
                field.optionalDocument("title")
                        .map(title -> new Bilingual(title.text("en"), title.text("zh")))
                        .orElse(null));
    }

    private static Audience audience(Document field) {
        if (field.flag("published", false)) {
            return Audience.PUBLIC;
        }
        return field.flag("told", false) ? Audience.SUBMITTER : Audience.STAFF;
    }
}
