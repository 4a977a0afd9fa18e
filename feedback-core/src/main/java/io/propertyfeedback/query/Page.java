package io.propertyfeedback.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of an answer.
 *
 * @param items what is on it
 * @param next  where the next page begins; null when this is the last
 */
public record Page<T>(List<T> items, SearchQuery.@Nullable Cursor next) {
    public Page {
        items = List.copyOf(items);
    }

    /** The page after which there is no other. */
    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }

    public Optional<SearchQuery.Cursor> more() {
        return Optional.ofNullable(next);
    }
}
