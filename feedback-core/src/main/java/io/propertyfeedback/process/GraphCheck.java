package io.propertyfeedback.process;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.StepId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Refuses a graph in which a feedback could be stranded, or in which a name means two things. */
final class GraphCheck {
    private final ProcessRef ref;
    private final Map<StepId, Step> steps = new LinkedHashMap<>();

    private GraphCheck(ProcessRef ref) {
        this.ref = ref;
    }

    static void check(ProcessRef ref, List<Step> steps, List<Act> acts, StepId reopensAt) {
        GraphCheck check = new GraphCheck(ref);
        check.names(steps, acts);
        check.targets();
        check.reopening(reopensAt);
        check.reachable(steps.get(0).id(), reopensAt);
        check.noDeadEnd();
        check.settlement();
    }

    private void names(List<Step> declared, List<Act> acts) {
        refuseIf(declared.isEmpty(), "has no step");
        for (Step step : declared) {
            refuseIf(step.id().equals(StepId.END), "declares '" + StepId.END + "', which is not a step but the end");
            refuseIf(steps.put(step.id(), step) != null, "has two steps named '" + step.id() + "'");
            Set<OutcomeId> outcomes = new HashSet<>();
            for (Outcome outcome : step.outcomes()) {
                refuseIf(
                        !outcomes.add(outcome.id()),
                        "is ambiguous: step '" + step.id() + "' has two outcomes named '" + outcome.id() + "'");
            }
        }
        Set<ActId> names = new HashSet<>();
        for (Act act : acts) {
            refuseIf(
                    act.id().equals(ActId.MOVE) || act.id().equals(ActId.RECEIVE),
                    "declares the act '" + act.id() + "', which every process has already");
            refuseIf(!names.add(act.id()), "is ambiguous: it has two acts named '" + act.id() + "'");
            refuseIf(act.statuses().isEmpty(), "allows the act '" + act.id() + "' in no status");
            refuseIf(act.roles().isEmpty(), "allows the act '" + act.id() + "' to nobody: it names no role");
            refuseIf(
                    act.approval() != null
                            && declared.stream()
                                    .flatMap(step -> step.outcomes().stream())
                                    .anyMatch(outcome -> outcome.approval() != null
                                            && outcome.id().id().equals(act.id().id())),
                    "is ambiguous: both the act '" + act.id() + "' and an outcome of this name need approval");
            act.steps()
                    .forEach(on -> refuseIf(
                            !steps.containsKey(on),
                            "allows the act '" + act.id() + "' on '" + on + "', which it does not have"));
        }
    }

    private void targets() {
        for (Step step : steps.values()) {
            refuseIf(step.outcomes().isEmpty(), "has a dead end: step '" + step.id() + "' has no outcome");
            for (Outcome outcome : step.outcomes()) {
                refuseIf(
                        !outcome.to().equals(StepId.END) && !steps.containsKey(outcome.to()),
                        "leads nowhere: outcome '" + outcome.id() + "' of step '" + step.id() + "' names '"
                                + outcome.to() + "', which it does not have");
            }
        }
    }

    private void reachable(StepId first, StepId reopensAt) {
        Set<StepId> seen = new HashSet<>(List.of(first, reopensAt));
        Deque<StepId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Step step = Objects.requireNonNull(steps.get(open.pop()));
            for (Outcome outcome : step.outcomes()) {
                if (!outcome.to().equals(StepId.END) && seen.add(outcome.to())) {
                    open.push(outcome.to());
                }
            }
        }
        for (Step step : steps.values()) {
            // every settlement at the end leads to the review by itself
            refuseIf(
                    !seen.contains(step.id()) && !step.isAfterSettlement(),
                    "has an unreachable step '" + step.id() + "': no outcome of any step leads to it");
        }
    }

    private void noDeadEnd() {
        Set<StepId> ends = new HashSet<>(Set.of(StepId.END));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Step step : steps.values()) {
                if (!ends.contains(step.id()) && step.outcomes().stream().anyMatch(o -> ends.contains(o.to()))) {
                    grew |= ends.add(step.id());
                }
            }
        }
        for (Step step : steps.values()) {
            refuseIf(!ends.contains(step.id()), "has a dead end: from step '" + step.id() + "' there is no way to end");
        }
    }

    /** Into a step after settlement leads only what settles, and out of one leads no way back into work. */
    private void settlement() {
        long after = steps.values().stream().filter(Step::isAfterSettlement).count();
        refuseIf(after > 1, "has " + after + " steps after settlement; there is at most one, the review");
        for (Step step : steps.values()) {
            for (Outcome outcome : step.outcomes()) {
                Step to = steps.get(outcome.to());
                boolean toReview = to != null && to.isAfterSettlement();
                boolean stays = outcome.to().equals(step.id());
                refuseIf(
                        toReview && !step.isAfterSettlement() && step.settlementOf(outcome) == null,
                        "does not say what became of it: outcome '" + outcome.id() + "' of step '" + step.id()
                                + "' leads to '" + outcome.to() + "' without a settlement");
                refuseIf(
                        !toReview && !stays && !outcome.to().equals(StepId.END) && step.settlementOf(outcome) != null,
                        "settles too early: outcome '" + outcome.id() + "' of step '" + step.id()
                                + "' has a settlement but leads back into work at '" + outcome.to() + "'");
                refuseIf(
                        step.isAfterSettlement() && !toReview && !outcome.to().equals(StepId.END),
                        "works on what is settled: outcome '" + outcome.id() + "' of step '" + step.id()
                                + "' leads back to '" + outcome.to() + "'; reopening is an act");
            }
        }
    }

    private void reopening(StepId at) {
        Step step = steps.get(at);
        refuseIf(
                step == null || step.isAfterSettlement(),
                "cannot begin again at '" + at + "': it is not a step on which work is done");
    }

    private void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException("Process '" + ref + "' " + why);
        }
    }
}
