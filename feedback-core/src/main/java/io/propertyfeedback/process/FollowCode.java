package io.propertyfeedback.process;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The secret code (查询码) by which whoever handed in a feedback follows it without an account. Where the host gave a follow
 * key it has {@value #SHORT} characters out of 30 (49 bits), which can be read out: Crockford's base 32 without 0 and 1, so
 * none of 0, O, 1, I, L and U. Without a key it has {@value #LONG} of Crockford's base 32 (140 bits). It is told once, with
 * the receipt; stored is only its hash. {@link #toString} never shows it.
 *
 * @param characters without separators, upper case
 */
public record FollowCode(String characters) {
    /** How many characters a code has whose hash is kept under a key. */
    public static final int SHORT = 10;

    /** How many characters a code of earlier versions has whose hash is kept under a key: Crockford's, so 60 bits. */
    public static final int EARLIER = 12;

    /** How many characters a code has whose hash is kept without a key. */
    public static final int LONG = 28;

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String UNAMBIGUOUS = CROCKFORD.substring(2);
    private static final BigInteger RADIX = BigInteger.valueOf(UNAMBIGUOUS.length());
    private static final int BITS = 5;
    private static final int LONGEST_TYPED = 200;

    /**
     * The code of these characters.
     *
     * @throws IllegalArgumentException without showing it, when it has neither {@value #SHORT}, {@value #EARLIER} nor
     *     {@value #LONG} characters, or others than its alphabet
     */
    public FollowCode {
        if (!isCode(characters)) {
            throw new IllegalArgumentException("A code has " + SHORT + " characters without 0 and 1, or " + EARLIER
                    + " or " + LONG + ", all of Crockford's base 32");
        }
    }

    private static boolean isCode(CharSequence text) {
        int length = text.length();
        return (length == SHORT || length == EARLIER || length == LONG)
                && text.chars().allMatch(c -> alphabet(length).indexOf(c) >= 0);
    }

    private static String alphabet(int length) {
        return length == SHORT ? UNAMBIGUOUS : CROCKFORD;
    }

    /**
     * The code that random bytes write: a short one from all of them as one number, the others from the first bits, five a
     * character.
     *
     * @param bytes  at least 16 for a short code, so that no code is likelier than another; 8 for an earlier one, 18 for a
     *     long one
     * @param length {@link #SHORT}, {@link #EARLIER} or {@link #LONG}
     */
    public static FollowCode of(byte[] bytes, int length) {
        return length == SHORT ? shortOf(new BigInteger(1, bytes)) : longOf(bytes, length);
    }

    private static FollowCode shortOf(BigInteger number) {
        StringBuilder code = new StringBuilder(SHORT);
        BigInteger rest = number;
        while (code.length() < SHORT) {
            BigInteger[] next = rest.divideAndRemainder(RADIX);
            code.append(UNAMBIGUOUS.charAt(next[1].intValue()));
            rest = next[0];
        }
        return new FollowCode(code.toString());
    }

    private static FollowCode longOf(byte[] bytes, int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            int bit = i * BITS;
            int two = (bytes[bit / 8] & 0xff) << 8 | bytes[bit / 8 + 1] & 0xff;
            code.append(CROCKFORD.charAt(two >> 16 - BITS - bit % 8 & 31));
        }
        return new FollowCode(code.toString());
    }

    /** The code that somebody typed, whatever the case, blanks and dashes; O is 0, I and L are 1, which short ones lack. */
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

    /** The code for people to copy: a short one in two groups of five, others in groups of four. */
    public String text() {
        int group = characters.length() == SHORT ? SHORT / 2 : 4;
        StringBuilder groups = new StringBuilder(characters.substring(0, group));
        for (int i = group; i < characters.length(); i += group) {
            groups.append('-').append(characters, i, i + group);
        }
        return groups.toString();
    }

    @Override
    public String toString() {
        return "FollowCode[not shown]";
    }
}
