package io.propertyfeedback.sla;

import java.util.regex.Pattern;

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

    /** From a question to another department to its answer. Each question has a clock: see {@link #consultation}. */
    public static final ClockKind CONSULTATION = new ClockKind("consultation");

    private static final Pattern NUMBERED = Pattern.compile("consultation-\\d+");

    /** Of the question with this number: several may be open at once, and of each kind there is one clock. */
    public static ClockKind consultation(int number) {
        return new ClockKind(CONSULTATION.id + "-" + number);
    }

    /** What rules, titles and figures know it by: {@link #CONSULTATION} for the clock of any question, else itself. */
    public ClockKind base() {
        return NUMBERED.matcher(id).matches() ? CONSULTATION : this;
    }

    /** Whether it stands still while the feedback waits; a first response and a colleague's answer are owed all the same. */
    public boolean standsStill() {
        return !equals(RESPONSE) && !base().equals(CONSULTATION);
    }

    /** @throws IllegalArgumentException when the id is blank or too long */
    public ClockKind {
        if (id.isBlank() || id.codePointCount(0, id.length()) > 64) {
            throw new IllegalArgumentException("a clock's kind has 1 to 64 characters: '" + id + "'");
        }
    }
}
