package io.propertyfeedback.form;

import java.util.List;
import java.util.Locale;

/** Several codes in a row, separated as the language does it. */
public record Listed(List<String> codes) implements Wording {
    @Override
    public String text(Locale locale, Texts texts) {
        return String.join(texts.text(locale, "form.separator"), codes);
    }
}
