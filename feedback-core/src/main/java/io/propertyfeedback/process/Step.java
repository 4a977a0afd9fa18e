package io.propertyfeedback.process;

import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.Settlement;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A step (环节) of a process: who is responsible, by when, what is recorded, and the ways out.
 *
 * <p>Titles, guidance and checklist are texts: see {@link Guidance}. When a feedback enters a step of another role than
 * the one it leaves, it goes into that role's queue unless the move names a handler.
 */
public final class Step {
    private final StepId id;
    private final @Nullable String role;
    private final @Nullable Limit limit;
    private final Form form;
    private final List<Outcome> outcomes;
    private final boolean afterSettlement;
    private final @Nullable StepId after;
    private final @Nullable StepId before;

    private Step(
            StepId id,
            @Nullable String role,
            @Nullable Limit limit,
            Form form,
            List<Outcome> outcomes,
            boolean afterSettlement,
            @Nullable StepId after,
            @Nullable StepId before) {
        this.id = id;
        this.role = role;
        this.limit = limit;
        this.form = form;
        this.outcomes = List.copyOf(outcomes);
        this.afterSettlement = afterSettlement;
        this.after = after;
        this.before = before;
    }

    public static Step named(String id) {
        return named(new StepId(id));
    }

    public static Step named(StepId id) {
        return new Step(id, null, null, Form.EMPTY, List.of(), false, null, null);
    }

    /** Who is responsible: a role; without one, whoever was responsible on the step before, the handler or the role. */
    public Step role(String responsible) {
        return new Step(id, responsible, limit, form, outcomes, afterSettlement, after, before);
    }

    /** By when, counted from entering the step. */
    public Step within(Limit time) {
        return new Step(id, role, time, form, outcomes, afterSettlement, after, before);
    }

    /** What is recorded whichever way the step is left. */
    public Step form(Form record) {
        return new Step(id, role, limit, record, outcomes, afterSettlement, after, before);
    }

    public Step outcome(String name, StepId to) {
        return outcome(Outcome.of(name, to));
    }

    public Step outcome(String name, StepId to, UnaryOperator<Outcome> details) {
        return outcome(details.apply(Outcome.of(name, to)));
    }

    public Step outcome(Outcome outcome) {
        List<Outcome> more = new ArrayList<>(outcomes);
        more.add(outcome);
        return new Step(id, role, limit, form, more, afterSettlement, after, before);
    }

    /** The step is worked on when the feedback is settled already: the review. */
    public Step afterSettlement() {
        return new Step(id, role, limit, form, outcomes, true, after, before);
    }

    /**
     * Where the step is put into a process that exists: every way from {@code after} to {@code before} leads through
     * it from then on.
     */
    public Step between(StepId from, StepId to) {
        return new Step(id, role, limit, form, outcomes, afterSettlement, from, to);
    }

    Step redirect(StepId from, StepId to) {
        List<Outcome> redirected = outcomes.stream()
                .map(outcome -> outcome.to().equals(from) ? outcome.to(to) : outcome)
                .toList();
        return new Step(id, role, limit, form, redirected, afterSettlement, after, before);
    }

    /** The step in its place: the hints of {@link #between} have been followed. */
    Step placed() {
        return new Step(id, role, limit, form, outcomes, afterSettlement, null, null);
    }

    public StepId id() {
        return id;
    }

    public Optional<String> responsibleRole() {
        return Optional.ofNullable(role);
    }

    public Optional<Limit> limit() {
        return Optional.ofNullable(limit);
    }

    public Form form() {
        return form;
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    public boolean isAfterSettlement() {
        return afterSettlement;
    }

    Optional<StepId> insertedAfter() {
        return Optional.ofNullable(after);
    }

    Optional<StepId> insertedBefore() {
        return Optional.ofNullable(before);
    }

    /** What to record when leaving by this outcome. */
    Form record(Outcome outcome) {
        return form.plus(outcome.form());
    }

    public @Nullable Settlement settlementOf(Outcome outcome) {
        if (outcome.settlement() != null) {
            return outcome.settlement();
        }
        boolean ends = outcome.to().equals(StepId.END) && !afterSettlement;
        return ends ? new Settlement(outcome.id().id()) : null;
    }

    @Override
    public String toString() {
        return "Step[" + id + "]";
    }
}
