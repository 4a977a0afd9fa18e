package io.propertyfeedback.access;

import io.propertyfeedback.model.Feedback;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is about, as stored; never what a caller claims.
 *
 * @param company   whose
 * @param community in which community; null for the company as a whole
 * @param feedback  which feedback; null when it is not about one
 * @param household whether the actor shared a household with its submitter when it was received; only looked up for a
 *                  reading that is not allowed without it
 * @param asked     whether a department of the actor's is asked something about the feedback that it has not answered; only
 *                  looked up for what is not allowed without it
 */
public record Target(
        String company,
        @Nullable String community,
        @Nullable Feedback feedback,
        boolean household,
        boolean asked) {
    public static Target company(String company) {
        return new Target(company, null, null, false, false);
    }

    public static Target community(String company, String community) {
        return new Target(company, community, null, false, false);
    }

    public static Target of(Feedback feedback) {
        return new Target(feedback.company(), feedback.intake().community(), feedback, false, false);
    }

    public Target amongHousehold() {
        return new Target(company, community, feedback, true, asked);
    }

    public Target askedOf() {
        return new Target(company, community, feedback, household, true);
    }
}
