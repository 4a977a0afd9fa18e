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
 * Answers in the top levels of five / valid answers, with the 95 % interval. One answer of each cycle counts: the
 * submitter's own before one that staff wrote down, of those the first. Nothing is satisfied by default: what was
 * settled without an answer is unanswered. Imported cases without an answer, and anonymous ones, are not asked.
 * Answers belong to a period by when they were given, silence by when it was asked or the case was settled.
 *
 * @param topLevels  how many of the five levels are satisfied, 1 to 4; 2 is customary for CSAT, 3 with hotlines
 * @param unanswered what silence means
 */
public record Satisfaction(int topLevels, Unanswered unanswered) implements Measure {
    public static final String KIND = "satisfaction";
    /** Cycles whose submitters were asked or could have been. */
    public static final String ASKED = "asked";
    /** Cycles with an answer. */
    public static final String ANSWERED = "answered";

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
        return new Satisfaction(2, Unanswered.EXCLUDE);
    }

    public Satisfaction top(int levels) {
        return new Satisfaction(levels, unanswered);
    }

    public Satisfaction silence(Unanswered meaning) {
        return new Satisfaction(topLevels, meaning);
    }

    /** Of all the answers of a case those that count, one of each cycle. */
    public static Collection<RatingFact> counting(CaseFact fact) {
        return SatisfactionCalculator.byCycle(fact, again -> {}).values();
    }

    static Measure read(Parameters from) {
        return new Satisfaction(from.number("topLevels", 2), from.choice("unanswered", Unanswered.EXCLUDE));
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
        return Map.of("topLevels", Integer.toString(topLevels), "unanswered", unanswered.name());
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
