package io.propertyfeedback.process.standard;

import static io.propertyfeedback.model.StepId.RECEIVE;

import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.Limits;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.WallClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The limits of what is urgent: minutes and hours around the clock, holidays or not. The steps until the work is done
 * add up to the whole.
 */
final class RoundTheClock {
    private RoundTheClock() {}

    /**
     * These limits, and those of the urgent beside each: the category of a rule would win over the priority alone.
     *
     * @param steps what is urgent may take on each step after the first, in their order
     */
    static Limits urgent(Limits limits, Map<StepId, WallClock> steps) {
        List<@Nullable Category> categories = new ArrayList<>();
        categories.add(null);
        for (Limits.Rule rule : limits.rules()) {
            if (rule.category() != null && !categories.contains(rule.category())) {
                categories.add(rule.category());
            }
        }
        Limits more = limits;
        for (Category category : categories) {
            more = more.with(rule(ClockKind.RESPONSE, null, category, WallClock.minutes(15)))
                    .with(rule(ClockKind.RESOLUTION, null, category, WallClock.hours(24)))
                    .with(rule(ClockKind.STEP, RECEIVE, category, WallClock.minutes(15)));
            for (Map.Entry<StepId, WallClock> step : steps.entrySet()) {
                more = more.with(rule(ClockKind.STEP, step.getKey(), category, step.getValue()));
            }
        }
        return more;
    }

    private static Limits.Rule rule(
            ClockKind clock, @Nullable StepId step, @Nullable Category category, WallClock limit) {
        return new Limits.Rule(clock, step, category, Priority.URGENT, limit);
    }
}
