package io.propertyfeedback.kpi.fact;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Who took a case out, and who approved it: ids of the staff. Ordered by reason, then by person.
 *
 * @param reason     one of {@link LeftOut#REJECTED}, {@link LeftOut#WITHDRAWN_BY_STAFF}, {@link LeftOut#MERGED},
 *                   {@link LeftOut#INVALID}
 * @param by         whose act it was; of what was proposed first, who proposed it
 * @param approvedBy who did it by approving; null where nobody was asked
 */
public record TakenOut(String reason, String by, @Nullable String approvedBy) implements Comparable<TakenOut> {
    private static final Comparator<TakenOut> ORDER = Comparator.comparing(TakenOut::reason)
            .thenComparing(TakenOut::by)
            .thenComparing(TakenOut::approvedBy, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(TakenOut other) {
        return ORDER.compare(this, other);
    }
}
