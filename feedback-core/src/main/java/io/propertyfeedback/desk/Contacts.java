package io.propertyfeedback.desk;

import io.propertyfeedback.model.Person;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of what somebody can be reached by, so that a caller whom the host does not know is known again. Under the host's
 * follow key (HMAC-SHA256) nobody who has the database alone can try numbers; without one the hash is plain. It goes with
 * the person's data.
 */
final class Contacts {
    private static final String MAINLAND = "86";
    private static final int MAINLAND_DIGITS = 11;
    private static final int BYTES = 16;

    private final @Nullable FollowSecret secret;

    /** @param keys of the host's, the one in use first */
    Contacts(List<byte[]> keys) {
        secret = keys.isEmpty() ? null : new FollowSecret(keys.get(0));
    }

    /** The hash of the telephone number, else of another address; null where there is none. */
    @Nullable
    String of(@Nullable Person person) {
        String normalised = person == null ? null : normalised(person);
        return person == null || normalised == null ? null : hash(person.company(), normalised);
    }

    private static @Nullable String normalised(Person person) {
        String phone = given(person.phone());
        String email = given(person.email());
        String other = given(person.other());
        if (phone != null) {
            return "tel:" + digits(phone);
        }
        if (email != null) {
            return "mailto:" + email.toLowerCase(Locale.ROOT);
        }
        return other == null ? null : "other:" + other;
    }

    private static @Nullable String given(@Nullable String contact) {
        return contact == null || contact.isBlank() ? null : contact.strip();
    }

    /** Without whatever stands between the digits, and without the prefix of the country where it is China's. */
    private static String digits(String phone) {
        String digits = phone.replaceAll("\\D", "").replaceFirst("^00", "");
        return digits.length() > MAINLAND_DIGITS && digits.startsWith(MAINLAND)
                ? digits.substring(MAINLAND.length())
                : digits;
    }

    private String hash(String company, String normalised) {
        byte[] hash = secret == null ? plain(company + '\0' + normalised) : secret.contact(company, normalised);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }

    private static byte[] plain(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
