package io.propertyfeedback.process;

import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Marks;
import io.propertyfeedback.model.StepId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In whose hands it is while an act unfolds: the role, and who of it is responsible. Used by one thread, for one decision.
 */
final class UnfoldingHands {
    private final Situation situation;
    private final List<Effect> effects;
    private @Nullable String role;
    private boolean handed;
    private boolean callsBack;

    /** @param effects those of the act, to which it adds */
    UnfoldingHands(Situation situation, List<Effect> effects) {
        this.situation = situation;
        this.effects = effects;
        this.role = situation.feedback().position().role().orElse(null);
        this.callsBack =
                situation.feedback().position().marks().of(Marks.CALL_BACK).isPresent();
    }

    void assign(@Nullable String handler, @Nullable String department, boolean misassigned) {
        effects.add(new Effect.Assigned(handler, department, misassigned));
    }

    /** In a role's queue, on whatever step it stands; the next step is in its own role's hands again. */
    void handTo(String other) {
        mark(other);
        handed = true;
        assign(null, null, false);
    }

    /** In the hands of the step's role from now on; where it has none, of the role before. */
    void enter(FeedbackProcess process, StepId step) {
        String next = process.role(step);
        if (!handed && next != null && !next.equals(role)) {
            mark(next);
        }
    }

    /** Its submitter is to be told, or no more. While an appeal waits for its decision it stays with those who decide. */
    void callBack(boolean due, FeedbackProcess process, StepId step) {
        effects.add(new Effect.Marked(Marks.CALL_BACK, due ? Marks.OPEN : null));
        callsBack = due;
        if (!situation.feedback().position().marks().appealed()) {
            handBack(process, step);
        }
    }

    /** Back in the hands of the step's role, of those who follow up, or in nobody's where nothing is left to be done. */
    void handBack(FeedbackProcess process, StepId step) {
        handed = false;
        if (callsBack) {
            handTo(Roles.FOLLOW_UP);
            return;
        }
        boolean worked = process.step(step)
                .filter(on -> FeedbackProcess.isWorkedOn(
                        on, situation.feedback().position().status()))
                .isPresent();
        if (!worked || process.role(step) == null) {
            mark(null);
        } else {
            enter(process, step);
        }
        assign(null, null, false);
    }

    /** Nothing is left to be done until it moves on. */
    void settle() {
        role = null;
        handed = false;
    }

    /**
     * Whoever takes a step out of its role's queue keeps it while the role stays; another role gets it in its queue.
     *
     * @param before in whose hands it was
     */
    void handOver(@Nullable String before, FeedbackProcess process, StepId to) {
        if (to.equals(StepId.END) || assigned()) {
            return;
        }
        String handler = situation.feedback().position().assignment().handler();
        String next = process.role(to);
        if (next == null || next.equals(before)) {
            if (handler == null && worksOn(next)) {
                assign(situation.actor().id(), null, false);
            }
        } else if (handler != null && !(before == null && goesOn(handler, next))) {
            assign(null, null, false);
        }
    }

    /** In whose hands it was on a step; null where the step has no role of its own. */
    @Nullable
    String before(FeedbackProcess process, StepId from) {
        String declared = process.role(from);
        return declared == null ? null : situation.feedback().position().role().orElse(declared);
    }

    /** A submitter who moves the feedback on does not become responsible for it by that. */
    private boolean worksOn(@Nullable String next) {
        return !situation.bySubmitter() || next != null && situation.actor().has(next);
    }

    /** After a step without a role of its own, whoever did it and holds the next step's role goes on. */
    private boolean goesOn(String handler, String next) {
        return handler.equals(situation.actor().id()) && situation.actor().has(next);
    }

    private boolean assigned() {
        for (int i = 0; i < effects.size(); i++) {
            if (effects.get(i) instanceof Effect.Assigned) {
                return true;
            }
        }
        return false;
    }

    private void mark(@Nullable String other) {
        effects.add(new Effect.Marked(Marks.ROLE, other));
        role = other;
    }
}
