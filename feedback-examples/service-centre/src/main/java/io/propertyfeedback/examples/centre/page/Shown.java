package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.FieldType;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Title;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A recorded value as people read it.
 *
 * @param title what the value is
 * @param text  the value
 */
public record Shown(String title, String text) {

    /** By the field that asked for it; one that no form knows is shown as it is. */
    static Shown of(String name, Object value, @Nullable Field field, Desks desks, Say say) {
        String title = field == null
                ? say.firstOf("field." + name, new Title("field", name))
                : field.title(say.locale(), say.texts());
        return new Shown(title, text(value, field, desks, say));
    }

    private static String text(Object value, @Nullable Field field, Desks desks, Say say) {
        if (value instanceof Boolean flag) {
            return say.text(flag ? "form.yes" : "form.no");
        }
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        }
        String text = String.valueOf(value);
        if (field == null) {
            return text;
        }
        if (field.type() == FieldType.CHOICE) {
            return field.optionTitle(text, say.locale(), say.texts());
        }
        return switch (field.type()) {
            case PERSON -> desks.name(text, say);
            case DEPARTMENT -> say.title("department", text);
            case CATEGORY -> Category.isPath(text) ? say.path(new Category(text)) : text;
            case INSTANT -> instant(text, say);
            default -> text;
        };
    }

    private static String instant(String text, Say say) {
        try {
            return say.time(Instant.parse(text));
        } catch (DateTimeException typed) {
            return text;
        }
    }
}
