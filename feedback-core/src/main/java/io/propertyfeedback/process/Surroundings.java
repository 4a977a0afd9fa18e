package io.propertyfeedback.process;

import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Entry;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What few decisions ask for beyond the feedback itself, so that it is looked up only where it is asked for. */
public interface Surroundings {
    /** No history, no colleagues, no other process. */
    Surroundings NONE = new Surroundings() {
        @Override
        public List<Entry> history() {
            return List.of();
        }

        @Override
        public Set<String> others(String role) {
            return Set.of();
        }

        @Override
        public Optional<Set<String>> members(String department) {
            return Optional.empty();
        }

        @Override
        public Optional<FeedbackProcess> processFor(Category category) {
            return Optional.empty();
        }
    };

    /** The history of the feedback, as far as this decision's version. */
    List<Entry> history();

    /** Whom the host's directory knows besides the actor who hold the role, are there and may work on it. */
    Set<String> others(String role);

    /** Whom the host's directory knows in a department who work there and whom it does not concern; empty without one. */
    Optional<Set<String>> members(String department);

    /** The process by which the community of the feedback handles a category; empty where it has none. */
    Optional<FeedbackProcess> processFor(Category category);
}
