package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.Calculator;
import io.propertyfeedback.kpi.Cohort;
import io.propertyfeedback.kpi.CommunityPeriod;
import io.propertyfeedback.kpi.CountedItem;
import io.propertyfeedback.kpi.Groups;
import io.propertyfeedback.kpi.Tally;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.LeftOut;
import io.propertyfeedback.kpi.fact.RatingFact;
import io.propertyfeedback.kpi.fact.RatingSource;
import io.propertyfeedback.kpi.fact.SettledSpan;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes one answer of each cycle. */
final class SatisfactionCalculator implements Calculator {
    private static final Comparator<RatingFact> SAID =
            Comparator.comparing(rating -> rating.source().equals(RatingSource.STAFF_RECORDED));
    private static final Comparator<RatingFact> ANSWERED = Comparator.comparing(rating -> rating.level() == null);
    /** The answer that counts comes first. */
    private static final Map<Satisfaction.Answer, Comparator<RatingFact>> PRECEDENCE = Map.of(
            Satisfaction.Answer.FIRST,
            ANSWERED.thenComparing(SAID).thenComparing(RatingFact::at),
            Satisfaction.Answer.LAST,
            ANSWERED.thenComparing(RatingFact::sentBack, Comparator.reverseOrder())
                    .thenComparing(SAID)
                    .thenComparing(RatingFact::at, Comparator.reverseOrder()));

    private final Satisfaction measure;
    private final Cohort cohort;
    private final Groups groups;

    SatisfactionCalculator(Satisfaction measure, Cohort cohort, Groups groups) {
        this.measure = measure;
        this.cohort = cohort;
        this.groups = groups;
    }

    @Override
    public void accept(CaseFact fact, CommunityPeriod frame) {
        TreeMap<Integer, RatingFact> byCycle = byCycle(fact, measure.answer(), again -> {
            if (again.level() != null && isIn(fact, again.at(), frame)) {
                CountedItem counted = counted(fact, again, again.cycle(), again.at(), frame);
                groups.of(counted).leaveOut(LeftOut.ANSWERED_AGAIN, counted);
            }
        });
        byCycle.values().forEach(rating -> count(fact, rating, rating.cycle(), rating.at(), frame));
        countSilentCycles(fact, byCycle, frame);
    }

    /** The answer of each cycle that counts; the others are given away. */
    static TreeMap<Integer, RatingFact> byCycle(CaseFact fact, Satisfaction.Answer answer, Consumer<RatingFact> again) {
        TreeMap<Integer, RatingFact> byCycle = new TreeMap<>();
        List<RatingFact> sorted = fact.ratings().size() < 2
                ? fact.ratings()
                : fact.ratings().stream().sorted(PRECEDENCE.get(answer)).toList();
        for (RatingFact rating : sorted) {
            if (byCycle.putIfAbsent(rating.cycle(), rating) != null) {
                again.accept(rating);
            }
        }
        return byCycle;
    }

    private void countSilentCycles(CaseFact fact, TreeMap<Integer, RatingFact> byCycle, CommunityPeriod frame) {
        int cycle = 1;
        for (SettledSpan span : fact.settledBefore()) {
            if (!byCycle.containsKey(cycle)) {
                count(fact, null, cycle, span.settledAt(), frame);
            }
            cycle++;
        }
        Instant settled = fact.times().settledAt();
        int last = Math.max(cycle, fact.counts().cycle());
        if (settled != null && !byCycle.containsKey(last)) {
            count(fact, null, last, settled, frame);
        }
    }

    private void count(CaseFact fact, @Nullable RatingFact rating, int cycle, Instant at, CommunityPeriod frame) {
        if (!isIn(fact, at, frame)) {
            return;
        }
        CountedItem counted = counted(fact, rating, cycle, at, frame);
        if (groups.leaveOutInvalid(counted)) {
            return;
        }
        Tally tally = groups.of(counted);
        if (rating != null && rating.level() != null) {
            tally.count(measure.isSatisfied(rating.level()));
            tally.beside(Satisfaction.ASKED);
            tally.beside(Satisfaction.ANSWERED);
            tally.beside(Satisfaction.part(rating.source()));
            int sentBack = Math.max(fact.cycle(cycle).sentBack(), rating.sentBack());
            tally.beside(Satisfaction.REWORKED, sentBack > 0 ? 1 : 0);
            tally.beside(Satisfaction.REWORKED_AGAIN, sentBack > 1 ? 1 : 0);
            return;
        }
        String notAsked = rating == null ? whyNotAsked(fact) : null;
        if (notAsked != null) {
            tally.leaveOut(notAsked, counted);
            return;
        }
        tally.beside(Satisfaction.ASKED);
        if (measure.unanswered() == Satisfaction.Unanswered.COUNT_AGAINST) {
            tally.count(false);
        } else {
            tally.leaveOut(LeftOut.UNANSWERED, counted);
        }
    }

    private static @Nullable String whyNotAsked(CaseFact fact) {
        String voided = fact.outcome().voided();
        if (voided != null) {
            return voided;
        }
        return fact.imported() ? LeftOut.IMPORTED : fact.subject().anonymous() ? LeftOut.ANONYMOUS : null;
    }

    private boolean isIn(CaseFact fact, Instant at, CommunityPeriod frame) {
        return frame.holds(cohort == Cohort.RECEIVED_IN_PERIOD ? fact.times().receivedAt() : at);
    }

    private CountedItem counted(
            CaseFact fact, @Nullable RatingFact rating, int cycle, Instant at, CommunityPeriod frame) {
        Instant by = cohort == Cohort.RECEIVED_IN_PERIOD ? fact.times().receivedAt() : at;
        return rating == null ? CountedItem.of(fact, cycle, by, frame) : CountedItem.of(fact, rating, by, frame);
    }
}
