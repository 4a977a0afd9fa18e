package io.propertyfeedback.desk;

import io.propertyfeedback.model.Feedback;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is about, as stored; never what a caller claims.
 *
 * @param company   whose
 * @param community in which community; null for the company as a whole
 * @param feedback  which feedback; null when it is not about one
 */
public record Target(
        String company,
        @Nullable String community,
        @Nullable Feedback feedback) {
    static Target company(String company) {
        return new Target(company, null, null);
    }

    static Target community(String company, String community) {
        return new Target(company, community, null);
    }

    static Target of(Feedback feedback) {
        return new Target(feedback.company(), feedback.intake().community(), feedback);
    }
}
