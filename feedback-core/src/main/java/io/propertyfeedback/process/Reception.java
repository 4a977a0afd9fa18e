package io.propertyfeedback.process;

/** The answer to an intake: a receipt, or refused with reasons. */
public sealed interface Reception permits Receipt, Refused {

    /** The receipt, for callers that have made sure; a refusal becomes an exception that lists its codes. */
    default Receipt receipt() {
        if (this instanceof Receipt receipt) {
            return receipt;
        }
        throw new RefusedException((Refused) this);
    }
}
