package io.propertyfeedback.form;

import io.propertyfeedback.document.HostFailure;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what people are told, by key and language. Every text is a {@link MessageFormat} pattern, so that an apostrophe
 * in it is written twice. The standard texts are English and Simplified Chinese: any Chinese locale gets Chinese, every
 * other English, whatever the locale of the machine. A host lays its own bundles over them.
 *
 * <p>Nothing here throws: an unknown key is shown as it is, since open ids may be all there is to show, and so is a
 * pattern that cannot be filled. Immutable and thread-safe as long as the host's lookup is.
 */
public final class Texts {
    private static final Texts STANDARD = new Texts(StandardTexts::pattern);

    /** A pattern, and the locale in which its numbers are to be written. */
    record Pattern(String text, Locale locale) {}

    private interface Source {
        @Nullable
        Pattern find(Locale locale, String key);
    }

    private final Source source;

    private Texts(Source source) {
        this.source = source;
    }

    /** The texts that come with the core. */
    public static Texts standard() {
        return STANDARD;
    }

    /**
     * These texts with the host's own in front; may be laid over one another.
     *
     * @param lookup gives the bundle of a locale, as in {@code locale -> ResourceBundle.getBundle("acme.texts", locale)};
     *     a key that is not in it, or a lookup that fails, leads on to the texts below
     */
    public Texts over(Function<Locale, ResourceBundle> lookup) {
        return new Texts((locale, key) -> {
            try {
                return new Pattern(lookup.apply(locale).getString(key), locale);
            } catch (Throwable notThere) { // a missing bundle, and whatever else the host's code throws
                HostFailure.survived(notThere);
                return source.find(locale, key);
            }
        });
    }

    /** The text of a key with its arguments filled in, or the key itself if it has none. */
    public String text(Locale locale, String key, Object... args) {
        return find(locale, key, args).orElse(key);
    }

    /** The text of a key with its arguments filled in, if there is one. */
    public Optional<String> find(Locale locale, String key, Object... args) {
        return Optional.ofNullable(source.find(locale, key)).map(pattern -> filled(pattern, args));
    }

    private static String filled(Pattern pattern, Object[] args) {
        if (args.length == 0 && isPlain(pattern.text())) {
            return pattern.text(); // as most titles are, and reading a pattern takes microseconds
        }
        try {
            return new MessageFormat(pattern.text(), pattern.locale()).format(args);
        } catch (IllegalArgumentException unfit) {
            return pattern.text();
        }
    }

    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }
}
