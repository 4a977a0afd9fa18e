package io.propertyfeedback.document;

/**
 * Builds JSON Pointers (RFC 6901), the way paths into documents are written everywhere here. Stateless and
 * thread-safe.
 */
public final class Pointer {
    private Pointer() {}

    /** The pointer of the member {@code name} of what {@code parent} points to; the root is the empty text. */
    public static String to(String parent, String name) {
        return parent + '/' + name.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer of the item at {@code index}, counted from 0, of the list that {@code parent} points to. */
    public static String to(String parent, int index) {
        return parent + '/' + index;
    }
}
