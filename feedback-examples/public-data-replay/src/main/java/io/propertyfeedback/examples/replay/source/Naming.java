package io.propertyfeedback.examples.replay.source;

import io.propertyfeedback.document.Characters;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the words of a column become ids.
 *
 * @param listed  by the city's word
 * @param declare whether a word that is not listed gets an id made from itself; else it is refused
 */
public record Naming(Map<String, Named> listed, boolean declare) {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MAX = 60;

    public Naming {
        listed = Map.copyOf(listed);
    }

    /** The name of a word; empty when it is unknown, or holds neither letter nor digit. */
    public Optional<Named> name(String word) {
        Named known = listed.get(word);
        if (known != null) {
            return Optional.of(known);
        }
        String id = slug(word);
        return declare && !id.isEmpty() ? Optional.of(new Named(id, word, word)) : Optional.empty();
    }

    /** Lower-case letters and digits with single hyphens: {@code Heat - Excessive} becomes {@code heat-excessive}. */
    static String slug(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String hyphened = trimmed(NOT_WORD.matcher(plain).replaceAll("-"));
        return trimmed(Characters.first(MAX, hyphened));
    }

    private static String trimmed(String hyphened) {
        int from = hyphened.startsWith("-") ? 1 : 0;
        int to = hyphened.length() - (hyphened.length() > from && hyphened.endsWith("-") ? 1 : 0);
        return hyphened.substring(from, to);
    }
}
