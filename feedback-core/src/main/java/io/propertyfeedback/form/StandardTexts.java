package io.propertyfeedback.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The two bundles of the core. They are read through a class of the core and not by {@code ResourceBundle.getBundle},
 * which would look into the caller's module and fall back to the locale of the machine.
 */
final class StandardTexts {
    private static final ResourceBundle ENGLISH = read("/io/propertyfeedback/texts.properties");
    private static final ResourceBundle CHINESE = read("/io/propertyfeedback/texts_zh_CN.properties");

    private StandardTexts() {}

    static Texts.@Nullable Pattern pattern(Locale locale, String key) {
        boolean chinese = Texts.isChinese(locale);
        ResourceBundle bundle = chinese ? CHINESE : ENGLISH;
        if (!bundle.containsKey(key)) {
            return null;
        }
        return new Texts.Pattern(bundle.getString(key), chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    private static ResourceBundle read(String path) {
        try (InputStream in = StandardTexts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new MissingResourceException(path + " is not in the jar of the core", path, "");
            }
            return new PropertyResourceBundle(new InputStreamReader(in, UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }
}
