package io.propertyfeedback.form;

import io.propertyfeedback.document.Characters;
import org.jspecify.annotations.Nullable;

/** Rules for text that came from outside; everything is counted in code points, so that an emoji is never cut. */
final class Words {
    private Words() {}

    /** Without blanks at the ends; also of the kinds that {@code strip()} leaves, such as the no-break space. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether a reader would see nothing; joiners and other invisible characters are nothing to see. */
    static boolean isEmpty(String text) {
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!isBlank(c) && Character.getType(c) != Character.FORMAT) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B || c == 0x2060;
    }

    /**
     * What to say of the first character that cannot be kept, or null when there is none.
     *
     * @param layout whether line breaks and tabs are kept
     */
    static @Nullable Message unfit(String text, boolean layout, Wording name) {
        Characters.Unfit unfit = Characters.unfit(text, layout);
        if (unfit == null) {
            return null;
        }
        String code =
                unfit.isSurrogate() ? "form.surrogate" : unfit.isLayout() ? "form.one-line" : "form.control-character";
        return new Message(code, name, unfit.position(), unfit.name());
    }

    /**
     * Whether a text is in Unicode form C for certain, since each of its characters is so wherever it stands: Latin
     * without combining marks, and the everyday Chinese ideographs and punctuation. Most words need no more than this.
     */
    static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean punctuation = (c >= 0x3001 && c <= 0x3011) || (c >= 0xFF01 && c <= 0xFF5E);
            if (c >= 0x0300 && !isPlain(c) && !punctuation) {
                return false;
            }
        }
        return true;
    }

    /** Printable ASCII and the everyday Chinese ideographs: nothing to look up in tables. */
    private static boolean isPlain(int c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF);
    }

    /** At most {@code most} code points of what can be shown on one line. */
    static String shortened(String text, int most) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(most).map(Words::showable).forEach(shown::appendCodePoint);
        if (Characters.length(text) > most) {
            shown.append('…');
        }
        return shown.toString();
    }

    private static int showable(int c) {
        int type = Character.getType(c);
        boolean hidden = Character.isISOControl(c) || type == Character.SURROGATE || type == Character.FORMAT;
        return hidden ? 0xFFFD : c;
    }
}
