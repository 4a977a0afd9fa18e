package io.propertyfeedback.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * States of a feedback that are no steps and hold at once: what is asked, waits for approval, is referred … by open key.
 *
 * @param codes what each mark says, by its key
 */
public record Marks(Map<String, String> codes) {
    public static final Marks NONE = new Marks(Map.of());

    /** The key of the mark that says in which role's hands it is. */
    public static final String ROLE = "role";

    /** The key of the mark that says who was asked something and has not answered. */
    public static final String ASKED = "asked";

    /** The key of the mark that says on which day the submitter was tried last and not reached. */
    public static final String TRIED = "tried";

    public Marks {
        codes = Map.copyOf(codes);
    }

    public Optional<String> of(String key) {
        return Optional.ofNullable(codes.get(key));
    }

    /** The same with one mark set, or taken off where the code is null. */
    Marks with(String key, @Nullable String code) {
        if (code == null && !codes.containsKey(key)) {
            return this;
        }
        Map<String, String> other = new TreeMap<>(codes);
        if (code == null) {
            other.remove(key);
        } else {
            other.put(key, code);
        }
        return new Marks(other);
    }
}
