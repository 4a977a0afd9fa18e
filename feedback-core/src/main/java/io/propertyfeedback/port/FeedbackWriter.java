package io.propertyfeedback.port;

import io.propertyfeedback.model.Feedback;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What changes stored feedback. The rules that its methods name are those of {@link FeedbackStorage}. */
public interface FeedbackWriter {
    /** Commits each change or says why not: rules 2 to 5. Answers one result per change, in order. */
    List<CommitResult> commit(List<Change> changes);

    /**
     * Offers what is due to a pure decision and commits what it answers: rule 8.
     *
     * @return how many changes were committed
     */
    int sweep(Instant now, int limit, Function<Feedback, Optional<Change>> decide);

    /** Erases words and persons for good, in one transaction: rules 16 and 17. */
    Erased erase(Erasure erasure);

    /**
     * Keeps a feedback and its submitter from being erased, or lets them be: rule 17.
     *
     * @return whether there is such a feedback
     */
    boolean hold(String company, String id, boolean held);
}
