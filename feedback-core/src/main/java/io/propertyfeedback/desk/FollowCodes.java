package io.propertyfeedback.desk;

import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.process.FollowCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the codes by which feedback is followed, and holds a code to the hash that was claimed with the intake. A code
 * is derived from a key, so that a repeated hand-in is told the same one. Thread-safe.
 *
 * <p>With a key of the host's codes are short and their hash is an HMAC, marked by {@value #KEYED}: whoever has the
 * database alone cannot try them. Without one they are too long to be tried, and their hash is plain, since it has to
 * be known again when the key that was drawn is gone.
 */
final class FollowCodes {
    private static final String NAMESPACE = "follow";
    private static final String KEYED = "v2:";
    private static final int DRAWN = 32;

    private final List<FollowSecret> secrets;
    private final boolean keyed;

    /** @param keys of the host's, the one in use first; none: one is drawn */
    FollowCodes(List<byte[]> keys) {
        keyed = !keys.isEmpty();
        secrets = (keyed ? keys : List.of(drawn()))
                .stream().map(FollowSecret::new).toList();
    }

    private static byte[] drawn() {
        byte[] key = new byte[DRAWN];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** The code of a feedback that is handed in now. */
    FollowCode of(String company, String id) {
        FollowSecret secret = secrets.get(0);
        return keyed ? secret.shortCode(company, id) : secret.longCode(company, id);
    }

    /** What an intake claims so that its code is known again. */
    Claim claim(String company, String id) {
        FollowCode code = of(company, id);
        String hash = keyed ? KEYED + secrets.get(0).hash(company, id, code) : plain(code);
        return new Claim(NAMESPACE, id, hash);
    }

    static boolean isOf(Claim claim) {
        return claim.namespace().equals(NAMESPACE);
    }

    /** The claim to ask the storage for. */
    static Claim asked(String id) {
        return Claim.of(NAMESPACE, id);
    }

    /** The code that was told for what is held, as far as one of the keys makes it. */
    Optional<FollowCode> told(String company, String id, Optional<CommitResult.Claimed> held) {
        return secrets.stream()
                .flatMap(secret -> Stream.of(
                        secret.shortCode(company, id), secret.earlierCode(company, id), secret.longCode(company, id)))
                .filter(code -> opens(company, id, code, held))
                .findFirst();
    }

    /** Whether a code is the one whose hash is held; does the same whatever it is held to. */
    boolean opens(String company, String id, FollowCode code, Optional<CommitResult.Claimed> held) {
        String kept = held.map(claimed -> claimed.claim().bodyHash()).orElse("");
        boolean opens = isEqual(kept, plain(code));
        for (FollowSecret secret : secrets) {
            opens |= isEqual(kept, KEYED + secret.hash(company, id, code));
        }
        return opens;
    }

    private static boolean isEqual(String kept, String hash) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
    }

    private static String plain(FollowCode code) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(code.characters().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
