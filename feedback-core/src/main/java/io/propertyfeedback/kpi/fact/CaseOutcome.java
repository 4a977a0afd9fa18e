package io.propertyfeedback.kpi.fact;

import org.jspecify.annotations.Nullable;

/**
 * What became of a case.
 *
 * @param settlement the outcome's id; null while open
 * @param valid      whether it is inside the service promise (有效)
 * @param withdrawn  whether it was taken back
 * @param byStaff    whether staff did that, and not the submitter
 * @param mergedInto the case that it was merged into, or null
 */
public record CaseOutcome(
        @Nullable String settlement,
        boolean valid,
        boolean withdrawn,
        boolean byStaff,
        @Nullable String mergedInto) {

    /** Why a case left the way before its end, as one of {@link LeftOut}; null when it did not. */
    public @Nullable String voided() {
        if (withdrawn) {
            return byStaff ? LeftOut.WITHDRAWN_BY_STAFF : LeftOut.WITHDRAWN;
        }
        return mergedInto == null ? null : LeftOut.MERGED;
    }
}
