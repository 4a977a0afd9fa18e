package io.propertyfeedback.examples.centre.form;

import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.FieldType;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.process.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it: made from any form of the library, with what was typed before and what is wrong with it.
 *
 * @param fields in order
 * @param errors what is wrong with the whole
 */
public record FormView(List<FieldView> fields, List<String> errors) {
    public FormView {
        fields = List.copyOf(fields);
        errors = List.copyOf(errors);
    }

    /** An empty form. */
    public static FormView of(String prefix, Form form, Choices choices, Say say) {
        return of(prefix, form, choices, say, Map.of(), List.of());
    }

    /**
     * A form with what was typed and what is wrong with it.
     *
     * @param prefix  makes the ids of the inputs unique on their page
     * @param typed   by field id
     * @param refused reasons; those that point at a field stand there, the others above
     */
    public static FormView of(
            String prefix, Form form, Choices choices, Say say, Map<String, String> typed, List<Refusal> refused) {
        Map<String, String> wrong = new LinkedHashMap<>();
        List<String> whole = new ArrayList<>();
        for (Refusal refusal : refused) {
            String field = field(refusal.pointer());
            String text = say.of(refusal.message());
            if (field != null && form.field(field).isPresent()) {
                wrong.merge(field, text, (one, other) -> one + ' ' + other);
            } else {
                whole.add(text);
            }
        }
        List<FieldView> fields = new ArrayList<>();
        for (Field field : form.fields()) {
            fields.add(new FieldView(
                    field,
                    prefix + '-' + field.id().replaceAll("[^A-Za-z0-9]", "_"),
                    field.title(say.locale(), say.texts()),
                    choices(field, choices, say),
                    typed.getOrDefault(field.id(), ""),
                    wrong.get(field.id())));
        }
        return new FormView(fields, whole);
    }

    /** The same form, whose fields are called otherwise here. */
    public FormView titled(Function<Field, String> titles) {
        return new FormView(
                fields.stream()
                        .map(field -> field.titled(titles.apply(field.field())))
                        .toList(),
                errors);
    }

    /** With some of its fields only. */
    public FormView only(Predicate<FieldView> which) {
        return new FormView(fields.stream().filter(which).toList(), errors);
    }

    /** Whether something was typed, or something is wrong with it. */
    public boolean touched() {
        return fields.stream().anyMatch(field -> !field.value().isEmpty() || field.error() != null);
    }

    private static List<Choices.Choice> choices(Field field, Choices host, Say say) {
        List<Choices.Choice> known = host.of(field, say);
        if (!known.isEmpty()) {
            return known;
        }
        if (field.type() == FieldType.FLAG) {
            return List.of(
                    Choices.Choice.of("true", say.text("form.yes")), Choices.Choice.of("false", say.text("form.no")));
        }
        return field.options().stream()
                .map(option -> Choices.Choice.of(option, field.optionTitle(option, say.locale(), say.texts())))
                .toList();
    }

    /** The field that a JSON Pointer such as {@code /photos/3} is about. */
    private static @Nullable String field(@Nullable String pointer) {
        if (pointer == null || !pointer.startsWith("/")) {
            return null;
        }
        int end = pointer.indexOf('/', 1);
        return end < 0 ? pointer.substring(1) : pointer.substring(1, end);
    }
}
