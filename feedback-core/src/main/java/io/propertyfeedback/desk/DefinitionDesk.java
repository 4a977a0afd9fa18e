package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.definition.Definition;
import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.definition.StandardKinds;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.process.Putting;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a company works by, of whatever kind: the standard ones and those that the host declared. Each is a versioned
 * document of its kind's form; each change names the version that was seen. Staff read them, and whoever may put them.
 * Thread-safe.
 */
public final class DefinitionDesk {
    private final DeskContext office;
    private final Puts puts;

    DefinitionDesk(DeskContext office) {
        this.office = office;
        this.puts = new Puts(office);
    }

    /** The kinds that the actor may read, by id. */
    public List<DefinitionKind<?>> kinds(Actor actor) {
        return office.definitions().kinds().values().stream()
                .filter(kind -> reads(actor, kind))
                .toList();
    }

    /** The kind of this id, if there is one that the actor may read. */
    public Optional<DefinitionKind<?>> kind(Actor actor, String id) {
        return Optional.<DefinitionKind<?>>ofNullable(
                        office.definitions().kinds().get(id))
                .filter(kind -> reads(actor, kind));
    }

    /** Whether the actor may put definitions of this kind. */
    public boolean mayPut(Actor actor, DefinitionKind<?> kind) {
        return puts.allowed(actor, kind);
    }

    /**
     * What a definition says, as its kind reads it; empty when there is none, or none for this actor.
     *
     * @throws RefusedException when it cannot be read here
     */
    public <T> Optional<T> value(Actor actor, DefinitionKind<T> kind, String id) {
        declared(kind);
        return sees(actor, kind, id) ? office.definitions().find(actor.company(), kind, id) : Optional.empty();
    }

    /** A definition as it is stored; empty when there is none, or none for this actor. */
    public Optional<Definition> find(Actor actor, DefinitionKind<?> kind, String id) {
        return sees(actor, kind, id) ? stored(actor, kind, id) : Optional.empty();
    }

    /** The version of a definition, for who changes it whatever it says; 0 when there is none, or none for this actor. */
    public long version(Actor actor, DefinitionKind<?> kind, String id) {
        return find(actor, kind, id).map(Definition::version).orElse(0L);
    }

    private <T> Optional<Definition> stored(Actor actor, DefinitionKind<T> kind, String id) {
        return office.definitions()
                .snapshots()
                .of(actor.company())
                .find(kind, id)
                .map(Defined::shown);
    }

    /** All of a kind that are for this actor, by id, those that cannot be read here among them. */
    public List<Definition> list(Actor actor, DefinitionKind<?> kind) {
        List<Definition> all = new ArrayList<>();
        office.definitions().snapshots().of(actor.company()).all(kind).stream()
                .filter(one -> sees(actor, kind, one.registered().id()))
                .forEach(one -> all.add(one.shown()));
        return all;
    }

    /**
     * Puts a definition: stored; stale, when it is of another version than the one that the actor saw; or refused, when
     * the actor may not, a member is not as the form wants it, or what it names does not exist.
     *
     * @param seen the version that the actor saw; 0 for one that is new
     */
    public <T> Putting put(Actor actor, DefinitionKind<T> kind, String id, T value, long seen) {
        declared(kind);
        return puts.put(actor, kind, id, kind.write(value), seen);
    }

    /** Puts a definition as a document, as {@link #put} does. */
    public Putting putDocument(Actor actor, String kind, String id, Document document, long seen) {
        DefinitionKind<?> known = office.definitions().kinds().get(kind);
        return known == null
                ? Refused.because("refused.kind-unknown", kind)
                : puts.put(actor, known, id, document, seen);
    }

    private void declared(DefinitionKind<?> kind) {
        if (office.definitions().kinds().get(kind.id()) != kind) {
            throw new IllegalArgumentException("The builder was not told of " + kind);
        }
    }

    private boolean reads(Actor actor, DefinitionKind<?> kind) {
        return office.allows(actor, Operation.SEARCH, Target.company(actor.company())) || puts.allowed(actor, kind);
    }

    private boolean sees(Actor actor, DefinitionKind<?> kind, String id) {
        return reads(actor, kind) && (kind != StandardKinds.COMMUNITY || actor.covers(id));
    }
}
