package io.propertyfeedback.kpi.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where a case stands now and with whom.
 *
 * @param step       the step's id
 * @param handler    the host's id of the responsible person
 * @param department the lead department
 */
public record CasePosition(
        @Nullable String step,
        @Nullable String handler,
        @Nullable String department) {
    public static final CasePosition NONE = new CasePosition(null, null, null);
}
