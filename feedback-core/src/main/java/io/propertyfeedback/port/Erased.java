package io.propertyfeedback.port;

import io.propertyfeedback.query.SearchQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure has come to.
 *
 * @param feedbacks how many feedbacks lost words; those that had lost them before are not counted
 * @param persons   how many persons lost their data
 * @param held      the ids of feedbacks that were left, and their submitters with them, because they are held
 * @param next      by age: where to go on; null when everything was looked at
 */
public record Erased(int feedbacks, int persons, List<String> held, SearchQuery.@Nullable Cursor next) {
    public Erased {
        held = List.copyOf(held);
    }

    /** After which there is nothing more to be erased. */
    public static Erased all(int feedbacks, int persons, List<String> held) {
        return new Erased(feedbacks, persons, held, null);
    }

    /** The same, with more to be looked at after this place. */
    public Erased upTo(SearchQuery.Cursor last) {
        return new Erased(feedbacks, persons, held, last);
    }
}
