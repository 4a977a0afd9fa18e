package io.propertyfeedback.desk;

import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.process.FollowCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the codes by which feedback is followed, and holds a code to the hash that was claimed with the intake. A code
 * is derived from the key, so that a repeated hand-in is told the same one. Thread-safe.
 */
final class FollowCodes {
    private static final String NAMESPACE = "follow";
    private static final String MAC = "HmacSHA256";
    private static final byte[] NONE = new byte[32];

    private final SecretKeySpec key;

    FollowCodes(byte[] key) {
        this.key = new SecretKeySpec(key, MAC);
    }

    FollowCode of(String company, String id) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return FollowCode.of(mac.doFinal((company + '\0' + id).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + MAC, e);
        }
    }

    /** What an intake claims so that its code is known again. */
    Claim claim(String company, String id) {
        return new Claim(NAMESPACE, id, Base64.getUrlEncoder().withoutPadding().encodeToString(hash(of(company, id))));
    }

    static boolean isOf(Claim claim) {
        return claim.namespace().equals(NAMESPACE);
    }

    /** The claim to ask the storage for. */
    static Claim asked(String id) {
        return Claim.of(NAMESPACE, id);
    }

    /** Whether a code is the one whose hash is held; takes as long whatever it is held to. */
    static boolean opens(FollowCode code, Optional<CommitResult.Claimed> held) {
        byte[] kept = held.map(claimed -> claimed.claim().bodyHash())
                .map(hash -> Base64.getUrlDecoder().decode(hash))
                .orElse(NONE);
        return MessageDigest.isEqual(hash(code), kept) && !Arrays.equals(kept, NONE);
    }

    private static byte[] hash(FollowCode code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.characters().getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
