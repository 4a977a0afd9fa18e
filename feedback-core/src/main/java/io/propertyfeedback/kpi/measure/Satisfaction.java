package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.Calculator;
import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.Groups;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.Measure;
import io.propertyfeedback.kpi.Unit;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.RatingFact;
import io.propertyfeedback.kpi.fact.RatingSource;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers in the top levels of five / valid answers, with the 95 % interval. One answer of each cycle counts: of those after
 * the last rework, the submitter's own before one that staff wrote down, and of these the last, or the first. What was
 * sent back and not answered again keeps its last answer. Nothing is satisfied by default: what was
 * settled without an answer is unanswered. Imported cases without an answer, and anonymous ones, are not asked.
 * Answers belong to a period by when they were given, silence by when it was asked or the case was settled.
 *
 * @param topLevels  how many of the five levels are satisfied, 1 to 4; 2 is customary for CSAT, 3 with hotlines
 * @param unanswered what silence means
 * @param answer     which answer of a cycle counts
 */
public record Satisfaction(int topLevels, Unanswered unanswered, Answer answer) implements Measure {
    public static final String KIND = "satisfaction";
    /** Cycles whose submitters were asked or could have been. */
    public static final String ASKED = "asked";
    /** Cycles with an answer. */
    public static final String ANSWERED = "answered";

    /** Counted cycles whose work was sent back. */
    public static final String REWORKED = "reworked";
    /** Counted cycles whose work was sent back a second time. */
    public static final String REWORKED_AGAIN = "reworked-again";

    /** Which answer of a cycle counts. */
    public enum Answer {
        /** The last one after the last rework. */
        LAST,
        /** The first one. */
        FIRST
    }

    /** What silence means. */
    public enum Unanswered {
        /** Nothing: left out. */
        EXCLUDE,
        /** Not satisfied. */
        COUNT_AGAINST
    }

    /** @throws IllegalArgumentException when not 1 to 4 levels are satisfied */
    public Satisfaction {
        if (topLevels < 1 || topLevels > 4) {
            throw new IllegalArgumentException("Of five levels 1 to 4 can be satisfied, not " + topLevels);
        }
    }

    /** The top two levels; silence is left out. */
    public static Satisfaction standard() {
        return new Satisfaction(2, Unanswered.EXCLUDE, Answer.LAST);
    }

    public Satisfaction top(int levels) {
        return new Satisfaction(levels, unanswered, answer);
    }

    public Satisfaction silence(Unanswered meaning) {
        return new Satisfaction(topLevels, meaning, answer);
    }

    public Satisfaction counting(Answer other) {
        return new Satisfaction(topLevels, unanswered, other);
    }

    /** Of all the answers of a case those that count by the standard definition, one of each cycle. */
    public static Collection<RatingFact> counting(CaseFact fact) {
        return SatisfactionCalculator.byCycle(fact, Answer.LAST, again -> {}).values();
    }

    static Measure read(Parameters from) {
        return new Satisfaction(
                from.number("topLevels", 2),
                from.choice("unanswered", Unanswered.EXCLUDE),
                from.choice("answer", Answer.LAST));
    }

    /** The part of a figure that counts the answers of a source. */
    public static String part(RatingSource source) {
        return "source." + source.id();
    }

    boolean isSatisfied(int level) {
        return level > 5 - topLevels;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Unit unit() {
        return Unit.SHARE;
    }

    @Override
    public Set<Cohort> cohorts() {
        return Set.of(Cohort.COMPLETED_IN_PERIOD, Cohort.RECEIVED_IN_PERIOD);
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of(
                "topLevels", Integer.toString(topLevels), "unanswered", unanswered.name(), "answer", answer.name());
    }

    @Override
    public boolean isSample() {
        return true;
    }

    @Override
    public Optional<Duration> reach() {
        return Optional.of(Duration.ZERO);
    }

    @Override
    public Calculator start(KpiQuery query, Groups groups) {
        return new SatisfactionCalculator(this, query.definition().cohort(), groups);
    }
}
