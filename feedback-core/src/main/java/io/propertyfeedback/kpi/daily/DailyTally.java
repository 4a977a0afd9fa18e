package io.propertyfeedback.kpi.daily;

import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import java.time.LocalDate;

/**
 * What one day adds up to in one community, category and channel: a numerator and, where the measure is a share or a
 * mean, a denominator. Tallies of equal keys add up, so they can be kept in advance and summed for any period.
 *
 * @param community where
 * @param category  what about, as it is judged now
 * @param channel   how it came
 * @param day       in the community's time zone
 * @param measure   what is counted, see {@link DailyMeasures}
 * @param n         the count, or the numerator
 * @param d         the denominator; 0 where there is none
 */
public record DailyTally(
        String community, Category category, Channel channel, LocalDate day, String measure, long n, long d) {

    /** By what tallies are told apart. */
    public record Key(String community, Category category, Channel channel, LocalDate day, String measure) {}

    public Key key() {
        return new Key(community, category, channel, day, measure);
    }

    /** The same key with other counts. */
    public DailyTally counting(long numerator, long denominator) {
        return new DailyTally(community, category, channel, day, measure, numerator, denominator);
    }

    /** The same with as much more as another one counts. */
    public DailyTally plus(DailyTally other) {
        return counting(Math.addExact(n, other.n), Math.addExact(d, other.d));
    }

    /** What takes this one off. */
    public DailyTally negated() {
        return counting(Math.negateExact(n), Math.negateExact(d));
    }

    /** Whether it counts nothing. */
    public boolean isNothing() {
        return n == 0 && d == 0;
    }
}
