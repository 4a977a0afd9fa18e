package io.propertyfeedback.process;

import io.propertyfeedback.model.Feedback;

/**
 * Feedback has been received.
 *
 * @param feedback as it stands
 * @param replayed whether the same message had been received before: no second feedback was made
 */
public record Receipt(Feedback feedback, boolean replayed) implements Reception {
    public String id() {
        return feedback.id();
    }

    public long version() {
        return feedback.version();
    }
}
