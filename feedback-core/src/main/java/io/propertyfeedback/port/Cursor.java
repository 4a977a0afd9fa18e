package io.propertyfeedback.port;

/**
 * One of the cursors among which a subscription divides feedbacks.
 *
 * @param subscription the name of the subscription, of at most 64 characters
 * @param number       which one, from 0
 * @param of           how many there are
 */
public record Cursor(String subscription, int number, int of) {
    /** Whether it is this one that hears of a feedback. */
    public boolean hears(String feedback) {
        return Math.floorMod(feedback.hashCode(), of) == number;
    }
}
