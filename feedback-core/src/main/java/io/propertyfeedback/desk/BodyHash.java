package io.propertyfeedback.desk;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.NewFeedback;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells a repeated request from another one under the same key. The hash is stored, so it holds no plain words. */
final class BodyHash {
    private BodyHash() {}

    static String of(NewFeedback said) {
        NewFeedback.Details details = said.details();
        return hash(
                said.community(),
                said.channel(),
                said.category(),
                said.title(),
                said.text(),
                details.messageId(),
                details.submitter(),
                details.location(),
                details.receivedAt(),
                details.priority(),
                details.severity(),
                details.attachments(),
                details.concerns());
    }

    static String of(String id, long version, ActRequest request) {
        return hash(id, version, request.act(), request.outcome(), plain(request.values()));
    }

    /** Documents hide their values in {@code toString}; here they count. */
    private static Object plain(Object value) {
        if (value instanceof Document document) {
            TreeMap<String, Object> sorted = new TreeMap<>();
            document.names().forEach(name -> document.value(name).ifPresent(v -> sorted.put(name, plain(v))));
            return sorted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(BodyHash::plain).toList();
        }
        return value;
    }

    private static String hash(@Nullable Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
                // the length first, so that two parts never run into each other
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
