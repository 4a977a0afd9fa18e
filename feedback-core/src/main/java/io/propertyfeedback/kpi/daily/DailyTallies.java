package io.propertyfeedback.kpi.daily;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds tallies up by their keys, taking off what is no longer so. For one thread. */
public final class DailyTallies {
    private final Map<DailyTally.Key, DailyTally> sums = new HashMap<>();

    public void add(Collection<DailyTally> tallies) {
        tallies.forEach(this::add);
    }

    public void add(DailyTally tally) {
        sums.merge(tally.key(), tally, DailyTally::plus);
    }

    public void takeOff(Collection<DailyTally> tallies) {
        tallies.forEach(tally -> add(tally.negated()));
    }

    /** What came of it, in no order; nothing for keys of which nothing is left. */
    public List<DailyTally> left() {
        return sums.values().stream().filter(tally -> !tally.isNothing()).toList();
    }
}
