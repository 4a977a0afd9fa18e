package io.propertyfeedback.desk;

import io.propertyfeedback.kpi.DailyTally;
import java.time.Instant;
import java.util.List;

/**
 * Figures that were folded in advance, as the relay has them.
 *
 * @param tallies what was counted, in no order
 * @param asOf    what was done before this instant is counted
 * @param waiting how many changes are not yet counted
 */
public record Daily(List<DailyTally> tallies, Instant asOf, long waiting) {
    public Daily {
        tallies = List.copyOf(tallies);
    }
}
