package io.propertyfeedback.model;

import java.util.List;

/**
 * How soon a feedback is to be worked on; limits may depend on it.
 * Open: a host adds its own; an id that nobody declared is loaded and shown, and nothing is deleted for it.
 *
 * @param id 1 to 64 characters
 */
public record Priority(String id) {
    public static final Priority LOW = new Priority("low");
    public static final Priority NORMAL = new Priority("normal");
    public static final Priority HIGH = new Priority("high");
    public static final Priority URGENT = new Priority("urgent");

    /** The library's own, from the lowest; what a host adds is not ranked. */
    public static final List<Priority> RANKED = List.of(LOW, NORMAL, HIGH, URGENT);

    public Priority {
        Ids.check("Priority", id);
    }

    /** This priority, or {@code least} where this one ranks below it; what is not ranked stays. */
    public Priority atLeast(Priority least) {
        int rank = RANKED.indexOf(this);
        return rank >= 0 && rank < RANKED.indexOf(least) ? least : this;
    }

    @Override
    public String toString() {
        return id;
    }
}
