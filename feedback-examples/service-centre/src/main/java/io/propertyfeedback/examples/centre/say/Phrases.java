package io.propertyfeedback.examples.centre.say;

import java.util.Locale;
import java.util.ResourceBundle;

/** This program's own texts, to be laid over the library's. */
public final class Phrases {
    private static final String BUNDLE = "io.propertyfeedback.examples.centre.texts";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Phrases() {}

    /** The bundle of a language, whatever the language of the machine. */
    public static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, language(locale), NO_OTHER_LANGUAGE);
    }

    /** English, or Simplified Chinese for any Chinese. */
    public static Locale language(Locale locale) {
        return locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
