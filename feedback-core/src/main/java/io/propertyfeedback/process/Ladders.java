package io.propertyfeedback.process;

import io.propertyfeedback.model.StepId;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Ladder;
import io.propertyfeedback.sla.Rung;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which warnings and escalations the clocks of a process have, and what follows from each. Immutable. */
public final class Ladders {
    public static final Ladders NONE = new Ladders(List.of());

    /**
     * One rung.
     *
     * @param clock of which clock
     * @param step  on which step, for the clock of the step; null means on any
     * @param rung  where it lies
     * @param then  what follows when it is taken, besides the line in the history; nothing is recorded with a rung, so
     *     a consequence that reads a record does not fit
     */
    public record Rule(ClockKind clock, @Nullable StepId step, Rung rung, List<Consequence> then) {
        public Rule {
            then = List.copyOf(then);
        }

        boolean fits(ClockKind kind, StepId on) {
            return clock.equals(kind.base()) && (step == null || step.equals(on));
        }
    }

    private final List<Rule> rules;

    private Ladders(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static Ladders of(List<Rule> rules) {
        return new Ladders(rules);
    }

    public Ladders with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Ladders(more);
    }

    public List<Rule> rules() {
        return rules;
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** The ladder of a clock while the feedback stands on this step; it has the deadline at least. */
    Ladder of(ClockKind clock, StepId on) {
        List<Rung> rungs = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.fits(clock, on)) {
                rungs.add(rule.rung());
            }
        }
        return rungs.isEmpty() ? Ladder.DEADLINE : new Ladder(rungs);
    }

    /** What follows from a rung. */
    List<Consequence> then(ClockKind clock, StepId on, Rung rung) {
        return rules.stream()
                .filter(rule -> rule.fits(clock, on) && rule.rung().equals(rung))
                .flatMap(rule -> rule.then().stream())
                .toList();
    }
}
