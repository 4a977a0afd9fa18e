package io.propertyfeedback.form;

/** Who may read a value besides those before: each may read what is for whoever comes after. */
public enum Audience {
    /** Those who work on it, and nobody else. */
    STAFF("staff"),
    /** Whoever said it, too. */
    SUBMITTER("submitter"),
    /** Everybody: it may stand in a publication. */
    PUBLIC("public");

    private final String id;

    Audience(String id) {
        this.id = id;
    }

    /** @throws IllegalArgumentException for an id that none has */
    public static Audience of(String id) {
        for (Audience each : values()) {
            if (each.id.equals(id)) {
                return each;
            }
        }
        throw new IllegalArgumentException("'" + id + "' is no audience: staff, submitter or public");
    }

    public String id() {
        return id;
    }

    /** Whether somebody of this audience may read what is meant for another. */
    public boolean reads(Audience meant) {
        return meant.compareTo(this) >= 0;
    }
}
