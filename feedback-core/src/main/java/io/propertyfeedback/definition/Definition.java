package io.propertyfeedback.definition;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.process.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A definition as it is stored, whether this node can read it or not.
 *
 * @param kind     its kind
 * @param id       its id
 * @param version  which a change of it names as the one that was seen
 * @param document what it says
 * @param at       when this version was put
 * @param by       by whom
 * @param why      why it cannot be read here; null when it can
 */
public record Definition(
        DefinitionKind<?> kind,
        String id,
        long version,
        Document document,
        Instant at,
        String by,
        @Nullable Refusal why) {

    /** Why it cannot be read here: an unknown guard, a time zone that this JDK does not have. */
    public Optional<Refusal> unreadable() {
        return Optional.ofNullable(why);
    }
}
