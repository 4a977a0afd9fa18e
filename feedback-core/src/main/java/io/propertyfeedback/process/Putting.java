package io.propertyfeedback.process;

/** The answer to a definition that was put: stored, stale, or refused with reasons. */
public sealed interface Putting permits Putting.Stored, Putting.Stale, Refused {

    /**
     * It is stored.
     *
     * @param version which the next change names as the one that was seen
     */
    record Stored(long version) implements Putting {}

    /**
     * Someone else changed it meanwhile; nothing is stored.
     *
     * @param version the one that there is now; 0 when there is none
     */
    record Stale(long version) implements Putting {}

    /** What is stored, for callers that have made sure; anything else becomes an exception that lists its codes. */
    default Stored stored() {
        if (this instanceof Stored stored) {
            return stored;
        }
        throw new RefusedException(
                this instanceof Stale stale ? Refused.because("refused.stale", stale.version()) : (Refused) this);
    }
}
