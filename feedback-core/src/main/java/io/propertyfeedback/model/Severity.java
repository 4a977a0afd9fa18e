package io.propertyfeedback.model;

/**
 * How grave a feedback is (分级).
 * Open: a host adds its own; an id that nobody declared is loaded and shown, and nothing is deleted for it.
 *
 * @param id 1 to 64 characters
 */
public record Severity(String id) {
    /** Of before there were three grades: shown, and no longer offered. */
    public static final Severity MINOR = new Severity("minor");

    public static final Severity ORDINARY = new Severity("ordinary");
    public static final Severity SERIOUS = new Severity("serious");
    public static final Severity MAJOR = new Severity("major");

    public Severity {
        Ids.check("Severity", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
