package io.propertyfeedback.process;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.CalendarDays;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Limit;
import io.propertyfeedback.sla.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Builds a process, from nothing or from one that exists. {@link #build} refuses a graph that would strand a feedback,
 * and names the culprit. Not thread-safe.
 */
public final class ProcessBuilder {
    private ProcessRef ref;
    private final List<Step> steps = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private Limits limits = Limits.NONE;
    private Ladders ladders = Ladders.NONE;
    private Limit waitsAtMost = new CalendarDays(30);
    private @Nullable StepId reopensAt;
    private boolean firstContactResponsible;

    ProcessBuilder(ProcessRef ref) {
        this.ref = ref;
    }

    ProcessBuilder(FeedbackProcess existing) {
        this.ref = new ProcessRef(existing.ref().id(), existing.ref().version() + 1);
        steps.addAll(existing.steps());
        acts.addAll(existing.acts());
        limits = existing.limits();
        ladders = existing.ladders();
        waitsAtMost = existing.waitsAtMost();
        reopensAt = existing.reopensAt();
        firstContactResponsible = existing.firstContactResponsible();
    }

    public ProcessBuilder as(String id, int version) {
        ref = new ProcessRef(id, version);
        return this;
    }

    /** Adds a step; one that says {@link Step#between} is put into the ways between the two. */
    public ProcessBuilder with(Step step) {
        StepId from = step.insertedAfter().orElse(null);
        StepId to = step.insertedBefore().orElse(null);
        if (from == null || to == null) {
            steps.add(step);
            return this;
        }
        int at = position(from);
        Step before = steps.get(at);
        if (before.outcomes().stream().noneMatch(o -> o.to().equals(to))) {
            throw new IllegalArgumentException("Step '" + step.id() + "' cannot stand between '" + from + "' and '" + to
                    + "': no outcome leads" + " from the one to the other");
        }
        steps.set(at, before.redirect(to, step.id()));
        steps.add(at + 1, step.placed());
        return this;
    }

    /** Puts another step in the place of the one with the same id. */
    public ProcessBuilder replace(Step step) {
        steps.set(position(step.id()), step);
        return this;
    }

    /** Changes a step that exists: another role, limit, form, one more outcome. */
    public ProcessBuilder change(StepId id, UnaryOperator<Step> change) {
        int at = position(id);
        steps.set(at, change.apply(steps.get(at)));
        return this;
    }

    /** Takes a step out; what led to it leads to {@code instead}. */
    public ProcessBuilder remove(StepId id, StepId instead) {
        steps.remove(position(id));
        steps.replaceAll(step -> step.redirect(id, instead));
        if (id.equals(reopensAt)) {
            reopensAt = instead;
        }
        return this;
    }

    /** Adds an act, or puts it in the place of the one with the same id. */
    public ProcessBuilder with(Act act) {
        acts.removeIf(existing -> existing.id().equals(act.id()));
        acts.add(act);
        return this;
    }

    public ProcessBuilder with(List<Act> several) {
        several.forEach(this::with);
        return this;
    }

    public ProcessBuilder without(ActId act) {
        acts.removeIf(existing -> existing.id().equals(act));
        return this;
    }

    public ProcessBuilder limits(Limits rules) {
        limits = rules;
        return this;
    }

    /** The time for a step, whatever the category. */
    public ProcessBuilder within(StepId step, Limit limit) {
        return change(step, s -> s.within(limit));
    }

    public ProcessBuilder ladders(Ladders rules) {
        ladders = rules;
        return this;
    }

    /**
     * One more warning or escalation of a clock, taken once for each of its cycles, with what follows from it. The rung
     * at the deadline is always there; name it to have something follow from it.
     */
    public ProcessBuilder rung(ClockKind clock, Rung rung, Consequence... then) {
        ladders = ladders.with(new Ladders.Rule(clock, null, rung, List.of(then)));
        return this;
    }

    /** One more warning or escalation of the clock of one step. */
    public ProcessBuilder rung(StepId step, Rung rung, Consequence... then) {
        ladders = ladders.with(new Ladders.Rule(ClockKind.STEP, step, rung, List.of(then)));
        return this;
    }

    /** How long a feedback waits unless the waiting names another end: 30 calendar days unless said. */
    public ProcessBuilder waitsAtMost(Limit limit) {
        waitsAtMost = limit;
        return this;
    }

    /** Where work begins again after a reopening; the first step unless said. */
    public ProcessBuilder reopensAt(StepId step) {
        reopensAt = step;
        return this;
    }

    /** First-contact responsibility (首问责任): whoever records a feedback is responsible until it is handed on. */
    public ProcessBuilder firstContactResponsible(boolean yes) {
        firstContactResponsible = yes;
        return this;
    }

    /**
     * The checked process.
     *
     * @throws IllegalArgumentException naming the step, outcome or act that is wrong, and why
     */
    public FeedbackProcess build() {
        GraphCheck.check(ref, steps, acts, reopensAt());
        LadderCheck.check(ref, steps, ladders, waitsAtMost);
        return new FeedbackProcess(this);
    }

    private int position(StepId id) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Process '" + ref.id() + "' has no step '" + id + "'; it has "
                + steps.stream().map(s -> s.id().id()).toList());
    }

    ProcessRef ref() {
        return ref;
    }

    List<Step> steps() {
        return steps;
    }

    List<Act> acts() {
        return acts;
    }

    Limits limits() {
        return limits;
    }

    Ladders ladders() {
        return ladders;
    }

    Limit waitsAtMost() {
        return waitsAtMost;
    }

    StepId reopensAt() {
        return reopensAt != null || steps.isEmpty()
                ? Objects.requireNonNullElse(reopensAt, StepId.END)
                : steps.get(0).id();
    }

    boolean isFirstContactResponsible() {
        return firstContactResponsible;
    }
}
