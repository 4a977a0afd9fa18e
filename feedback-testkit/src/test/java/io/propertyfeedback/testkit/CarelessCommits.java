package io.propertyfeedback.testkit;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Adapters that get companies, versions or batches wrong. */
final class CarelessCommits {
    private CarelessCommits() {}

    /** Finds by id alone. */
    static class FindsByIdAlone extends Forwarding {
        private final Map<String, Feedback> byId = new ConcurrentHashMap<>();

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            changes.forEach(change -> byId.put(change.after().id(), change.after()));
            return super.commit(changes);
        }

        @Override
        public Optional<Feedback> find(String company, String id) {
            return Optional.ofNullable(byId.get(id));
        }
    }

    /** Does not care what a change was decided by. */
    static class IgnoresSeen extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            return super.commit(changes.stream()
                    .map(c -> new Change(c.after(), c.entry(), c.claims(), List.of(), c.person(), c.silent()))
                    .toList());
        }
    }

    /** Takes whatever saw another feedback for stale. */
    static class NeverSees extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            return changes.stream()
                    .map(change -> change.seen().isEmpty()
                            ? inner.commit(List.of(change)).get(0)
                            : CommitResult.STALE)
                    .toList();
        }
    }

    /** Takes every update for stale. */
    static class NeverUpdates extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            return changes.stream()
                    .map(change -> change.after().version() == 1
                            ? inner.commit(List.of(change)).get(0)
                            : CommitResult.STALE)
                    .toList();
        }
    }

    /** Cannot do nothing. */
    static class ThrowsWhenEmpty extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("An empty batch");
            }
            return super.commit(changes);
        }
    }

    /** Stores the person before it knows whether the change is stale. */
    static class WritesPersonFirst extends Forwarding {
        private final Map<String, Person> persons = new ConcurrentHashMap<>();

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            for (Change change : changes) {
                if (change.person() != null) {
                    persons.put(
                            change.person().company() + "/" + change.person().id(), change.person());
                }
            }
            return super.commit(changes);
        }

        @Override
        public Optional<Person> person(String company, String id) {
            return Optional.ofNullable(persons.get(company + "/" + id));
        }
    }

    /** Commits one by one, each in a transaction of its own. */
    static class CommitsOneByOne extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            List<CommitResult> answers = new ArrayList<>();
            for (Change change : changes) {
                answers.addAll(super.commit(List.of(change)));
            }
            return answers;
        }
    }

    /** Whoever writes last wins. */
    static class LastWriteWins extends Forwarding {
        private final Map<String, Feedback> last = new ConcurrentHashMap<>();

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            List<CommitResult> answers = super.commit(changes);
            changes.forEach(change ->
                    last.put(change.after().company() + "/" + change.after().id(), change.after()));
            return answers.stream()
                    .map(answer -> answer instanceof CommitResult.Stale ? CommitResult.COMMITTED : answer)
                    .toList();
        }

        @Override
        public Optional<Feedback> find(String company, String id) {
            return Optional.ofNullable(last.get(company + "/" + id));
        }
    }

    /** Lets a constraint violation through where an id is taken. */
    static class ThrowsWhenTaken extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            List<CommitResult> answers = super.commit(changes);
            for (int i = 0; i < changes.size(); i++) {
                if (answers.get(i) instanceof CommitResult.Stale
                        && changes.get(i).after().version() == 1) {
                    throw new IllegalStateException("Unique index or primary key violation");
                }
            }
            return answers;
        }
    }

    /** Answers in an order of its own. */
    static class AnswersBackwards extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            List<CommitResult> answers = new ArrayList<>(super.commit(changes));
            Collections.reverse(answers);
            return answers;
        }
    }

    /** Ends a batch at its first failure. */
    static class StopsAtFirstFailure extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            List<CommitResult> answers = new ArrayList<>();
            boolean failed = false;
            for (Change change : changes) {
                CommitResult answer = failed
                        ? CommitResult.STALE
                        : super.commit(List.of(change)).get(0);
                failed |= !(answer instanceof CommitResult.Committed);
                answers.add(answer);
            }
            return answers;
        }
    }

    /** Reads all versions of a batch before it writes any. */
    static class ReadsVersionsOnce extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            Set<String> seen = new HashSet<>();
            return changes.stream()
                    .map(change -> seen.add(change.after().company() + "/"
                                    + change.after().id())
                            ? inner.commit(List.of(change)).get(0)
                            : CommitResult.STALE)
                    .toList();
        }
    }
}
