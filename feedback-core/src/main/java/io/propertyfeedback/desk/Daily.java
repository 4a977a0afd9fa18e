package io.propertyfeedback.desk;

import io.propertyfeedback.kpi.daily.DailyTally;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures that were folded in advance, as the relay has them.
 *
 * @param tallies    what was counted, in no order
 * @param asOf       what was done before this instant is counted
 * @param waiting    how many changes are not yet counted
 * @param unreadable communities among these whose time zone cannot be read here, each with the code of the reason: their
 *                   sums are right, but what was folded meanwhile may stand on a neighbouring day
 */
public record Daily(List<DailyTally> tallies, Instant asOf, long waiting, SortedMap<String, String> unreadable) {
    public Daily {
        tallies = List.copyOf(tallies);
        unreadable = Collections.unmodifiableSortedMap(new TreeMap<>(unreadable));
    }
}
