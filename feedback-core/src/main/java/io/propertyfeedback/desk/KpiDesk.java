package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.document.Era;
import io.propertyfeedback.form.EnvelopeRules;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.kpi.KpiCalculation;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.kpi.daily.DailyTallies;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.CaseFacts;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.port.TallyQuery;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.query.SearchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where figures are made, exactly, from the histories. Thread-safe; memory grows with the figures, not the cases. */
public final class KpiDesk {
    private final DeskContext office;
    private final Zones zones;

    KpiDesk(DeskContext office) {
        this.office = office;
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
        List<KpiCalculation> calculations = queries.stream()
                .map(query -> query.at(Era.within(query.asOf())).start(office.definitions()::calendarOf))
                .toList();
        Map<String, Optional<Refusal>> seen = new HashMap<>();
        Map<String, String> leftOut = new TreeMap<>();
        ScanQuery lives = new ScanQuery(actor.company(), actor.communities())
                .within(KpiQuery.span(queries).orElse(null));
        office.storage().scan(lives, life -> {
            if (concerns(life, actor)) {
                return;
            }
            String community = life.feedback().intake().community();
            Optional<Refusal> why =
                    seen.computeIfAbsent(community, id -> Optional.ofNullable(unreadable(actor.company(), id)));
            if (why.isPresent()) {
                leftOut.put(community, why.get().code());
            } else {
                Map<Instant, Optional<CaseFact>> facts = new HashMap<>(2);
                calculations.forEach(calculation -> facts.computeIfAbsent(
                                calculation.asOf(), at -> CaseFacts.asOf(at, life.feedback(), life.history()))
                        .ifPresent(calculation::accept));
            }
        });
        List<KpiReport> reports = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            reports.add(calculations.get(i).report().without(wanted(leftOut, queries.get(i))));
        }
        return reports;
    }

    /** A report names no community that it was not to count. */
    private static Map<String, String> wanted(Map<String, String> leftOut, KpiQuery query) {
        Set<String> communities = query.filter().communities();
        Map<String, String> wanted = new TreeMap<>(leftOut);
        wanted.keySet().removeIf(community -> !communities.isEmpty() && !communities.contains(community));
        return wanted;
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
        boolean concerned = isConcerned(actor);
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
            Refusal why = unreadable(actor.company(), community);
            if (why != null) {
                unreadable.put(community, why.code());
            }
        });
        return new Daily(tallies, lag.unplacedSince() == null ? now : lag.unplacedSince(), lag.unplaced(), unreadable);
    }

    private static boolean concerns(Life life, Actor actor) {
        return life.feedback().intake().concerns().contains(actor.id());
    }

    private boolean isConcerned(Actor actor) {
        return office.storage().count(SearchQuery.of(actor.company()).concerning(actor.id()), 1) > 0;
    }

    /** The same figures from the histories, for one whom not all of them are for. */
    private List<DailyTally> counted(Actor actor, TallyQuery query) {
        DailyTallies sums = new DailyTallies();
        ScanQuery lives = new ScanQuery(actor.company(), actor.communities())
                .within(query.period().inAnyZone());
        office.storage().scan(lives, life -> {
            if (!concerns(life, actor)) {
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

    /** Why the calendar of a community cannot be had, or null where it can. */
    private @Nullable Refusal unreadable(String company, String community) {
        try {
            office.definitions().calendarOf(company, community);
            return null;
        } catch (RefusedException unreadable) {
            return unreadable.refused().refusals().get(0);
        }
    }
}
