package io.propertyfeedback.process;

import io.propertyfeedback.document.Characters;

/**
 * A key that one feedback of the company may have, over several servers one in a shard, from the act on that claims it: an
 * order that is about one feedback, say.
 *
 * @param namespace what kind of key, at most 64 characters; a host prefixes its own ({@code acme:order})
 * @param key       at most 200 characters
 * @param field     the field of the record that names it
 */
public record UniqueKey(String namespace, String key, String field) {
    private static final int NAMESPACE = 64;
    private static final int KEY = 200;

    /** @throws IllegalArgumentException when it is not made so */
    public UniqueKey {
        if (namespace.isBlank() || Characters.length(namespace) > NAMESPACE) {
            throw new IllegalArgumentException("A kind of keys has 1 to " + NAMESPACE + " characters: " + namespace);
        }
        if (key.isBlank() || Characters.length(key) > KEY) {
            throw new IllegalArgumentException("A unique key has 1 to " + KEY + " characters");
        }
    }
}
