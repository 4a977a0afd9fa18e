package io.propertyfeedback.desk;

import io.propertyfeedback.model.Location;
import io.propertyfeedback.query.SearchWords;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether two mean the same public place though they say more or less of it: one's words stand in the other's, blanks and
 * marks aside, and no number is cut, so that tower 1 does not stand in tower 11.
 */
final class SamePlace {
    private static final Pattern BESIDE = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final String NOT_IN_A_NUMBER = "(?:(?<!\\p{Nd})|(?!\\p{Nd}))";

    private SamePlace() {}

    static boolean of(Location one, Location other) {
        String a = letters(one.place());
        String b = letters(other.place());
        boolean elsewhere = one.building() != null
                && other.building() != null
                && !one.building().equals(other.building());
        return !elsewhere && (standsIn(a, b) || standsIn(b, a));
    }

    private static boolean standsIn(String some, String more) {
        return !some.isEmpty()
                && Pattern.compile(NOT_IN_A_NUMBER + Pattern.quote(some) + NOT_IN_A_NUMBER)
                        .matcher(more)
                        .find();
    }

    private static String letters(@Nullable String place) {
        return place == null ? "" : BESIDE.matcher(SearchWords.folded(place)).replaceAll("");
    }
}
