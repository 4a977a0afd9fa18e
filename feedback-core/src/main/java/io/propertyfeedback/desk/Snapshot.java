package io.propertyfeedback.desk;

import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.definition.StandardKinds;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.Stamp;
import io.propertyfeedback.process.written.ProcessDocument;
import io.propertyfeedback.process.written.Vocabulary;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that the register holds of a company's definitions, as it stood at one moment. Whoever works with it sees one
 * state, whatever is put meanwhile. Immutable and thread-safe.
 */
final class Snapshot {
    static final Snapshot EMPTY = new Snapshot(Map.of(), Map.of(), Map.of());

    /** In documents that version 1 wrote beside those of the versions: which of them was in use. */
    private static final String LATEST = "latest";

    private final Map<String, Stamp> stamps;
    private final Map<String, NavigableMap<String, Defined<?>>> kinds;
    private final Map<String, Integer> latest;
    private volatile @Nullable Set<String> roles;

    private Snapshot(
            Map<String, Stamp> stamps,
            Map<String, NavigableMap<String, Defined<?>>> kinds,
            Map<String, Integer> latest) {
        this.stamps = stamps;
        this.kinds = kinds;
        this.latest = latest;
    }

    /** What the stamps of the register were before it was read. */
    Map<String, Stamp> stamps() {
        return stamps;
    }

    /** The state of later stamps: only kinds whose stamp is another are read again, and only new documents anew. */
    Snapshot at(
            Map<String, Stamp> now,
            Collection<DefinitionKind<?>> all,
            Vocabulary vocabulary,
            Function<String, List<Registered>> stored) {
        Map<String, NavigableMap<String, Defined<?>>> next = new HashMap<>(kinds);
        Map<String, Integer> inUse = new HashMap<>(latest);
        for (DefinitionKind<?> kind : all) {
            String id = kind.id();
            if (now.containsKey(id) && !now.get(id).equals(stamps.get(id))) {
                next.put(id, read(kind, vocabulary, stored.apply(id), inUse));
            } else if (!now.containsKey(id)) {
                next.remove(id);
            }
        }
        return new Snapshot(Map.copyOf(now), next, inUse);
    }

    private NavigableMap<String, Defined<?>> read(
            DefinitionKind<?> kind, Vocabulary vocabulary, List<Registered> stored, Map<String, Integer> inUse) {
        NavigableMap<String, Defined<?>> before = of(kind.id());
        NavigableMap<String, Defined<?>> read = new TreeMap<>();
        for (Registered one : stored) {
            Defined<?> known = before.get(one.id());
            if (kind == StandardKinds.PROCESS && one.document().has(LATEST)) {
                inUse.put(one.id(), (int) one.document().integer(LATEST));
            } else {
                read.put(
                        one.id(),
                        known != null && known.registered().equals(one) ? known : new Defined<>(kind, one, vocabulary));
            }
        }
        return read;
    }

    private NavigableMap<String, Defined<?>> of(String kind) {
        return kinds.getOrDefault(kind, Collections.emptyNavigableMap());
    }

    /** Of one kind, by id. */
    @SuppressWarnings("unchecked") // a document is kept under its own kind
    <T> Collection<Defined<T>> all(DefinitionKind<T> kind) {
        return (Collection<Defined<T>>) (Collection<?>) of(kind.id()).values();
    }

    @SuppressWarnings("unchecked") // as above
    <T> Optional<Defined<T>> find(DefinitionKind<T> kind, String id) {
        return Optional.ofNullable((Defined<T>) of(kind.id()).get(id));
    }

    Set<String> ids(DefinitionKind<?> kind) {
        return Collections.unmodifiableSet(of(kind.id()).keySet());
    }

    /** The version that version 1 of the library said was in use, where one was published then. */
    Optional<ProcessRef> inUse(String process) {
        return Optional.ofNullable(latest.get(process)).map(version -> new ProcessRef(process, version));
    }

    /** The highest version of a process that was published, whether it can be read here or not. */
    Optional<ProcessRef> highest(String process) {
        return of(StandardKinds.PROCESS.id()).tailMap(process + ":", true).keySet().stream()
                .takeWhile(id -> id.startsWith(process + ":"))
                .map(id -> id.substring(process.length() + 1))
                .filter(version -> version.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .max(Integer::compare)
                .map(version -> new ProcessRef(process, version));
    }

    /** The roles that published processes name, those that cannot be read here among them. */
    Set<String> roles() {
        Set<String> known = roles;
        if (known == null) {
            known = new HashSet<>();
            for (Defined<?> process : of(StandardKinds.PROCESS.id()).values()) {
                known.addAll(rolesOf(process));
            }
            roles = known;
        }
        return known;
    }

    private static Set<String> rolesOf(Defined<?> process) {
        try {
            return ProcessDocument.roles(process.registered().document());
        } catch (RuntimeException unreadable) {
            return Set.of();
        }
    }
}
