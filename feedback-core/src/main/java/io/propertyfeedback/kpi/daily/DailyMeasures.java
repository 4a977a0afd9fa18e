package io.propertyfeedback.kpi.daily;

import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.CaseFacts;
import io.propertyfeedback.kpi.fact.ClockFact;
import io.propertyfeedback.kpi.fact.RatingFact;
import io.propertyfeedback.kpi.measure.Satisfaction;
import io.propertyfeedback.model.Counts;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.RecordedLate;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Rung;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The handful of measures that are kept day by day, for a dashboard that shall not go through every life. Days are those
 * of the community. They follow the definitions of {@link io.propertyfeedback.kpi.measure.Kpis}, all kinds and validities
 * together: timeliness by the agreed deadline on the day of completion. Whatever else is asked is a report's.
 */
public final class DailyMeasures {
    /** Cases received; n is their count. */
    public static final String RECEIVED = "received";
    /** Cases that stand settled, on the day when they were; n is their count. */
    public static final String SETTLED = "settled";
    /** Cases that are closed, on the day when they were; n is their count. */
    public static final String CLOSED = "closed";
    /** First responses given: n on time, d in all. */
    public static final String RESPONSE = "response";
    /** Cycles resolved: n on time, d in all. */
    public static final String RESOLUTION = "resolution";
    /** Ratings, one a cycle, on the day of the answer: n is the sum of the levels from 1 to 5, d their count. */
    public static final String SATISFACTION = "satisfaction";
    /** Clocks of any kind whose missed deadline was recorded, on the day of the record, without those that were kept and recorded late; n is their count. */
    public static final String BREACHES = "breaches";

    /** All of them. */
    public static final Set<String> ALL =
            Set.of(RECEIVED, SETTLED, CLOSED, RESPONSE, RESOLUTION, SATISFACTION, BREACHES);

    private final CaseFact fact;
    private final ZoneId zone;
    private final List<DailyTally> tallies = new ArrayList<>();

    private DailyMeasures(CaseFact fact, ZoneId zone) {
        this.fact = fact;
        this.zone = zone;
    }

    /**
     * What a case adds to the days of its community, as it stands after this history.
     *
     * @param zone the community's
     */
    public static List<DailyTally> of(Feedback feedback, List<Entry> history, ZoneId zone) {
        CaseFact fact = CaseFacts.of(feedback, history);
        DailyMeasures measures = new DailyMeasures(fact, zone);
        measures.count(RECEIVED, fact.times().receivedAt());
        measures.count(SETTLED, fact.times().settledAt());
        measures.count(CLOSED, fact.times().closedAt());
        fact.clocks().forEach(measures::clock);
        Satisfaction.counting(fact).forEach(measures::rating);
        Map<Long, Set<ClockKind>> kept = RecordedLate.of(history);
        history.forEach(entry -> measures.breaches(entry, kept.getOrDefault(entry.version(), Set.of())));
        return List.copyOf(measures.tallies);
    }

    private void breaches(Entry entry, Set<ClockKind> kept) {
        if (entry.effects().contains(new Effect.Counted(Counts.BREACH))) {
            add(BREACHES, entry.at(), missed(entry, kept), 0);
        }
    }

    /** Before rungs had names, each clock that such an entry set had missed its deadline. */
    private static long missed(Entry entry, Set<ClockKind> kept) {
        long rungs = entry.effects().stream()
                .filter(Effect.RungTaken.class::isInstance)
                .count();
        return entry.effects().stream()
                .filter(effect -> rungs == 0
                        ? effect instanceof Effect.ClockSet
                        : effect instanceof Effect.RungTaken taken
                                && taken.rung().equals(Rung.BREACH)
                                && !kept.contains(taken.clock()))
                .count();
    }

    private void clock(ClockFact clock) {
        String measure = clock.kind().equals(ClockKind.RESPONSE)
                ? RESPONSE
                : clock.kind().equals(ClockKind.RESOLUTION) ? RESOLUTION : null;
        Instant ended = clock.endedAt();
        boolean late = ended != null && ended.isAfter(clock.due());
        if (measure != null && (clock.isCompleted() || late)) {
            add(measure, ended, late ? 0 : 1, 1);
        }
    }

    private void rating(RatingFact rating) {
        if (rating.level() != null) {
            add(SATISFACTION, rating.at(), rating.level(), 1);
        }
    }

    private void count(String measure, @Nullable Instant at) {
        add(measure, at, 1, 0);
    }

    private void add(String measure, @Nullable Instant at, long n, long d) {
        if (at != null) {
            LocalDate day = LocalDate.ofInstant(at, zone);
            tallies.add(new DailyTally(fact.community(), fact.category(), fact.channel(), day, measure, n, d));
        }
    }
}
