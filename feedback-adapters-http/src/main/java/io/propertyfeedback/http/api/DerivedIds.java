package io.propertyfeedback.http.api;

import io.propertyfeedback.model.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids for persons whom the host does not know. Under one idempotency key the same id is drawn again, so that a repeated
 * request is recognised as one; without a key it is random.
 */
final class DerivedIds {
    private static final int DIGITS = 32;

    private DerivedIds() {}

    static String guest(@Nullable String key) {
        return "guest-" + drawn(key);
    }

    /**
     * A person whom one request of an actor tells of: by whom, under which key and in which line, so that no two callers,
     * and no two lines, meet.
     *
     * @param line the line of a batch; -1 for a request that tells of one
     */
    static String person(Actor actor, @Nullable String key, int line) {
        return "person-" + drawn(key == null ? null : unambiguous(actor.company(), actor.id(), key, "" + line));
    }

    /** Each part behind its length. */
    private static String unambiguous(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(part.length()).append(':').append(part);
        }
        return text.toString();
    }

    private static String drawn(@Nullable String key) {
        if (key == null) {
            return UUID.randomUUID().toString();
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
