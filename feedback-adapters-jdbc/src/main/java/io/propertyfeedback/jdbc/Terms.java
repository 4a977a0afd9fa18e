package io.propertyfeedback.jdbc;

import io.propertyfeedback.query.SearchWords;
import java.util.HashSet;
import java.util.Set;

/**
 * What the text index knows of a text: its letters and digits one by one, and each two that stand together. Chinese words
 * of any length are found by these without knowing where words begin, and so are parts of words of other languages.
 */
final class Terms {
    private Terms() {}

    /** The terms of what was said. */
    static Set<String> of(String title, String text) {
        Set<String> terms = new HashSet<>();
        add(terms, SearchWords.folded(title), true);
        add(terms, SearchWords.folded(text), true);
        return terms;
    }

    /** The terms that a text has in which all the words stand. */
    static Set<String> of(SearchWords words) {
        Set<String> terms = new HashSet<>();
        words.words().forEach(word -> add(terms, word, false));
        return terms;
    }

    /** @param alone whether letters are wanted that stand with others, too */
    private static void add(Set<String> terms, String folded, boolean alone) {
        int[] letters = folded.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            if (!Character.isLetterOrDigit(letters[i])) {
                continue;
            }
            boolean goesOn = i + 1 < letters.length && Character.isLetterOrDigit(letters[i + 1]);
            boolean began = i > 0 && Character.isLetterOrDigit(letters[i - 1]);
            if (goesOn) {
                terms.add(new String(letters, i, 2));
            }
            if (alone || !goesOn && !began) {
                terms.add(new String(letters, i, 1));
            }
        }
    }
}
