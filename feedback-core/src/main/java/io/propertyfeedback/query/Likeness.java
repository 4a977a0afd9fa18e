package io.propertyfeedback.query;

import io.propertyfeedback.model.Title;
import java.util.Locale;

/** In what two feedbacks agree. People call it as the bundles do under {@code likeness.<id>}. */
public enum Likeness {
    /** the same unit (户) */
    UNIT,
    /** the same public place, or most of its words */
    PLACE,
    /** the same building */
    BUILDING,
    /** the same category, or one above the other */
    CATEGORY,
    /** categories of the same kind */
    KIND,
    /** some of the words of what was said */
    WORDS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Title title() {
        return new Title("likeness", id());
    }
}
