package io.propertyfeedback.process;

import io.propertyfeedback.model.Entry;
import java.util.List;
import java.util.Set;

/** What few decisions ask for beyond the feedback itself, so that it is looked up only where it is asked for. */
public interface Surroundings {
    /** No history and no colleagues. */
    Surroundings NONE = new Surroundings() {
        @Override
        public List<Entry> history() {
            return List.of();
        }

        @Override
        public Set<String> others(String role) {
            return Set.of();
        }
    };

    /** The history of the feedback, as far as this decision's version. */
    List<Entry> history();

    /** Whom the host's directory knows besides the actor who hold the role, are there and may work on it. */
    Set<String> others(String role);
}
