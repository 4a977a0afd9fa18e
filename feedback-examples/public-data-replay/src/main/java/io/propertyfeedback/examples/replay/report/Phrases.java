package io.propertyfeedback.examples.replay.report;

import io.propertyfeedback.form.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of this program over those of the library, in both languages. */
public final class Phrases {
    private static final String BUNDLE = "io.propertyfeedback.examples.replay.texts";
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Texts TEXTS = Texts.standard().over(Phrases::bundle);

    private Phrases() {}

    /** The bundle of a language, whatever the language of the machine. */
    public static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, language(locale), NO_OTHER_LANGUAGE);
    }

    public static Texts texts() {
        return TEXTS;
    }

    /** English, or Simplified Chinese for any Chinese. */
    public static Locale language(Locale locale) {
        return locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    public static String text(Locale locale, String key, Object... arguments) {
        return TEXTS.text(language(locale), key, arguments);
    }

    /** Both languages of a text; an argument that is itself in both is put into its own. */
    public static Said both(String key, Object... arguments) {
        return new Said(
                text(Locale.ENGLISH, key, in(Locale.ENGLISH, arguments)),
                text(Locale.SIMPLIFIED_CHINESE, key, in(Locale.SIMPLIFIED_CHINESE, arguments)));
    }

    /** Both languages of a text, or nothing if it has none. */
    public static Optional<Said> found(String key) {
        return TEXTS.find(Locale.ENGLISH, key).map(english -> new Said(english, text(Locale.SIMPLIFIED_CHINESE, key)));
    }

    private static Object[] in(Locale locale, Object[] arguments) {
        Object[] said = arguments.clone();
        for (int i = 0; i < said.length; i++) {
            if (said[i] instanceof Said both) {
                said[i] = locale.equals(Locale.ENGLISH) ? both.en() : both.zh();
            }
        }
        return said;
    }
}
