package io.propertyfeedback.memory;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All that one company keeps. Used under the storage's lock. */
final class MemoryCompany {
    private record Key(String namespace, String key) {}

    private final Map<String, Feedback> feedbacks = new LinkedHashMap<>();
    private final Map<String, List<Entry>> histories = new HashMap<>();
    private final Map<Key, CommitResult.Claimed> claims = new HashMap<>();
    private final Map<String, Person> persons = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final Map<String, Long> erased = new HashMap<>(); // the version up to which words were erased

    CommitResult commit(Change change) {
        Feedback after = change.after();
        for (Claim claim : change.claims()) {
            CommitResult.Claimed holder = claims.get(key(claim));
            if (holder != null) {
                return holder;
            }
        }
        Feedback before = feedbacks.get(after.id());
        boolean next = after.version() == (before == null ? 1 : before.version() + 1);
        if (!next || !change.seen().stream().allMatch(this::stands)) {
            return CommitResult.STALE;
        }
        write(change);
        return CommitResult.COMMITTED;
    }

    private boolean stands(Change.Seen seen) {
        return seen.version() == find(seen.feedback()).map(Feedback::version).orElse(0L);
    }

    private void write(Change change) {
        Feedback after = change.after();
        feedbacks.put(after.id(), after);
        histories.computeIfAbsent(after.id(), id -> new ArrayList<>()).add(change.entry());
        for (Claim claim : change.claims()) {
            claims.put(key(claim), new CommitResult.Claimed(claim, after.id(), after.version()));
        }
        Person person = change.person();
        if (person != null) {
            persons.put(person.id(), person);
        }
    }

    boolean hold(String id, boolean hold) {
        if (!feedbacks.containsKey(id)) {
            return false;
        }
        if (hold) {
            held.add(id);
        } else {
            held.remove(id);
        }
        return true;
    }

    boolean holds(Feedback feedback) {
        return held.contains(feedback.id());
    }

    /** Whether words may have been written since they were erased, if they were. */
    boolean hasWords(Feedback feedback) {
        return erased.getOrDefault(feedback.id(), 0L) < feedback.version();
    }

    void eraseWords(Feedback feedback) {
        erased.put(feedback.id(), feedback.version());
        rewrite(feedback, Feedback::erased, Entry::erased);
        claims.replaceAll((key, claimed) -> claimed.feedback().equals(feedback.id())
                ? new CommitResult.Claimed(Claim.of(key.namespace(), key.key()), feedback.id(), claimed.version())
                : claimed);
    }

    void rename(Feedback feedback, String person, String pseudonym) {
        rewrite(feedback, f -> f.renamed(person, pseudonym), e -> e.renamed(person, pseudonym));
        claims.entrySet()
                .removeIf(claim -> claim.getValue().feedback().equals(feedback.id())
                        && claim.getKey().namespace().endsWith(":" + person));
    }

    private void rewrite(Feedback feedback, UnaryOperator<Feedback> as, UnaryOperator<Entry> entries) {
        feedbacks.computeIfPresent(feedback.id(), (id, present) -> as.apply(present));
        histories.computeIfPresent(feedback.id(), (id, entry) -> {
            entry.replaceAll(entries);
            return entry;
        });
    }

    /** Whether there was data to erase. */
    boolean erasePerson(String id, Instant at) {
        Person person = persons.get(id);
        if (person == null || person.erasedAt() != null) {
            return false;
        }
        persons.put(id, person.erased(at));
        return true;
    }

    void removePerson(String id) {
        persons.remove(id);
    }

    private static Key key(Claim claim) {
        return new Key(claim.namespace(), claim.key());
    }

    Optional<CommitResult.Claimed> holder(Claim claim) {
        return Optional.ofNullable(claims.get(key(claim)));
    }

    Stream<Feedback> feedbacks() {
        return feedbacks.values().stream();
    }

    Optional<Feedback> find(String id) {
        return Optional.ofNullable(feedbacks.get(id));
    }

    List<Entry> history(String id) {
        return List.copyOf(histories.getOrDefault(id, List.of()));
    }

    Optional<Person> person(String id) {
        return Optional.ofNullable(persons.get(id));
    }
}
