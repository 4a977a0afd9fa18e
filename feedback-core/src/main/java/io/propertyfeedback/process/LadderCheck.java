package io.propertyfeedback.process;

import io.propertyfeedback.model.ProcessRef;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Limit;
import io.propertyfeedback.sla.RungPoint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses rungs of what is not there, ladders on which an id means two rungs, and waiting without an end. */
final class LadderCheck {
    private LadderCheck() {}

    static void check(ProcessRef ref, List<Step> steps, Ladders ladders, Limit waitsAtMost) {
        Set<StepId> known = steps.stream().map(Step::id).collect(Collectors.toSet());
        for (Ladders.Rule rule : ladders.rules()) {
            String rung = "rung '" + rule.rung().id() + "'";
            if (rule.step() != null && !known.contains(rule.step())) {
                throw refused(ref, "puts the " + rung + " on '" + rule.step() + "', which it does not have");
            }
            if (rule.step() != null && !rule.clock().equals(ClockKind.STEP)) {
                throw refused(
                        ref,
                        "puts the " + rung + " of the clock '" + rule.clock().id()
                                + "' on a step; only the clock of the step goes by steps");
            }
        }
        for (Step step : steps) {
            for (Ladders.Rule rule : ladders.rules()) {
                try {
                    ladders.of(rule.clock(), step.id());
                } catch (IllegalArgumentException twice) {
                    throw refused(
                            ref,
                            "has a ladder of the clock '" + rule.clock().id() + "' on which " + twice.getMessage());
                }
            }
        }
        if (!RungPoint.isDistance(waitsAtMost)) {
            throw refused(ref, "lets feedback wait for '" + waitsAtMost.text() + "', which is no length of time");
        }
    }

    private static IllegalArgumentException refused(ProcessRef ref, String why) {
        return new IllegalArgumentException("Process '" + ref + "' " + why);
    }
}
