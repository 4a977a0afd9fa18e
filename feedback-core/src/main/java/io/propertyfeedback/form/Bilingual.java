package io.propertyfeedback.form;

import java.util.Locale;

/**
 * Words given in place in both languages of the core, for definitions that have no bundle.
 *
 * @param en English, used for every language but Chinese
 * @param zh Simplified Chinese, used for every Chinese locale
 */
public record Bilingual(String en, String zh) implements Wording {
    public Bilingual {
        if (en.isBlank() || zh.isBlank()) {
            throw new IllegalArgumentException(
                    "words are needed in both languages: en=\"" + en + "\" zh=\"" + zh + '"');
        }
    }

    @Override
    public String text(Locale locale, Texts texts) {
        return Texts.isChinese(locale) ? zh : en;
    }
}
