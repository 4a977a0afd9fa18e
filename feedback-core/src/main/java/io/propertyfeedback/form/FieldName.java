package io.propertyfeedback.form;

import java.util.Locale;

/** What people call a field that has no title in place: the bundles' word for it, else its id. */
record FieldName(String id) implements Wording {
    @Override
    public String text(Locale locale, Texts texts) {
        return texts.find(locale, "field." + id).orElse(id);
    }
}
