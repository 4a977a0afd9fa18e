package io.propertyfeedback.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a person is told, as a code with arguments: programs compare the code, people read the text. An argument that is
 * itself a {@link Wording} is put into the same language. Immutable and thread-safe as long as its arguments are.
 *
 * @param code key of a pattern in the bundles, such as {@code form.required}
 * @param args what the pattern's {0}, {1} … stand for
 */
public record Message(String code, List<?> args) implements Wording {
    public Message {
        args = args.stream().<Object>map(arg -> arg == null ? "" : arg).toList();
    }

    /** A message with its arguments in order. */
    public Message(String code, Object... args) {
        this(code, Arrays.asList(args));
    }

    @Override
    public String text(Locale locale, Texts texts) {
        Object[] said = args.stream()
                .map(arg -> arg instanceof Wording wording ? wording.text(locale, texts) : arg)
                .toArray();
        return texts.text(locale, code, said);
    }
}
