package io.propertyfeedback.port;

/**
 * An event that was put aside.
 *
 * @param event    which, with its last attempt
 * @param reason   why: a code, never words
 */
public record Parked(Delivery event, String reason) {
    /** How long a reason may be. */
    public static final int REASON = 200;
}
