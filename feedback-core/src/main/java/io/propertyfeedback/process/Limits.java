package io.propertyfeedback.process;

import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Grading;
import io.propertyfeedback.model.Priority;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Limit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which limit holds for which clock, by step, category and priority. The most specific rule wins: a step before none,
 * then the deepest category, then a priority before none; of equals, the later.
 */
public final class Limits {
    public static final Limits NONE = new Limits(List.of());

    /**
     * One rule.
     *
     * @param clock    which clock
     * @param step     on which step; null means on any
     * @param category for which subtree; null means for all
     * @param priority for which priority; null means for all
     * @param limit    the time allowed
     */
    public record Rule(
            ClockKind clock,
            @Nullable StepId step,
            @Nullable Category category,
            @Nullable Priority priority,
            Limit limit) {

        boolean fits(ClockKind kind, StepId onStep, Grading grading) {
            return clock.equals(kind)
                    && (step == null || step.equals(onStep))
                    && (category == null || grading.category().within(category))
                    && (priority == null || grading.priority().equals(priority));
        }

        int weight() {
            return (step == null ? 0 : 1000)
                    + (category == null ? 0 : 10 * category.depth())
                    + (priority == null ? 0 : 1);
        }
    }

    private final List<Rule> rules;
    private final List<Rule> bySpecificity;

    private Limits(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        List<Rule> sorted = new ArrayList<>(rules);
        Collections.reverse(sorted);
        sorted.sort(Comparator.comparingInt(Rule::weight).reversed());
        this.bySpecificity = List.copyOf(sorted);
    }

    public static Limits of(List<Rule> rules) {
        return new Limits(rules);
    }

    public Limits response(Limit limit) {
        return with(new Rule(ClockKind.RESPONSE, null, null, null, limit));
    }

    public Limits resolution(Limit limit) {
        return with(new Rule(ClockKind.RESOLUTION, null, null, null, limit));
    }

    public Limits with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Limits(more);
    }

    public List<Rule> rules() {
        return rules;
    }

    @Nullable
    Limit find(ClockKind kind, StepId step, Grading grading) {
        for (int i = 0; i < bySpecificity.size(); i++) {
            Rule rule = bySpecificity.get(i);
            if (rule.fits(kind, step, grading)) {
                return rule.limit();
            }
        }
        return null;
    }
}
