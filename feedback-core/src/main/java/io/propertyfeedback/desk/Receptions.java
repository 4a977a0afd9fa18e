package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.process.FollowCode;
import io.propertyfeedback.process.Receipt;
import io.propertyfeedback.process.Reception;
import io.propertyfeedback.process.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Commits what was handed in and makes its receipts, the first ones where it was handed in before. Thread-safe. */
final class Receptions {
    private final DeskContext office;
    private final FollowCodes codes;

    Receptions(DeskContext office, FollowCodes codes) {
        this.office = office;
        this.codes = codes;
    }

    /** A key is its actor's own: nobody meets another's by chance, or by trying. */
    static String requests(Actor actor) {
        return "receive:" + actor.id();
    }

    /** Commits what is to be, and answers each line in order. */
    List<Reception> commit(Actor actor, List<Prepared> lines) {
        List<Change> changes = new ArrayList<>();
        for (Prepared line : lines) {
            if (line.change() != null) {
                changes.add(line.change());
            }
        }
        List<CommitResult> results =
                changes.isEmpty() ? List.of() : office.storage().commit(changes);
        List<Reception> receptions = new ArrayList<>(lines.size());
        int next = 0;
        for (Prepared line : lines) {
            receptions.add(
                    line.change() == null
                            ? Objects.requireNonNull(line.refused())
                            : reception(actor, line.change(), results.get(next++)));
        }
        return receptions;
    }

    private Reception reception(Actor actor, Change change, CommitResult result) {
        if (result instanceof CommitResult.Claimed claimed) {
            return claims(change, claimed)
                    ? first(actor, change, claimed)
                    : IdempotencyKey.refused(claimed.claim().key(), claimed.claim());
        }
        return result instanceof CommitResult.Committed
                ? new Receipt(
                        shown(actor, change.after()),
                        false,
                        isFollowed(change)
                                ? codes.of(
                                        change.after().company(), change.after().id())
                                : null)
                : Refused.because("refused.stale", change.after().id());
    }

    /**
     * The first receipt, for those who may see it: a guessed message id opens nobody else's feedback. Whoever hands in
     * anonymously may see it by repeating the request under its key.
     */
    private Reception first(Actor actor, Change again, CommitResult.Claimed held) {
        Feedback first = office.storage().find(actor.company(), held.feedback()).orElse(null);
        boolean mine = first != null
                && isFollowed(again)
                && first.intake().recordedBy().equals(actor.id());
        boolean repeated = mine && held.claim().namespace().equals(requests(actor));
        if (first == null || !repeated && !office.allows(actor, Operation.READ, Target.of(first))) {
            return Refused.because("refused.received-before");
        }
        return new Receipt(shown(actor, first), true, mine ? told(first) : null);
    }

    private Feedback shown(Actor actor, Feedback feedback) {
        return new Redaction(office, actor).of(feedback);
    }

    /** The code that was told at first, unless the keys are others now. */
    private @Nullable FollowCode told(Feedback first) {
        return codes.told(
                        first.company(),
                        first.id(),
                        office.storage().holder(first.company(), first.intake().shard(), FollowCodes.asked(first.id())))
                .orElse(null);
    }

    private static boolean isFollowed(Change change) {
        return change.claims().stream().anyMatch(FollowCodes::isOf);
    }

    /** Whether the key was taken by this very request; a message id is the same message whatever its text says now. */
    private static boolean claims(Change change, CommitResult.Claimed held) {
        return change.claims().stream()
                .anyMatch(claim -> claim.namespace().equals(held.claim().namespace())
                        && claim.key().equals(held.claim().key())
                        && Objects.equals(claim.bodyHash(), held.claim().bodyHash()));
    }
}
