package io.propertyfeedback.desk;

import io.propertyfeedback.form.EnvelopeRules;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.kpi.CaseFacts;
import io.propertyfeedback.kpi.DailyTally;
import io.propertyfeedback.kpi.KpiCalculation;
import io.propertyfeedback.kpi.KpiQuery;
import io.propertyfeedback.kpi.KpiReport;
import io.propertyfeedback.kpi.Period;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.Lag;
import io.propertyfeedback.port.ScanQuery;
import io.propertyfeedback.port.TallyQuery;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where figures are made, exactly, from the histories. Thread-safe; memory grows with the figures, not the cases. */
public final class KpiDesk {
    private final Office office;

    KpiDesk(Office office) {
        this.office = office;
    }

    /** One report over the actor's communities. */
    public KpiReport report(Actor actor, KpiQuery query) {
        return report(actor, List.of(query)).get(0);
    }

    /**
     * Several reports in one pass over the histories, in the order of the queries.
     *
     * @throws io.propertyfeedback.process.RefusedException when the actor may not see figures
     */
    public List<KpiReport> report(Actor actor, List<KpiQuery> queries) {
        allowed(actor);
        List<KpiCalculation> calculations =
                queries.stream().map(query -> query.start(this::calendar)).toList();
        office.storage().scan(new ScanQuery(actor.company(), actor.communities()), life -> {
            var fact = CaseFacts.of(life.feedback(), life.history());
            calculations.forEach(calculation -> calculation.accept(fact));
        });
        return calculations.stream().map(KpiCalculation::report).toList();
    }

    /**
     * Daily figures of the actor's communities, folded by the relay: at once however many lives there are, and behind by
     * what it says.
     *
     * @param measures some of {@link io.propertyfeedback.kpi.DailyMeasures}
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
        Lag lag = feed.lag(actor.company()); // before the tallies, which may only know more
        List<DailyTally> tallies = new ArrayList<>();
        feed.tallies(query, tallies::add);
        return new Daily(tallies, lag.unplacedSince() == null ? now : lag.unplacedSince(), lag.unplaced());
    }

    private void allowed(Actor actor) {
        if (!office.allows(actor, Operation.REPORT, Target.company(actor.company()))) {
            Refused.because("refused.access", Operation.REPORT.name()).orThrow();
        }
    }

    private WorkingCalendar calendar(String company, String id) {
        Community community = office.definitions()
                .community(company, id)
                .orElseThrow(() -> new IllegalStateException("Community '" + id + "' is not in the register"));
        return office.definitions().calendarOf(community);
    }
}
