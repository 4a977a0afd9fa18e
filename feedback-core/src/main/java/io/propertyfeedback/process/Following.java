package io.propertyfeedback.process;

/** The answer to a reference and a secret code: whom they vouch for, or refused with the reason. */
public sealed interface Following permits Follower, Refused {

    /** The follower, for callers that have made sure; a refusal becomes an exception that lists its codes. */
    default Follower follower() {
        if (this instanceof Follower follower) {
            return follower;
        }
        throw new RefusedException((Refused) this);
    }
}
