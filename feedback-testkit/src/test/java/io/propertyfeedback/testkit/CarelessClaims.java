package io.propertyfeedback.testkit;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Adapters that get claims wrong. */
final class CarelessClaims {
    private CarelessClaims() {}

    /** Keeps the keys of several companies in one drawer, or takes several keys for one. */
    static class SharesClaims extends Forwarding {
        private final Function<Change, String> drawer;
        private final Function<Claim, String> label;
        private final Map<String, CommitResult.Claimed> taken = new ConcurrentHashMap<>();

        SharesClaims(Function<Change, String> drawer) {
            this(drawer, claim -> claim.namespace() + "/" + claim.key());
        }

        SharesClaims(Function<Change, String> drawer, Function<Claim, String> label) {
            this.drawer = drawer;
            this.label = label;
        }

        static String company(Change change) {
            return change.after().company();
        }

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            return changes.stream().map(this::commitOne).toList();
        }

        private CommitResult commitOne(Change change) {
            for (Claim claim : change.claims()) {
                CommitResult.Claimed holder = new CommitResult.Claimed(
                        claim, change.after().id(), change.after().version());
                String key = drawer.apply(change) + "/" + label.apply(claim);
                CommitResult.Claimed other = taken.putIfAbsent(key, holder);
                if (other != null) {
                    return other;
                }
            }
            return super.commit(List.of(change)).get(0);
        }
    }

    /** Knows who holds a key, but not whose key it is. */
    static class HoldsByKeyAlone extends Forwarding {
        private final Map<String, CommitResult.Claimed> holders = new ConcurrentHashMap<>();

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            for (Change change : changes) {
                change.claims()
                        .forEach(claim -> holders.putIfAbsent(
                                claim.key(),
                                new CommitResult.Claimed(
                                        claim,
                                        change.after().id(),
                                        change.after().version())));
            }
            return super.commit(changes);
        }

        @Override
        public Optional<CommitResult.Claimed> holder(String company, String shard, Claim claim) {
            return Optional.ofNullable(holders.get(claim.key()));
        }
    }

    /** Remembers keys where only one node sees them. */
    static class RemembersKeysPerThread extends Forwarding {
        private final ThreadLocal<Set<String>> seen = ThreadLocal.withInitial(HashSet::new);

        @Override
        public List<CommitResult> commit(List<Change> changes) {
            return changes.stream().map(this::commitOne).toList();
        }

        private CommitResult commitOne(Change change) {
            for (Claim claim : change.claims()) {
                if (!seen.get().add(claim.namespace() + "/" + claim.key())) {
                    return new CommitResult.Claimed(claim, "somebody", 1);
                }
            }
            return inner.commit(List.of(new Change(
                            change.after(),
                            change.entry(),
                            List.of(),
                            change.seen(),
                            change.person(),
                            change.silent())))
                    .get(0);
        }
    }

    /** Answers with the hash of whoever asks. */
    static class AnswersAskersHash extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            List<CommitResult> answers = new ArrayList<>(super.commit(changes));
            for (int i = 0; i < changes.size(); i++) {
                if (answers.get(i) instanceof CommitResult.Claimed by) {
                    List<Claim> asked = changes.get(i).claims();
                    answers.set(i, new CommitResult.Claimed(asked.get(asked.size() - 1), by.feedback(), by.version()));
                }
            }
            return answers;
        }
    }

    /** Looks at the version before the claims. */
    static class LooksAtVersionFirst extends Forwarding {
        @Override
        public List<CommitResult> commit(List<Change> changes) {
            List<CommitResult> answers = new ArrayList<>();
            for (Change change : changes) {
                Feedback after = change.after();
                long stored =
                        find(after.company(), after.id()).map(Feedback::version).orElse(0L);
                answers.add(
                        stored + 1 == after.version()
                                ? super.commit(List.of(change)).get(0)
                                : CommitResult.STALE);
            }
            return answers;
        }
    }

    /** Keeps keys by itself, within their shard. */
    static class HoldsWithinShard extends Forwarding {
        final Map<String, CommitResult.Claimed> taken = new HashMap<>();

        @Override
        public synchronized List<CommitResult> commit(List<Change> changes) {
            return changes.stream().map(this::commitOne).toList();
        }

        CommitResult commitOne(Change change) {
            Feedback after = change.after();
            for (Claim claim : change.claims()) {
                Optional<CommitResult.Claimed> holder =
                        holder(after.company(), after.intake().shard(), claim);
                if (holder.isPresent()) {
                    return holder.get();
                }
            }
            Change bare = new Change(after, change.entry(), List.of(), change.seen(), change.person(), change.silent());
            CommitResult answer = inner.commit(List.of(bare)).get(0);
            if (answer instanceof CommitResult.Committed) {
                change.claims()
                        .forEach(claim -> taken.put(
                                key(after.company(), after.intake().shard(), claim),
                                new CommitResult.Claimed(claim, after.id(), after.version())));
            }
            return answer;
        }

        @Override
        public synchronized Optional<CommitResult.Claimed> holder(String company, String shard, Claim claim) {
            return Optional.ofNullable(taken.get(key(company, shard, claim)));
        }

        private static String key(String company, String shard, Claim claim) {
            return String.join("/", company, shard, claim.namespace(), claim.key());
        }
    }

    /** Gives the keys of a feedback back when it is settled. */
    static class GivesClaimsBack extends HoldsWithinShard {
        @Override
        CommitResult commitOne(Change change) {
            CommitResult answer = super.commitOne(change);
            if (answer instanceof CommitResult.Committed
                    && change.after().position().status().settled()) {
                taken.values()
                        .removeIf(claimed ->
                                claimed.feedback().equals(change.after().id()));
            }
            return answer;
        }
    }
}
