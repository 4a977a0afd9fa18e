package io.propertyfeedback.process;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import java.util.List;

/** The answer to a requested act: done, or refused with reasons. A refusal is a value, not an exception. */
public sealed interface Decision permits Decision.Accepted, Refused {

    /**
     * It is done.
     *
     * @param feedback the feedback after the act
     * @param entry    the line of history that the act added
     * @param replayed whether the same request had been done before; nothing was done again
     * @param keys     what no other feedback may have from then on; where one has it, the act is not done
     */
    record Accepted(Feedback feedback, Entry entry, boolean replayed, List<UniqueKey> keys) implements Decision {
        public Accepted {
            keys = List.copyOf(keys);
        }

        public Accepted(Feedback feedback, Entry entry) {
            this(feedback, entry, false, List.of());
        }
    }

    /** The acceptance, for callers that have made sure; a refusal becomes an exception that lists its codes. */
    default Accepted orThrow() {
        if (this instanceof Accepted accepted) {
            return accepted;
        }
        throw new RefusedException((Refused) this);
    }
}
