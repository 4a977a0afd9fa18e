package io.propertyfeedback.memory;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that one company keeps. Used under the storage's lock. */
final class MemoryCompany {
    private record Key(String shard, String namespace, String key) {}

    private final Map<String, Feedback> feedbacks = new LinkedHashMap<>();
    private final Map<String, List<Entry>> histories = new HashMap<>();
    private final Map<Key, CommitResult.Claimed> claims = new HashMap<>();
    private final Map<String, Person> persons = new HashMap<>();

    CommitResult commit(Change change) {
        Feedback after = change.after();
        String shard = after.intake().shard();
        for (Claim claim : change.claims()) {
            CommitResult.Claimed holder = claims.get(key(shard, claim));
            if (holder != null) {
                return holder;
            }
        }
        Feedback before = feedbacks.get(after.id());
        if (after.version() != (before == null ? 1 : before.version() + 1)) {
            return CommitResult.STALE;
        }
        write(change, shard);
        return CommitResult.COMMITTED;
    }

    private void write(Change change, String shard) {
        Feedback after = change.after();
        feedbacks.put(after.id(), after);
        histories.computeIfAbsent(after.id(), id -> new ArrayList<>()).add(change.entry());
        for (Claim claim : change.claims()) {
            claims.put(key(shard, claim), new CommitResult.Claimed(claim, after.id(), after.version()));
        }
        Person person = change.person();
        if (person != null) {
            persons.put(person.id(), person);
        }
    }

    private static Key key(String shard, Claim claim) {
        return new Key(shard, claim.namespace(), claim.key());
    }

    Optional<CommitResult.Claimed> holder(String shard, Claim claim) {
        return Optional.ofNullable(claims.get(key(shard, claim)));
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
