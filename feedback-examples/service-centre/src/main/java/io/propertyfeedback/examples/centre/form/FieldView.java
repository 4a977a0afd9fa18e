package io.propertyfeedback.examples.centre.form;

import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a page form.
 *
 * @param field   what is asked for
 * @param id      the id of the input on the page
 * @param title   what people call it
 * @param choices what can be chosen, where there is something to choose
 * @param value   what was typed before
 * @param error   what is wrong with it, or null
 */
public record FieldView(
        Field field,
        String id,
        String title,
        List<Choices.Choice> choices,
        String value,
        @Nullable String error) {

    /** How many choices are shown side by side; more go into a list. */
    private static final int MOST_RADIOS = 5;

    public FieldView {
        choices = List.copyOf(choices);
    }

    /** The name under which the value is posted. */
    public String name() {
        return FormInput.PREFIX + field.id();
    }

    public boolean required() {
        return field.isRequired();
    }

    /** By which kind of input it is asked for: {@code select}, {@code radio}, {@code area} or {@code input}. */
    public String kind() {
        if (!choices.isEmpty()) {
            boolean few = choices.size() <= MOST_RADIOS && required() && !grouped();
            return few && (field.type() == FieldType.CHOICE || field.type() == FieldType.FLAG) ? "radio" : "select";
        }
        boolean lines = field.type() == FieldType.LONG_TEXT
                || field.type().isList()
                || field.type().isGroup();
        return lines ? "area" : "input";
    }

    /** The type of an input. */
    public String inputType() {
        return switch (field.type()) {
            case DATE -> "date";
            case INSTANT -> "datetime-local";
            case INTEGER, DECIMAL -> "number";
            default -> "text";
        };
    }

    /** The longest text that the browser lets through; empty when it is not a text. */
    public String most() {
        boolean text = field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT;
        return text ? field.max().map(Object::toString).orElse("") : "";
    }

    public String lower() {
        return number() ? field.min().map(Object::toString).orElse("") : "";
    }

    public String upper() {
        return number() ? field.max().map(Object::toString).orElse("") : "";
    }

    public String step() {
        return field.type() == FieldType.DECIMAL ? "any" : "";
    }

    private boolean number() {
        return field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL;
    }

    public boolean list() {
        return field.type().isList();
    }

    /** Whether it is written as JSON. */
    public boolean json() {
        return field.type().isGroup();
    }

    /** How many lines there are for it at first. */
    public int rows() {
        return json() ? 8 : list() ? 3 : 4;
    }

    FieldView titled(String other) {
        return new FieldView(field, id, other, choices, value, error);
    }

    private boolean grouped() {
        return choices.stream().anyMatch(choice -> !choice.group().isEmpty());
    }

    /** The choices under their headings, in order. */
    public Map<String, List<Choices.Choice>> groups() {
        Map<String, List<Choices.Choice>> groups = new LinkedHashMap<>();
        for (Choices.Choice choice : choices) {
            groups.computeIfAbsent(choice.group(), any -> new java.util.ArrayList<>())
                    .add(choice);
        }
        return groups;
    }
}
