package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.kpi.daily.DailyTally;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Daily figures, added up to what charts tell apart; there are as few of these however many cases there are. */
final class Sums {
    private final Map<Group, Sum> sums = new HashMap<>();

    /** What is told apart. */
    record Group(String measure, String kind, String channel, String month) {}

    /**
     * What days add up to.
     *
     * @param n the count, or the numerator
     * @param d the denominator; 0 where there is none
     */
    record Sum(long n, long d) {
        static final Sum NOTHING = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(n + other.n, d + other.d);
        }
    }

    static Sums of(Collection<DailyTally> tallies) {
        Sums all = new Sums();
        for (DailyTally tally : tallies) {
            Group group = new Group(
                    tally.measure(),
                    tally.category().kind(),
                    tally.channel().id(),
                    YearMonth.from(tally.day()).toString());
            all.sums.merge(group, new Sum(tally.n(), tally.d()), Sum::plus);
        }
        return all;
    }

    /** Those of one kind. */
    Sums of(String kind) {
        Sums some = new Sums();
        sums.forEach((group, sum) -> {
            if (group.kind().equals(kind)) {
                some.sums.put(group, sum);
            }
        });
        return some;
    }

    Sum all(String measure) {
        return by(measure, group -> "").getOrDefault("", Sum.NOTHING);
    }

    SortedMap<String, Sum> by(String measure, Function<Group, String> part) {
        SortedMap<String, Sum> by = new TreeMap<>();
        sums.forEach((group, sum) -> {
            if (group.measure().equals(measure)) {
                by.merge(part.apply(group), sum, Sum::plus);
            }
        });
        return by;
    }

    /** By kind, and of each by month. */
    SortedMap<String, SortedMap<String, Sum>> byKindAndMonth(String measure) {
        SortedMap<String, SortedMap<String, Sum>> by = new TreeMap<>();
        sums.forEach((group, sum) -> {
            if (group.measure().equals(measure)) {
                by.computeIfAbsent(group.kind(), kind -> new TreeMap<>()).merge(group.month(), sum, Sum::plus);
            }
        });
        return by;
    }
}
