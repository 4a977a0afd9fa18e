package io.propertyfeedback.examples.centre.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Knows callers again by their number: the id of the party is drawn from it under a key of this program (HMAC-SHA256), so
 * that nobody who has the database alone can try numbers. With another key, callers are new ones.
 */
public final class Callers {
    private static final String HMAC = "HmacSHA256";
    private static final String MAINLAND = "86";
    private static final int MAINLAND_DIGITS = 11;
    private static final int FEWEST_DIGITS = 5;
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    public Callers(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /** The id of whoever calls from a number; empty where that is none. */
    Optional<String> party(String company, String number) {
        return digits(number).map(digits -> "caller-" + hash(company + "\0caller\0" + digits));
    }

    /** By what a number is the same however it is written; empty where it is none. */
    static Optional<String> digits(String number) {
        String digits = number.replaceAll("\\D", "").replaceFirst("^00", "");
        if (digits.length() > MAINLAND_DIGITS && digits.startsWith(MAINLAND)) {
            digits = digits.substring(MAINLAND.length());
        }
        return digits.length() < FEWEST_DIGITS ? Optional.empty() : Optional.of(digits);
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + HMAC, e);
        }
    }
}
