package io.propertyfeedback.http.api;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.http.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ids for persons whom the host does not know. The same request under the same idempotency key draws the same id, so
 * that its repetition is recognised as one; without a key it is random.
 */
final class DrawnIds {
    private static final int DIGITS = 32;

    private DrawnIds() {}

    static String party(@Nullable String key, Document body) {
        if (key == null) {
            return "person-" + UUID.randomUUID();
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return "person-"
                    + HexFormat.of().formatHex(digest.digest(Json.write(body))).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
