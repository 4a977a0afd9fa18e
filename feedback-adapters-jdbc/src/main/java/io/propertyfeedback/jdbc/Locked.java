package io.propertyfeedback.jdbc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the first rows of an order that nobody else holds. Candidates are read without a lock and locked by their keys:
 * not every database stops locking at the limit when it has to sort.
 */
final class Locked {
    private Locked() {}

    /** What to take. */
    interface Rows<T> {
        /** The next candidates in order, after the last one seen; null for the first page. */
        List<T> after(@Nullable T last, int limit);

        /** Those of the candidates that are still to be had, locked, in any order. */
        List<T> lock(List<T> candidates);
    }

    static <T> List<T> first(int limit, Rows<T> rows) {
        List<T> locked = new ArrayList<>();
        T last = null;
        while (locked.size() < limit) {
            int wanted = limit - locked.size();
            List<T> candidates = rows.after(last, wanted);
            if (!candidates.isEmpty()) {
                last = candidates.get(candidates.size() - 1);
                Set<T> held = new HashSet<>(rows.lock(candidates));
                candidates.stream().filter(held::contains).forEach(locked::add);
            }
            if (candidates.size() < wanted) {
                break;
            }
        }
        return locked;
    }
}
