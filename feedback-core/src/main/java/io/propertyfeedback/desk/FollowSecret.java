package io.propertyfeedback.desk;

import io.propertyfeedback.process.FollowCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What one follow key makes: codes, and the hashes of short ones. Each purpose has a key of its own, drawn from the follow
 * key by a label; no label has the U+0000 that stands in whatever else is put through the follow key. Thread-safe.
 */
final class FollowSecret {
    private static final String MAC = "HmacSHA256";
    private static final char BETWEEN = '\0';

    private final SecretKeySpec longs;
    private final SecretKeySpec earlier;
    private final SecretKeySpec shorts;
    private final SecretKeySpec hashes;
    private final SecretKeySpec contacts;

    FollowSecret(byte[] key) {
        longs = new SecretKeySpec(key, MAC);
        earlier = new SecretKeySpec(mac(longs, "property-feedback/follow/2/code"), MAC);
        shorts = new SecretKeySpec(mac(longs, "property-feedback/follow/3/code"), MAC);
        hashes = new SecretKeySpec(mac(longs, "property-feedback/follow/2/hash"), MAC);
        contacts = new SecretKeySpec(mac(longs, "property-feedback/contact/1/hash"), MAC);
    }

    /** The code of a feedback where its hash is kept without a key. */
    FollowCode longCode(String company, String id) {
        return FollowCode.of(mac(longs, company + BETWEEN + id), FollowCode.LONG);
    }

    /** The code of a feedback where its hash needs this key. */
    FollowCode shortCode(String company, String id) {
        return FollowCode.of(mac(shorts, company + BETWEEN + id), FollowCode.SHORT);
    }

    /** The code that earlier versions told where its hash needs this key. */
    FollowCode earlierCode(String company, String id) {
        return FollowCode.of(mac(earlier, company + BETWEEN + id), FollowCode.EARLIER);
    }

    /** Holds for this feedback only, so that the hash of another, put in its place, opens nothing. */
    String hash(String company, String id, FollowCode code) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac(hashes, company + BETWEEN + id + BETWEEN + code.characters()));
    }

    /** By what a contact within a company is known again. */
    byte[] contact(String company, String normalised) {
        return mac(contacts, company + BETWEEN + normalised);
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + MAC, e);
        }
    }
}
