package io.propertyfeedback.port;

import io.propertyfeedback.document.Era;
import io.propertyfeedback.query.SearchQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of one company is to be erased: rule 16 of {@link FeedbackStorage}. */
public sealed interface Erasure {
    int MAX_LIMIT = 1000;

    String company();

    /** When it is erased. */
    Instant at();

    /**
     * All that a person submitted, and the person.
     *
     * @param person    the id by which feedback names its submitter
     * @param pseudonym null to erase; to anonymise, the id that takes the person's place, used for nobody and nothing
     *                  before: whoever draws it keeps no note of whom it stands for
     */
    record OfPerson(String company, String person, @Nullable String pseudonym, Instant at) implements Erasure {}

    /**
     * What is settled for long, oldest received first, and persons of whom nothing else is left.
     *
     * @param settledBefore settled before this instant, and settled now; beyond the {@link Era} it stands for its end
     * @param after         where the last call stopped; null to begin
     * @param limit         how many feedbacks at most, 1 to {@value #MAX_LIMIT}
     */
    record OfAge(String company, Instant settledBefore, SearchQuery.@Nullable Cursor after, int limit, Instant at)
            implements Erasure {
        public OfAge {
            settledBefore = Era.within(settledBefore);
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new IllegalArgumentException("A limit is 1 to " + MAX_LIMIT + ", not " + limit);
            }
        }

        /** From the beginning. */
        public static OfAge of(String company, Instant settledBefore, int limit, Instant at) {
            return new OfAge(company, settledBefore, null, limit, at);
        }

        /** The same, from where a call stopped. */
        public OfAge after(SearchQuery.Cursor next) {
            return new OfAge(company, settledBefore, next, limit, at);
        }
    }
}
