package io.propertyfeedback.kpi;

import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A query as seen from one community: its calendar, and the period in its time zone.
 *
 * @param calendar working hours and zone
 * @param period   half-open
 * @param asOf     what is open at this instant is open
 */
public record CommunityPeriod(WorkingCalendar calendar, Span period, Instant asOf) {

    /** Whether an instant lies in the period. */
    public boolean holds(Instant at) {
        return period.holds(at);
    }

    public ZoneId zone() {
        return calendar.zone();
    }

    /** The end of the period, or the query's instant when that comes first. */
    public Instant end() {
        return period.to().isBefore(asOf) ? period.to() : asOf;
    }
}
