package io.propertyfeedback.model;

import org.jspecify.annotations.Nullable;

/** The one rule for every opaque id: 1 to 64 characters, no control characters, no blank ends. */
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
        if (value.length() > max) {
            throw new IllegalArgumentException(
                    what + " has " + value.length() + " characters; an id has at most " + max);
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw new IllegalArgumentException(what + " has a control character at position " + i);
            }
        }
        if (value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ') {
            throw new IllegalArgumentException(what + " begins or ends with a blank: '" + value + "'");
        }
        return value;
    }
}
