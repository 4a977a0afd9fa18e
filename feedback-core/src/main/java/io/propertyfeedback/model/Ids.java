package io.propertyfeedback.model;

import io.propertyfeedback.document.Characters;
import org.jspecify.annotations.Nullable;

/**
 * The one rule for every opaque id: 1 to 64 characters (code points), none that {@link Characters} does not keep, no
 * blank ends.
 */
final class Ids {
    static final int MAX = 64;

    private Ids() {}

    static String check(String what, String value) {
        return check(what, value, MAX);
    }

    static boolean fits(String value, int max) {
        try {
            check("", value, max);
            return true;
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }

    /** The id, or another where it is this one. */
    static @Nullable String instead(@Nullable String id, String of, String other) {
        return of.equals(id) ? other : id;
    }

    static String check(String what, String value, int max) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(what + " is empty; an id has 1 to " + max + " characters");
        }
        if (value.length() > max && Characters.length(value) > max) {
            throw new IllegalArgumentException(
                    what + " has " + Characters.length(value) + " characters; an id has at most " + max);
        }
        Characters.Unfit unfit = Characters.unfit(value, false);
        if (unfit != null) {
            throw new IllegalArgumentException(what + " has " + (unfit.isSurrogate() ? "half a" : "a control")
                    + " character, " + unfit.name() + ", at position " + unfit.position());
        }
        if (value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ') {
            throw new IllegalArgumentException(what + " begins or ends with a blank: '" + value + "'");
        }
        return value;
    }
}
