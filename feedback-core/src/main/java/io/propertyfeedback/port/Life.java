package io.propertyfeedback.port;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import java.time.Instant;
import java.util.Comparator;
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

    /** The earliest instant that its history tells of: {@link Entry#earliest}. */
    public Instant earliest() {
        return history.stream()
                .map(Entry::earliest)
                .min(Comparator.naturalOrder())
                .orElse(feedback.intake().receivedAt());
    }

    /** The latest instant that its history tells of: {@link Entry#latest}. */
    public Instant latest() {
        return history.stream()
                .map(Entry::latest)
                .max(Comparator.naturalOrder())
                .orElse(feedback.intake().receivedAt());
    }
}
