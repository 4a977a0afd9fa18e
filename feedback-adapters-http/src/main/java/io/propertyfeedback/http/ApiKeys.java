package io.propertyfeedback.http;

import io.propertyfeedback.model.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Other programs by a key in {@code Authorization: Bearer …}. Only the SHA-256 hash of a key is held, which is enough
 * for keys that are drawn at random ({@link #draw()}: 256 bits) and not made up by people. Immutable and thread-safe.
 */
public final class ApiKeys implements Authentication {
    private static final String SCHEME = "Bearer ";
    private static final int BYTES = 32;
    private static final int LONGEST = 200;

    /** One key's hash and who holds it. */
    private record Holder(byte[] hash, Actor actor) {}

    private final List<Holder> holders;

    private ApiKeys(List<Holder> holders) {
        this.holders = holders;
    }

    public static ApiKeys none() {
        return new ApiKeys(List.of());
    }

    /**
     * These keys and one more.
     *
     * @param sha256 what {@link #hash} gave, 64 hexadecimal digits
     * @param actor  who acts by this key
     */
    public ApiKeys with(String sha256, Actor actor) {
        byte[] hash = HexFormat.of().parseHex(sha256);
        if (hash.length != BYTES) {
            throw new IllegalArgumentException("A SHA-256 hash has 64 hexadecimal digits, not " + sha256.length());
        }
        List<Holder> more = new ArrayList<>(holders);
        more.add(new Holder(hash, actor));
        return new ApiKeys(List.copyOf(more));
    }

    /** A new key, to be handed to whoever shall use it and then forgotten. */
    public static String draw() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The hash under which a key is held. */
    public static String hash(String key) {
        return HexFormat.of().formatHex(sha256(key));
    }

    @Override
    public Optional<Actor> actor(ApiRequest request) {
        String given = request.header("Authorization").orElse("");
        if (!given.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || given.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] hash = sha256(given.substring(SCHEME.length()).strip());
        Optional<Actor> found = Optional.empty();
        for (Holder holder : holders) { // all of them, so that time tells nothing
            if (MessageDigest.isEqual(holder.hash(), hash)) {
                found = Optional.of(holder.actor());
            }
        }
        return found;
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
