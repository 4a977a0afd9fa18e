package io.propertyfeedback.form;

import java.util.Locale;

/** Something that can be said to a person in their language. Immutable and thread-safe. */
public interface Wording {
    /**
     * The words in the language of {@code locale}, from the host's bundles first. Never throws for want of a text: what
     * has none is shown by its key.
     */
    String text(Locale locale, Texts texts);

    /** The words from the bundles that come with the core. */
    default String text(Locale locale) {
        return text(locale, Texts.standard());
    }
}
