package io.propertyfeedback.process;

import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.StepId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way out of a step.
 *
 * @param id         unique within its step
 * @param to         the next step; {@link StepId#END} when no work is left
 * @param settlement what became of the feedback, when this way settles it
 * @param roles      who may take this way beside whoever is responsible for the step; {@link Roles#RESIDENT} stands for
 *                   the submitter
 * @param form       what this way records besides the step's own form
 * @param guards     conditions
 * @param then       what it does besides moving
 * @param approval   who has to approve it before it is taken; null for nobody
 */
public record Outcome(
        OutcomeId id,
        StepId to,
        @Nullable Settlement settlement,
        Set<String> roles,
        Form form,
        List<Guard> guards,
        List<Consequence> then,
        @Nullable Approval approval) {

    public Outcome {
        roles = Set.copyOf(roles);
        guards = List.copyOf(guards);
        then = List.copyOf(then);
    }

    public static Outcome of(String id, StepId to) {
        return new Outcome(new OutcomeId(id), to, null, Set.of(), Form.EMPTY, List.of(), List.of(), null);
    }

    public Outcome settling(Settlement as) {
        return new Outcome(id, to, as, roles, form, guards, then, approval);
    }

    /** May be taken by any of these roles, too; whoever is responsible for the step always may. */
    public Outcome by(String... anyOf) {
        Set<String> more = new LinkedHashSet<>(roles);
        more.addAll(List.of(anyOf));
        return new Outcome(id, to, settlement, more, form, guards, then, approval);
    }

    public Outcome form(Form more) {
        return new Outcome(id, to, settlement, roles, form.plus(more), guards, then, approval);
    }

    public Outcome guard(Guard guard) {
        List<Guard> more = new ArrayList<>(guards);
        more.add(guard);
        return new Outcome(id, to, settlement, roles, form, more, then, approval);
    }

    public Outcome then(Consequence... consequences) {
        List<Consequence> more = new ArrayList<>(then);
        more.addAll(List.of(consequences));
        return new Outcome(id, to, settlement, roles, form, guards, more, approval);
    }

    /** Is taken only when somebody else has approved it, where there is somebody else. */
    public Outcome approved(@Nullable Approval needed) {
        return new Outcome(id, to, settlement, roles, form, guards, then, needed);
    }

    Outcome to(StepId other) {
        return new Outcome(id, other, settlement, roles, form, guards, then, approval);
    }
}
