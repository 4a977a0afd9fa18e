package io.propertyfeedback.kpi.fact;

import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.Settlement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who took a case out, while its history is read entry by entry. What is approved is done in the entry of whoever approves
 * it, so that who proposed it is remembered until then.
 */
final class TakenOutFacts {
    private final Feedback feedback;
    private final List<TakenOutFact> found = new ArrayList<>();
    private @Nullable String proposer;
    private boolean valid = true;
    private boolean byStaff;

    TakenOutFacts(Feedback feedback) {
        this.feedback = feedback;
    }

    /** Why a case that is settled so was not worked to its end, as one of {@link LeftOut}; null where it was. */
    static @Nullable String reason(Feedback feedback, Settlement settlement, Entry entry) {
        if (settlement.equals(Settlement.WITHDRAWN)) {
            return feedback.saidBy(entry.actor()) ? LeftOut.WITHDRAWN : LeftOut.WITHDRAWN_BY_STAFF;
        }
        return settlement.equals(Settlement.DUPLICATE)
                ? LeftOut.MERGED
                : settlement.equals(Settlement.NOT_OURS) ? LeftOut.REJECTED : null;
    }

    void take(Entry entry, int cycle) {
        String proposedBy = null;
        for (Effect effect : entry.effects()) {
            if (effect instanceof Effect.Marked marked && marked.key().equals(Marks.APPROVAL)) {
                proposedBy = proposer;
                proposer = marked.code() == null ? null : entry.actor();
            } else if (effect instanceof Effect.Settled settled) {
                String reason = reason(feedback, settled.settlement(), entry);
                byStaff = LeftOut.WITHDRAWN_BY_STAFF.equals(reason);
                if (reason != null && !reason.equals(LeftOut.WITHDRAWN)) {
                    found.add(new TakenOutFact(cycle, takenOut(reason, entry, proposedBy)));
                }
            } else if (effect instanceof Effect.Graded graded
                    && graded.grading().valid() != valid) {
                valid = graded.grading().valid();
                found.removeIf(fact -> fact.takenOut().reason().equals(LeftOut.INVALID));
                if (!valid) {
                    found.add(new TakenOutFact(cycle, takenOut(LeftOut.INVALID, entry, proposedBy)));
                }
            }
        }
    }

    private static TakenOut takenOut(String reason, Entry entry, @Nullable String proposedBy) {
        return proposedBy == null
                ? new TakenOut(reason, entry.actor(), null)
                : new TakenOut(reason, proposedBy, entry.actor());
    }

    /** Whether its last settlement was a withdrawal by staff. */
    boolean isByStaff() {
        return byStaff;
    }

    /** All of them, in the order of recording. */
    List<TakenOutFact> done() {
        return found;
    }
}
