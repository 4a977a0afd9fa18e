package io.propertyfeedback.examples.centre.form;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.examples.centre.web.Call;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.Form;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was posted for a form, read into the values that the form checks. What cannot be read is handed on as it is. */
public final class FormInput {
    static final String PREFIX = "f.";

    private FormInput() {}

    /** What was typed, by field id. */
    public static Map<String, String> typed(Form form, Call call) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            typed.put(field.id(), call.parameter(PREFIX + field.id()));
        }
        return typed;
    }

    /** What somebody would have typed for these values, by field id. */
    public static Map<String, String> typed(Form form, Document values, ZoneId zone) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            values.value(field.id()).ifPresent(value -> typed.put(field.id(), text(field, value, zone)));
        }
        return typed;
    }

    private static String text(Field field, Object value, ZoneId zone) {
        return switch (field.type()) {
            case INSTANT ->
                Instant.parse(value.toString()).atZone(zone).toLocalDateTime().toString();
            case TEXTS, ATTACHMENTS ->
                ((List<?>) value).stream().map(String::valueOf).collect(Collectors.joining("\n"));
            case GROUP, GROUPS -> Groups.written(value);
            default -> value.toString();
        };
    }

    /**
     * The values of what was typed.
     *
     * @param zone in which local times are meant
     */
    public static Document values(Form form, Map<String, String> typed, ZoneId zone) {
        Document.Builder values = Document.builder();
        for (Field field : form.fields()) {
            String text = typed.getOrDefault(field.id(), "");
            if (!text.isBlank()) {
                values.put(field.id(), value(field, text, zone));
            }
        }
        return values.build();
    }

    private static Object value(Field field, String text, ZoneId zone) {
        return switch (field.type()) {
            case FLAG -> flag(text);
            case INTEGER, DECIMAL -> number(text.strip());
            case INSTANT -> instant(text.strip(), zone);
            case TEXTS, ATTACHMENTS -> text.lines().toList();
            case GROUP, GROUPS -> Groups.read(text);
            default -> text;
        };
    }

    private static Object flag(String text) {
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }

    private static Object number(String text) {
        try {
            return text.length() > 60 ? text : new BigDecimal(text);
        } catch (NumberFormatException unreadable) {
            return text;
        }
    }

    private static Object instant(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant().toString();
        } catch (DateTimeException unreadable) {
            return text;
        }
    }
}
