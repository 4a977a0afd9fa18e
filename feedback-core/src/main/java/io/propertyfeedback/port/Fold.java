package io.propertyfeedback.port;

import io.propertyfeedback.kpi.daily.DailyTally;
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
}
