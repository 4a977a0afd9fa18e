package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.definition.Reference;
import io.propertyfeedback.definition.Source;
import io.propertyfeedback.definition.StandardKinds;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.EnvelopeRules;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.Listed;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.process.Putting;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one way in which a definition is put, of whatever kind. */
record Puts(DeskContext office) {
    private static final int MOST_TOLD = 20;

    /** Under which id a document is put. */
    private record Key(@NotBlank @Size(max = 200) String id) {}

    /** Whether the actor may put definitions of this kind. */
    boolean allowed(Actor actor, DefinitionKind<?> kind) {
        return office.allows(actor, Operation.SET_UP, Target.company(actor.company()))
                || kind.roles().stream().anyMatch(actor::has);
    }

    /** @param seen the version that the actor saw; 0 for one that is new */
    <T> Putting put(Actor actor, DefinitionKind<T> kind, String id, Document document, long seen) {
        if (!allowed(actor, kind)) {
            return Refused.because("refused.access", Operation.SET_UP.name());
        }
        List<FieldError> errors = new ArrayList<>(EnvelopeRules.check(new Key(id)));
        errors.addAll(EnvelopeRules.check(document));
        return errors.isEmpty()
                ? DeskContext.orRefused(() -> checked(actor, kind, id, document, seen), refused -> refused)
                : Refused.because(errors);
    }

    private <T> Putting checked(Actor actor, DefinitionKind<T> kind, String id, Document document, long seen) {
        Definitions definitions = office.definitions();
        T value = kind.check(new Source(actor.company(), id, document, definitions.vocabulary()));
        Registered stored =
                office.storage().register().find(actor.company(), kind.id(), id).orElse(null);
        long version = stored == null ? 0 : stored.version();
        Document next = kind.write(value);
        boolean process = kind.id().equals(StandardKinds.PROCESS.id());
        if (kind.isOnce() && (stored != null || process && isDeclared(id))) {
            return stored != null && stored.document().equals(next)
                    ? new Putting.Stored(version)
                    : Refused.because(process ? "refused.process-version" : "refused.definition-once", id);
        }
        if (seen != version) {
            return new Putting.Stale(version);
        }
        Snapshot snapshot = definitions.snapshots().now(actor.company());
        List<Refusal> missing = missing(kind.references(value), snapshot);
        if (!missing.isEmpty()) {
            return new Refused(missing);
        }
        if (value instanceof Community community) {
            next = new ProcessVersions(definitions.words(), snapshot)
                    .chosen(community, before(snapshot, id))
                    .toDocument();
        }
        return put(new Registered(actor.company(), kind.id(), id, version + 1, next, office.now(), actor.id()));
    }

    private Putting put(Registered next) {
        boolean stored = office.storage().register().put(next);
        office.definitions().snapshots().changed();
        return stored
                ? new Putting.Stored(next.version())
                : new Putting.Stale(office.storage()
                        .register()
                        .find(next.company(), next.kind(), next.id())
                        .map(Registered::version)
                        .orElse(0L));
    }

    /** A version that code declares is there as well. */
    private boolean isDeclared(String id) {
        return office.definitions().words().processes().keySet().stream()
                .anyMatch(ref -> ref.toString().equals(id));
    }

    private static @Nullable Community before(Snapshot snapshot, String id) {
        try {
            return snapshot.find(StandardKinds.COMMUNITY, id)
                    .map(Defined::value)
                    .orElse(null);
        } catch (RefusedException unreadable) {
            return null;
        }
    }

    private List<Refusal> missing(List<Reference> references, Snapshot snapshot) {
        Vocabularies words = office.definitions().words();
        List<Refusal> missing = new ArrayList<>();
        for (Reference named : references) {
            Optional<DefinitionKind<?>> kind = Optional.ofNullable(words.kinds().get(named.kind()));
            if (!Definitions.knows(words, snapshot, named, kind.orElse(null))) {
                List<String> known = kind.stream()
                        .flatMap(one -> Definitions.known(words, snapshot, one).stream())
                        .limit(MOST_TOLD)
                        .toList();
                missing.add(new Refusal(
                        named.pointer(),
                        new Message(
                                "refused.reference-unknown",
                                kind.map(DefinitionKind::title).orElse(new Message("definition." + named.kind())),
                                named.id(),
                                known.isEmpty() ? new Message("refused.reference-none") : new Listed(known))));
            }
        }
        return missing;
    }
}
