package io.propertyfeedback.process;

import io.propertyfeedback.model.Feedback;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Feedback has been received.
 *
 * @param feedback as it stands
 * @param replayed whether the same message had been received before: no second feedback was made
 * @param code     by which the submitter follows it; null unless it was handed in, and when it cannot be told any more
 */
public record Receipt(
        Feedback feedback, boolean replayed, @Nullable FollowCode code) implements Reception {
    public Receipt(Feedback feedback, boolean replayed) {
        this(feedback, replayed, null);
    }

    public String id() {
        return feedback.id();
    }

    public long version() {
        return feedback.version();
    }

    /** The code to be told to the submitter now, since it is stored nowhere. */
    public Optional<FollowCode> followCode() {
        return Optional.ofNullable(code);
    }
}
