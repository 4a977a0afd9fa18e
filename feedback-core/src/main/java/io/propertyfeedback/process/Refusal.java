package io.propertyfeedback.process;

import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.Message;
import org.jspecify.annotations.Nullable;

/**
 * One reason why something was not done.
 *
 * @param pointer a JSON Pointer to the value in question; null when it is not about one value
 * @param message the reason: a stable code, arguments, and text in both languages
 */
public record Refusal(@Nullable String pointer, Message message) {
    public static Refusal of(String code, Object... arguments) {
        return new Refusal(null, new Message(code, arguments));
    }

    public static Refusal of(FieldError error) {
        return new Refusal(error.pointer(), error.message());
    }

    public String code() {
        return message.code();
    }
}
