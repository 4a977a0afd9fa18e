package io.propertyfeedback.port;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import java.util.List;

/**
 * A feedback with its whole history: what figures are made from.
 *
 * @param feedback as it stands
 * @param history  its entries, oldest first
 */
public record Life(Feedback feedback, List<Entry> history) {
    public Life {
        history = List.copyOf(history);
    }
}
