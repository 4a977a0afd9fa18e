package io.propertyfeedback.port;

import io.propertyfeedback.kpi.daily.DailyTallies;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import java.util.List;

/**
 * What is worked out in advance from the life of one feedback. Pure: the same life gives the same, whenever it is asked,
 * for what a life gave once is taken off again when it goes on.
 */
@FunctionalInterface
public interface Fold {
    /** Folds nothing. */
    Fold NOTHING = life -> List.of();

    /**
     * What this life adds to the daily figures of its company; a key may come more than once.
     *
     * @param life up to some version, with the feedback as it stood then
     */
    List<DailyTally> tallies(Life life);

    /**
     * Adds to {@code sums} what a life gives up to a version, and takes off what it gave before: the one way to fold what was
     * folded in part.
     *
     * @param history of one feedback, from its first version on
     * @param first   the first version that was not folded yet
     * @param last    the version up to which it is folded now
     */
    default void into(DailyTallies sums, List<Entry> history, long first, long last) {
        sums.takeOff(upTo(history, first - 1));
        sums.add(upTo(history, last));
    }

    private List<DailyTally> upTo(List<Entry> history, long version) {
        List<Entry> past =
                history.stream().filter(entry -> entry.version() <= version).toList();
        return past.isEmpty() ? List.of() : tallies(new Life(Feedback.replay(past), past));
    }
}
