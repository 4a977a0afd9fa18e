package io.propertyfeedback.process.standard;

import static io.propertyfeedback.model.StepId.ANALYSE;
import static io.propertyfeedback.model.StepId.CONFIRM;
import static io.propertyfeedback.model.StepId.IMPLEMENT;
import static io.propertyfeedback.model.StepId.PLAN;
import static io.propertyfeedback.model.StepId.RECEIVE;

import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.Limits;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.WallClock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limits of what is urgent: minutes and hours around the clock, holidays or not. The steps until the work is done
 * add up to the whole.
 */
final class RoundTheClock {
    private RoundTheClock() {}

    /** These limits, and those of the urgent beside each: the category of a rule would win over the priority alone. */
    static Limits urgent(Limits limits) {
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
                    .with(rule(ClockKind.STEP, RECEIVE, category, WallClock.minutes(15)))
                    .with(rule(ClockKind.STEP, CONFIRM, category, WallClock.minutes(45)))
                    .with(rule(ClockKind.STEP, ANALYSE, category, WallClock.hours(1)))
                    .with(rule(ClockKind.STEP, PLAN, category, WallClock.hours(2)))
                    .with(rule(ClockKind.STEP, IMPLEMENT, category, WallClock.hours(20)));
        }
        return more;
    }

    private static Limits.Rule rule(
            ClockKind clock, @Nullable StepId step, @Nullable Category category, WallClock limit) {
        return new Limits.Rule(clock, step, category, Priority.URGENT, limit);
    }
}
