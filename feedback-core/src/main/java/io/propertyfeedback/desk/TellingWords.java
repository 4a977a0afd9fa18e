package io.propertyfeedback.desk;

import io.propertyfeedback.query.SearchWords;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a text that tell what it is about, found without knowing its language: of ideographs each two that stand
 * together, of other letters and digits those words that are not short, since the shortest ones stand everywhere. Immutable.
 *
 * @param words folded as {@link SearchWords} compares them
 */
record TellingWords(Set<String> words) {
    private static final int SHORT = 4;
    /** Whoever says more has said what it is about by then; comparing costs no more however much is said. */
    private static final int READ = 2_000;

    private static final Pattern RUNS =
            Pattern.compile("(?<ideographs>\\p{IsIdeographic}+)|[\\p{IsLetter}\\p{IsDigit}&&\\P{IsIdeographic}]+");

    static TellingWords of(String text) {
        Set<String> words = new HashSet<>();
        RUNS.matcher(SearchWords.folded(text.substring(0, Math.min(text.length(), READ))))
                .results()
                .forEach(run -> {
                    if (run.group(1) == null) {
                        longEnough(words, run.group());
                    } else {
                        pairs(words, run.group().codePoints().toArray());
                    }
                });
        return new TellingWords(Set.copyOf(words));
    }

    private static void longEnough(Set<String> words, String word) {
        if (word.length() >= SHORT || word.chars().anyMatch(Character::isDigit)) {
            words.add(word);
        }
    }

    private static void pairs(Set<String> words, int[] ideographs) {
        for (int i = 0; i + 1 < ideographs.length; i++) {
            words.add(new String(ideographs, i, 2));
        }
    }

    /** How many stand in both. */
    long common(TellingWords other) {
        return words.stream().filter(other.words::contains).count();
    }

    /** Which part of the fewer words of the two stand in both, 0 to 1; 0 where one has none. */
    double share(TellingWords other) {
        int fewer = Math.min(words.size(), other.words.size());
        return fewer == 0 ? 0 : (double) common(other) / fewer;
    }
}
