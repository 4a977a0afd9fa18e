package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Commits changes within one transaction, each on its own. Changes that depend on each other come in waves one after
 * the other; those of one wave are written together, a statement a table.
 *
 * <p>Gates keep others from taking the same new keys meanwhile, and what moves a feedback on is an update of exactly the
 * version before. So nothing is tried that might fail, but where a failed insert costs less than a look.
 */
final class Commit {
    private final Jdbc jdbc;
    private final Tables tables;
    private final List<Change> changes;
    private final CommitResult[] answers;
    private final Set<Key> failed = new HashSet<>();
    private final Map<Key, Long> seen = new HashMap<>();

    private Commit(Jdbc jdbc, Tables tables, List<Change> changes) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.changes = changes;
        this.answers = new CommitResult[changes.size()];
    }

    /** A change that takes no key, where the database can write it with one statement: such is whole by itself. */
    static boolean isOneStatement(Tables tables, List<Change> changes) {
        return tables.oneTrip() != null
                && changes.size() == 1
                && changes.get(0).claims().isEmpty()
                && changes.get(0).seen().isEmpty();
    }

    static List<CommitResult> of(Jdbc jdbc, Tables tables, List<Change> changes) {
        if (isOneStatement(tables, changes)) {
            return List.of(Objects.requireNonNull(tables.oneTrip()).write(jdbc, changes.get(0)));
        }
        Commit commit = new Commit(jdbc, tables, changes);
        commit.passGates();
        commit.lockSeen();
        DependentBatches.of(changes, tables.claim()::held).forEach(commit::wave);
        return List.of(commit.answers);
    }

    private void passGates() {
        List<List<String>> taken = new ArrayList<>();
        for (Change change : changes) {
            if (change.after().version() == 1) {
                taken.add(Key.of(change).parts());
            }
            tables.claim().held(change).forEach(held -> taken.add(held.parts()));
            if (!change.seen().isEmpty()) {
                taken.add(Key.of(change).parts());
                change.seen().forEach(other -> taken.add(Key.of(change, other).parts()));
            }
            Person person = change.person();
            if (person != null && !tables.oneServer()) {
                taken.add(List.of(person.company(), person.id())); // what is locked first is committed first
            }
        }
        tables.gate().pass(jdbc, taken);
    }

    /**
     * Locks what changes were decided by, with all that moves, in the order of the keys; so nobody moves it until this
     * transaction ends, and two that saw each other do not both go on.
     */
    private void lockSeen() {
        SortedSet<Key> locked = new TreeSet<>();
        changes.forEach(change -> change.seen().forEach(other -> locked.add(Key.of(change, other))));
        locked.forEach(key -> seen.put(key, 0L));
        if (!locked.isEmpty()) {
            changes.stream().filter(change -> !isFirst(change)).map(Key::of).forEach(locked::add);
        }
        for (List<Key> part : Sql.parts(List.copyOf(locked), Key::company, Sql.PART)) {
            tables.state().lock(jdbc, part).forEach(one -> seen.replace(one.key(), one.version()));
        }
    }

    /** Whether all that a change was decided by is as it was then, changes before it in this call included. */
    private boolean stands(Change change) {
        return change.seen().stream()
                .allMatch(other -> seen.getOrDefault(Key.of(change, other), 0L) == other.version());
    }

    private void wave(List<Integer> wave) {
        Map<ClaimTable.Held, CommitResult.Claimed> holders =
                tables.claim().holdersNow(jdbc, wave.stream().map(changes::get).toList());
        List<Integer> free = unclaimed(wave, holders);
        SingleStatementCommit oneTrip = tables.oneTrip();
        if (oneTrip != null && free.size() == 1) {
            one(free.get(0), oneTrip);
        } else {
            together(free);
        }
        wave.stream()
                .filter(index -> !CommitResult.COMMITTED.equals(answers[index]))
                .forEach(index -> tables.claim().release(jdbc, changes.get(index), holders.keySet()));
    }

    private void one(int index, SingleStatementCommit oneTrip) {
        CommitResult answer = oneTrip.write(jdbc, changes.get(index));
        if (answer.equals(CommitResult.COMMITTED)) {
            succeed(index);
        } else {
            fail(index, answer);
        }
    }

    private void together(List<Integer> free) {
        List<Integer> moved = new ArrayList<>();
        moved.addAll(guarded(free, true));
        moved.addAll(guarded(free, false));
        moved.sort(null);
        List<Change> written = moved.stream().map(changes::get).toList();
        tables.feedback().insert(jdbc, written.stream().filter(Commit::isFirst).toList());
        tables.feedback()
                .grade(jdbc, written.stream().filter(change -> !isFirst(change)).toList());
        tables.history().insert(jdbc, written);
        tables.outbox().insert(jdbc, written);
        tables.claim().insert(jdbc, written);
        tables.person().put(jdbc, written);
        moved.forEach(this::succeed);
    }

    private List<Integer> unclaimed(List<Integer> wave, Map<ClaimTable.Held, CommitResult.Claimed> holders) {
        List<Integer> free = new ArrayList<>();
        for (int index : wave) {
            Change change = changes.get(index);
            CommitResult.Claimed holder = tables.claim().held(change).stream()
                    .map(holders::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (holder != null) {
                fail(index, holder);
            } else if (failed.contains(Key.of(change)) || !stands(change)) {
                fail(index, CommitResult.STALE);
            } else {
                free.add(index);
            }
        }
        return free;
    }

    /**
     * Writes the states of those that are (or are not) the first of their feedback, in the order of their keys; answers
     * which were as expected.
     */
    private List<Integer> guarded(List<Integer> free, boolean first) {
        List<Integer> mine = free.stream()
                .filter(index -> isFirst(changes.get(index)) == first)
                .sorted(Comparator.comparing(index -> Key.of(changes.get(index))))
                .toList();
        List<Change> states = mine.stream().map(changes::get).toList();
        int[] counts =
                first ? tables.state().begin(jdbc, states) : tables.state().move(jdbc, states);
        List<Integer> written = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                written.add(mine.get(i));
            } else {
                fail(mine.get(i), CommitResult.STALE);
            }
        }
        return written;
    }

    private void succeed(int index) {
        answers[index] = CommitResult.COMMITTED;
        Feedback after = changes.get(index).after();
        seen.replace(Key.of(changes.get(index)), after.version());
    }

    private void fail(int index, CommitResult answer) {
        answers[index] = answer;
        failed.add(Key.of(changes.get(index)));
    }

    private static boolean isFirst(Change change) {
        return change.after().version() == 1;
    }
}
