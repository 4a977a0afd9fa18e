package io.propertyfeedback.process;

import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done to a feedback besides moving it on: data, not code.
 *
 * @param id       unique within a process
 * @param statuses in which it is allowed
 * @param steps    on which it is allowed; empty means on all
 * @param roles    any of which the actor needs; {@link Roles#RESPONSIBLE} stands for whoever is responsible now
 * @param form     what it records
 * @param guards   conditions
 * @param then     what it does
 * @param approval who has to approve it before it is done; null for nobody
 */
public record Act(
        ActId id,
        Set<Status> statuses,
        Set<StepId> steps,
        Set<String> roles,
        Form form,
        List<Guard> guards,
        List<Consequence> then,
        @Nullable Approval approval) {

    public Act {
        statuses = Set.copyOf(statuses);
        steps = Set.copyOf(steps);
        roles = Set.copyOf(roles);
        guards = List.copyOf(guards);
        then = List.copyOf(then);
    }

    /** An act that is allowed while work goes on, by whoever is responsible, and records nothing yet. */
    public static Act named(String id) {
        return named(new ActId(id));
    }

    public static Act named(ActId id) {
        Set<Status> working = EnumSet.of(Status.OPEN, Status.WAITING);
        return new Act(id, working, Set.of(), Set.of(Roles.RESPONSIBLE), Form.EMPTY, List.of(), List.of(), null);
    }

    public Act in(Status... allowed) {
        return new Act(id, Set.of(allowed), steps, roles, form, guards, then, approval);
    }

    public Act on(StepId... allowed) {
        return new Act(id, statuses, Set.of(allowed), roles, form, guards, then, approval);
    }

    public Act by(String... anyOf) {
        return new Act(id, statuses, steps, Set.of(anyOf), form, guards, then, approval);
    }

    public Act form(Form record) {
        return new Act(id, statuses, steps, roles, record, guards, then, approval);
    }

    public Act guard(Guard guard) {
        List<Guard> more = new ArrayList<>(guards);
        more.add(guard);
        return new Act(id, statuses, steps, roles, form, more, then, approval);
    }

    public Act then(Consequence... consequences) {
        List<Consequence> more = new ArrayList<>(then);
        more.addAll(List.of(consequences));
        return new Act(id, statuses, steps, roles, form, guards, more, approval);
    }

    /** Is done only when somebody else has approved it, where there is somebody else. */
    public Act approved(@Nullable Approval needed) {
        return new Act(id, statuses, steps, roles, form, guards, then, needed);
    }

    /**
     * Whether it only adds to what is there, such as a note: two of them conflict with nobody, and may be done to whatever
     * version there is.
     */
    public boolean adds() {
        return approval == null && then.stream().allMatch(Consequence::adds);
    }
}
