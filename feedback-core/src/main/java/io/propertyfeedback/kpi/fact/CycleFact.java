package io.propertyfeedback.kpi.fact;

import org.jspecify.annotations.Nullable;

/**
 * Whose a cycle of a case was, and how often its work was sent back.
 *
 * @param handler    who carried the work out last; where nobody did, who was responsible last; null where nobody ever was
 * @param department theirs, likewise
 * @param sentBack   how often what had been carried out was not enough
 */
public record CycleFact(@Nullable String handler, @Nullable String department, int sentBack) {
    public static final CycleFact NONE = new CycleFact(null, null, 0);
}
