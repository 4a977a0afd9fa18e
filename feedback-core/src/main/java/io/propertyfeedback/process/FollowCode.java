package io.propertyfeedback.process;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The secret code (查询码) by which whoever handed in a feedback follows it without an account, in characters of
 * Crockford's base 32, which leaves out what looks alike: {@value #SHORT} of them, so 60 bits, where the host gave a follow
 * key, else {@value #LONG}, so 140 bits. It is told once, with the receipt; stored is only its hash. {@link #toString} never
 * shows it.
 *
 * @param characters without separators, upper case
 */
public record FollowCode(String characters) {
    /** How many characters a code has whose hash is kept under a key. */
    public static final int SHORT = 12;

    /** How many characters a code has whose hash is kept without a key. */
    public static final int LONG = 28;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 200;

    /**
     * The code of these characters.
     *
     * @throws IllegalArgumentException without showing it, when it has not {@value #SHORT} or {@value #LONG} characters of
     *     the alphabet
     */
    public FollowCode {
        if (!isCode(characters)) {
            throw new IllegalArgumentException(
                    "A code has " + SHORT + " or " + LONG + " characters of Crockford's base 32");
        }
    }

    private static boolean isCode(CharSequence text) {
        return (text.length() == SHORT || text.length() == LONG)
                && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /**
     * The code that the first bits write, five a character.
     *
     * @param bytes  at least 8 for a short code, 18 for a long one
     * @param length {@link #SHORT} or {@link #LONG}
     */
    public static FollowCode of(byte[] bytes, int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int bit = i * BITS;
            int two = (bytes[bit / 8] & 0xff) << 8 | bytes[bit / 8 + 1] & 0xff;
            code.append(ALPHABET.charAt(two >> 16 - BITS - bit % 8 & 31));
        }
        return new FollowCode(code.toString());
    }

    /** The code that somebody typed, whatever the case, blanks and dashes; O is read as 0, I and L as 1. */
    public static Optional<FollowCode> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder(LONG);
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Character.isWhitespace(c) && Character.getType(c) != Character.DASH_PUNCTUATION) {
                code.append(c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c);
            }
        }
        return isCode(code) ? Optional.of(new FollowCode(code.toString())) : Optional.empty();
    }

    /** The code for people to copy, in groups of four: three or seven. */
    public String text() {
        StringBuilder groups = new StringBuilder(characters.substring(0, GROUP));
        for (int i = GROUP; i < characters.length(); i += GROUP) {
            groups.append('-').append(characters, i, i + GROUP);
        }
        return groups.toString();
    }

    @Override
    public String toString() {
        return "FollowCode[not shown]";
    }
}
