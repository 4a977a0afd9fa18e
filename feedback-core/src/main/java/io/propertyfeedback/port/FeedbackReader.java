package io.propertyfeedback.port;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import java.util.List;
import java.util.Optional;

/** What reads one thing by its key. The rules that its methods name are those of {@link FeedbackStorage}. */
public interface FeedbackReader {
    /** The feedback as it stands, or empty. */
    Optional<Feedback> find(String company, String id);

    /** The entries of a feedback, oldest first; empty when there is none. */
    List<Entry> history(String company, String id);

    /**
     * Who holds a key: what {@code commit} would answer to a change that claims it; empty while it is free.
     *
     * @param shard of the feedback that claims it, which counts only where rule 21 does not hold
     */
    Optional<CommitResult.Claimed> holder(String company, String shard, Claim claim);

    /** The personal data of a submitter, or empty. */
    Optional<Person> person(String company, String id);
}
