package io.propertyfeedback.kpi;

import io.propertyfeedback.kpi.fact.CaseFact;
import io.propertyfeedback.kpi.fact.CaseFactBuilder;
import io.propertyfeedback.kpi.fact.ClockFact;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Words in which the tests of the figures are written: cases of one community in Shanghai. */
public final class Fixtures {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final Period OCTOBER = Period.month(2026, 10);
    public static final Instant NEW_YEAR = at("2027-01-01T00:00");

    private Fixtures() {}

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    /** A noise complaint by telephone from unit 12. */
    public static CaseFactBuilder complaint(String id, String receivedAt) {
        return CaseFact.of("company", "garden", id)
                .category("complaint/noise")
                .channel(Channel.PHONE)
                .unit("12")
                .receivedAt(at(receivedAt));
    }

    public static ClockFact resolution(String anchor, String due) {
        return ClockFact.running(ClockKind.RESOLUTION, null, at(anchor), at(due));
    }

    public static KpiReport report(KpiQuery query, CaseFact... facts) {
        WorkingCalendar calendar = WorkingCalendar.roundTheClock(SHANGHAI);
        return query.over(List.of(facts), (company, community) -> calendar);
    }

    /** The one figure of complaints over October as seen from the new year. */
    public static Figure october(KpiDefinition definition, CaseFact... facts) {
        return report(KpiQuery.of(definition.with(Population.allKinds()), OCTOBER, NEW_YEAR), facts)
                .figure();
    }
}
