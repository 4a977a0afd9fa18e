package io.propertyfeedback.document;

import org.jspecify.annotations.Nullable;

/**
 * Which characters may be kept, and how long a text is: one rule for every text that comes in, whatever it comes through
 * and wherever it is stored. All of Unicode is kept as it was given, but for U+0000 and the other control characters and
 * for halves of surrogate pairs: some databases refuse these, some change them, and two different texts may then be one.
 * Lengths are code points, as in JSON Schema, so an emoji counts once and is never cut in two. Stateless and thread-safe.
 */
public final class Characters {
    private Characters() {}

    /**
     * A code point that may not be kept.
     *
     * @param codePoint the code point
     * @param position  which of the text's it is, from 1
     */
    public record Unfit(int codePoint, int position) {
        /** Whether it is half a character. */
        public boolean isSurrogate() {
            return Character.getType(codePoint) == Character.SURROGATE;
        }

        /** Whether it is a line break or a tab, which words of several lines may have. */
        public boolean isLayout() {
            return Characters.isLayout(codePoint);
        }

        /** As people write it: U+0000. */
        public String name() {
            return String.format("U+%04X", codePoint);
        }
    }

    /**
     * The first code point that may not be kept, or null.
     *
     * @param layout whether line breaks (LF, CR) and tabs may be
     */
    public static @Nullable Unfit unfit(String text, boolean layout) {
        int position = 0;
        for (int i = 0; i < text.length(); position++) {
            int c = text.codePointAt(i);
            if (isPlain(c)) {
                i++;
                continue;
            }
            boolean kept = layout && isLayout(c);
            if ((Character.isISOControl(c) && !kept) || Character.getType(c) == Character.SURROGATE) {
                return new Unfit(c, position + 1);
            }
            i += Character.charCount(c);
        }
        return null;
    }

    /** The number of code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first code points of a text, or all of it where it is not longer. */
    public static String first(int most, String text) {
        return text.length() <= most || length(text) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static boolean isLayout(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    /** Printable ASCII and the everyday Chinese ideographs: nothing to look up in tables. */
    private static boolean isPlain(int c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF);
    }
}
