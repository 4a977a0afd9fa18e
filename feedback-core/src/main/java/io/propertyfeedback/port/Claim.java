package io.propertyfeedback.port;

import org.jspecify.annotations.Nullable;

/**
 * A key that only one change may take within a company, over several servers within the shard of its feedback: a
 * channel's message id, an idempotency key.
 *
 * @param namespace what kind of key, at most 80 characters
 * @param key       at most 200 characters
 * @param bodyHash  a hash of the request, to tell a repetition from another request under the same key; at most
 *                  200 characters, may be null
 */
public record Claim(String namespace, String key, @Nullable String bodyHash) {
    public static Claim of(String namespace, String key) {
        return new Claim(namespace, key, null);
    }
}
