package io.propertyfeedback.desk;

import io.propertyfeedback.definition.Definition;
import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.definition.Source;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.written.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A document of the register with what it is read as, once somebody needs that: what cannot be read here is refused
 * there, and stops nothing else. Thread-safe.
 */
final class Defined<T> {
    private final DefinitionKind<T> kind;
    private final Registered registered;
    private final Vocabulary vocabulary;
    private volatile @Nullable T value;
    private volatile @Nullable RefusedException unreadable;

    Defined(DefinitionKind<T> kind, Registered registered, Vocabulary vocabulary) {
        this.kind = kind;
        this.registered = registered;
        this.vocabulary = vocabulary;
    }

    Registered registered() {
        return registered;
    }

    /** What it is read as; refused each time when it cannot be read. */
    T value() {
        T known = value;
        RefusedException refused = unreadable;
        if (refused != null) {
            throw refused;
        }
        return known != null ? known : read();
    }

    private T read() {
        try {
            T read = kind.read(new Source(registered.company(), registered.id(), registered.document(), vocabulary));
            value = read;
            return read;
        } catch (RefusedException refused) {
            unreadable = refused;
            throw refused;
        }
    }

    /** Why it cannot be read here; null when it can. */
    @Nullable
    Refusal why() {
        try {
            value();
            return null;
        } catch (RefusedException refused) {
            return refused.refused().refusals().get(0);
        }
    }

    Definition shown() {
        return new Definition(
                kind,
                registered.id(),
                registered.version(),
                registered.document(),
                registered.at(),
                registered.by(),
                why());
    }
}
