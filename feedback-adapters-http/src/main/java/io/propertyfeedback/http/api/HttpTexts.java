package io.propertyfeedback.http.api;

import io.propertyfeedback.form.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The two bundles of this module, read through one of its classes, whatever the locale of the machine. */
final class HttpTexts {
    private static final ResourceBundle ENGLISH = read("/io/propertyfeedback/http/texts.properties");
    private static final ResourceBundle CHINESE = read("/io/propertyfeedback/http/texts_zh_CN.properties");

    private HttpTexts() {}

    static Texts over(Texts texts) {
        return texts.over(locale -> Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? CHINESE : ENGLISH);
    }

    private static ResourceBundle read(String path) {
        try (InputStream in = HttpTexts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not in the jar");
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }
}
