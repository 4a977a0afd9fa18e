package io.propertyfeedback.form;

import java.util.Locale;

/**
 * One thing that is wrong with given values: where, and what a person is told about it.
 *
 * @param pointer JSON Pointer (RFC 6901) of the place, such as {@code /opinion} or {@code /photos/3}
 * @param message what is wrong and what would be right; never repeats a value that may be personal
 */
public record FieldError(String pointer, Message message) {
    /** The message in the language of {@code locale}, from the core's own texts. */
    public String text(Locale locale) {
        return message.text(locale);
    }
}
