package io.propertyfeedback.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The words that somebody looks for in what was said: each of them has to stand in the title or in the text, anywhere,
 * also within longer words, so that it works for writing without spaces. Compared is what is left of a text when its
 * letters have no case, no width and no presentation form. Immutable.
 *
 * <p>Source: Unicode Standard Annex #15, form NFKC; lower case as of {@link Locale#ROOT}.
 *
 * @param words folded, none empty
 */
public record SearchWords(List<String> words) {
    public SearchWords {
        words = List.copyOf(words);
    }

    /** The words of a query, which stand between white space. */
    public static SearchWords of(String query) {
        return new SearchWords(Stream.of(folded(query).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }

    /** A text as it is compared. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Whether every word has a letter or a digit: an index knows of nothing else. */
    public boolean canBeFound() {
        return !words.isEmpty()
                && words.stream().allMatch(word -> word.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    /** Whether each word stands in the title or in the text. */
    public boolean standIn(String title, String text) {
        String one = folded(title);
        String other = folded(text);
        return words.stream().allMatch(word -> one.contains(word) || other.contains(word));
    }
}
