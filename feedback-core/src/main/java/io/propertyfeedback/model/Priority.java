package io.propertyfeedback.model;

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

    public Priority {
        Ids.check("Priority", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
