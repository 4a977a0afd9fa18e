package io.propertyfeedback.process;

import io.propertyfeedback.model.OutcomeId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step with its ways out, in the order of its outcomes. */
record Station(Step step, List<Way> ways) {
    static Station of(Step step) {
        List<Way> ways = new ArrayList<>();
        for (Outcome outcome : step.outcomes()) {
            ways.add(new Way(outcome, step.record(outcome), step.settlementOf(outcome)));
        }
        return new Station(step, List.copyOf(ways));
    }

    /** The way of this outcome, or null; a step has a handful, so looking at each is faster than a map. */
    @Nullable
    Way way(@Nullable OutcomeId outcome) {
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i).outcome().id().equals(outcome)) {
                return ways.get(i);
            }
        }
        return null;
    }
}
