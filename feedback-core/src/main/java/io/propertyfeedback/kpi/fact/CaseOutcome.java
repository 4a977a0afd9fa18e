package io.propertyfeedback.kpi.fact;

import org.jspecify.annotations.Nullable;

/**
 * What became of a case.
 *
 * @param settlement the outcome's id; null while open
 * @param valid      whether it is inside the service promise (有效)
 * @param withdrawn  whether the submitter took it back
 * @param mergedInto the case that it was merged into, or null
 */
public record CaseOutcome(
        @Nullable String settlement,
        boolean valid,
        boolean withdrawn,
        @Nullable String mergedInto) {

    /** Why a case left the way before its end, as one of {@link LeftOut}; null when it did not. */
    public @Nullable String voided() {
        return withdrawn ? LeftOut.WITHDRAWN : mergedInto != null ? LeftOut.MERGED : null;
    }
}
