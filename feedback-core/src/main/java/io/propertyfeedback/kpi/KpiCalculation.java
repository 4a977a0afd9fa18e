package io.propertyfeedback.kpi;

import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A query under way: cases are put in one by one, then the report is taken. Keeps what it counts, not the cases. Those
 * of several companies may be put in; they never meet but in a pooled row. For one thread.
 */
public final class KpiCalculation {
    private record Place(String company, String community) {}

    private final KpiQuery query;
    private final CommunityCalendars calendars;
    private final List<Dimension> dimensions;
    private final Groups groups;
    private final Calculator calculator;
    private final Map<Place, CommunityPeriod> frames = new HashMap<>();
    private boolean reported;

    KpiCalculation(KpiQuery query, CommunityCalendars calendars) {
        this.query = query;
        this.calendars = calendars;
        this.dimensions = new ArrayList<>(query.rowDimensions());
        if (isMean()) {
            dimensions.add(Dimension.COMMUNITY);
        }
        this.groups = new Groups(dimensions, query.definition().population().validOnly());
        this.calculator = query.definition().measure().start(query, groups);
    }

    /** When it is looked at: what was recorded after it is not in the cases. */
    public Instant asOf() {
        return query.asOf();
    }

    /** Takes up a case; each once. */
    public void accept(CaseFact fact) {
        if (reported) {
            throw new IllegalStateException("The report has been taken");
        }
        boolean counts = query.definition().population().holds(fact);
        if (!counts && !query.definition().measure().looksBackToAnyKind()) {
            return;
        }
        CommunityPeriod frame = frames.computeIfAbsent(new Place(fact.company(), fact.community()), this::frame);
        if (counts && query.filter().passes(fact)) {
            calculator.accept(fact, frame);
        } else {
            calculator.lookBack(fact, frame);
        }
    }

    /** The report; may be taken once. */
    public KpiReport report() {
        if (reported) {
            throw new IllegalStateException("The report has been taken");
        }
        reported = true;
        calculator.finish();
        KpiReport report = new KpiReport(query.basis(), dimensions, groups.rows(query.basis()));
        return isMean() ? MeanOfCommunities.of(report) : report;
    }

    private boolean isMean() {
        return query.rollUp() == RollUp.MEAN_OF_COMMUNITIES
                && !query.dimensions().contains(Dimension.COMMUNITY);
    }

    private CommunityPeriod frame(Place place) {
        WorkingCalendar calendar = calendars.of(place.company(), place.community());
        return new CommunityPeriod(calendar, query.period().in(calendar.zone()), query.asOf());
    }
}
