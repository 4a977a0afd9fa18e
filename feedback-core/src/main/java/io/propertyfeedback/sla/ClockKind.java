package io.propertyfeedback.sla;

/**
 * What a clock measures: an open id, so that a host may keep clocks of its own.
 *
 * @param id 1 to 64 characters, not blank
 */
public record ClockKind(String id) {

    /** From the entry of a step to its outcome. */
    public static final ClockKind STEP = new ClockKind("step");

    /** From receipt to the first response. */
    public static final ClockKind RESPONSE = new ClockKind("response");

    /** From receipt to implemented. */
    public static final ClockKind RESOLUTION = new ClockKind("resolution");

    /** Whether it stands still while the feedback waits; a first response is owed all the same. */
    public boolean standsStill() {
        return !equals(RESPONSE);
    }

    /** @throws IllegalArgumentException when the id is blank or too long */
    public ClockKind {
        if (id.isBlank() || id.codePointCount(0, id.length()) > 64) {
            throw new IllegalArgumentException("a clock's kind has 1 to 64 characters: '" + id + "'");
        }
    }
}
