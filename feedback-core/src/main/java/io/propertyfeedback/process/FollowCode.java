package io.propertyfeedback.process;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The secret code (查询码) by which whoever handed in a feedback follows it without an account: {@value #LENGTH}
 * characters of Crockford's base 32, which leaves out what looks alike, so 140 bits. It is told once, with the receipt;
 * stored is only its hash. {@link #toString} never shows it.
 *
 * @param characters without separators, upper case
 */
public record FollowCode(String characters) {
    /** How many characters a code has. */
    public static final int LENGTH = 28;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 200;

    /** @throws IllegalArgumentException without showing it, when it has not {@value #LENGTH} characters of the alphabet */
    public FollowCode {
        if (characters.length() != LENGTH || !characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("A code has " + LENGTH + " characters of Crockford's base 32");
        }
    }

    /**
     * The code that the first 140 bits write.
     *
     * @param bytes at least 18
     */
    public static FollowCode of(byte[] bytes) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
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
        StringBuilder code = new StringBuilder(LENGTH);
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Character.isWhitespace(c) && Character.getType(c) != Character.DASH_PUNCTUATION) {
                code.append(c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c);
            }
        }
        boolean fits = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return fits ? Optional.of(new FollowCode(code.toString())) : Optional.empty();
    }

    /** The code for people to copy: seven groups of four. */
    public String text() {
        StringBuilder groups = new StringBuilder(characters.substring(0, GROUP));
        for (int i = GROUP; i < LENGTH; i += GROUP) {
            groups.append('-').append(characters, i, i + GROUP);
        }
        return groups.toString();
    }

    @Override
    public String toString() {
        return "FollowCode[not shown]";
    }
}
