package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.form.EnvelopeRules;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyTallies;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.port.TallyQuery;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where figures are made, exactly, from the histories. Thread-safe; memory grows with the figures, not the cases. */
public final class KpiDesk {
    private final DeskContext office;
    private final Counting counting;
    private final Zones zones;

    KpiDesk(DeskContext office) {
        this.office = office;
        this.counting = new Counting(office);
        this.zones = new Zones(office.definitions());
    }

    /** One report over the actor's communities. */
    public KpiReport report(Actor actor, KpiQuery query) {
        return report(actor, List.of(query)).get(0);
    }

    /**
     * Several reports in one pass over the histories, in the order of the queries. A community whose calendar cannot be
     * read has no days to count by: its cases are in no row, and the reports whose filter admits it name it. What
     * concerns the actor is in no figure of theirs.
     *
     * @throws io.propertyfeedback.process.RefusedException when the actor may not see figures
     */
    public List<KpiReport> report(Actor actor, List<KpiQuery> queries) {
        allowed(actor);
        return counting.reports(actor, life -> Counting.concerns(life, actor), queries);
    }

    /**
     * Daily figures of the actor's communities, folded by the relay: at once however many lives there are, and behind by
     * what it says. It names the communities whose days this node cannot tell. For an actor whom some feedback
     * concerns they are made from the histories, as a report, without what concerns them.
     *
     * @param measures some of {@link io.propertyfeedback.kpi.daily.DailyMeasures}
     * @throws io.propertyfeedback.process.RefusedException when the actor may not see figures
     */
    public Daily daily(Actor actor, Set<String> measures, Period period) {
        allowed(actor);
        TallyQuery query = new TallyQuery(actor.company(), actor.communities(), measures, period);
        List<FieldError> errors = EnvelopeRules.check(query);
        if (!errors.isEmpty()) {
            Refused.because(errors).orThrow();
        }
        Feed feed = office.storage().feed();
        Instant now = office.now();
        boolean concerned = counting.isConcerned(actor);
        Lag lag = concerned
                ? ScreenedStorage.NO_LAG
                : feed.lag(actor.company()); // before the tallies, which may only know more
        List<DailyTally> tallies = new ArrayList<>();
        if (concerned) {
            tallies.addAll(counted(actor, query));
        } else {
            feed.tallies(query, tallies::add);
        }
        SortedMap<String, String> unreadable = new TreeMap<>();
        tallies.stream().map(DailyTally::community).distinct().forEach(community -> {
            Refusal why = counting.unreadable(actor.company(), community);
            if (why != null) {
                unreadable.put(community, why.code());
            }
        });
        return new Daily(tallies, lag.unplacedSince() == null ? now : lag.unplacedSince(), lag.unplaced(), unreadable);
    }

    /** The same figures from the histories, for one whom not all of them are for. */
    private List<DailyTally> counted(Actor actor, TallyQuery query) {
        DailyTallies sums = new DailyTallies();
        ScanQuery lives = new ScanQuery(actor.company(), actor.communities())
                .within(query.period().inAnyZone());
        office.storage().scan(lives, life -> {
            if (!Counting.concerns(life, actor)) {
                sums.add(zones.tallies(life));
            }
        });
        return sums.left().stream().filter(query::matches).toList();
    }

    private void allowed(Actor actor) {
        if (!office.allows(actor, Operation.REPORT, Target.company(actor.company()))) {
            Refused.because("refused.access", Operation.REPORT.name()).orThrow();
        }
    }
}
