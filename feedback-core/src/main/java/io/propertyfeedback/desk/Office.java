package io.propertyfeedback.desk;

import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.FeedbackStorage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * What all desks share.
 *
 * @param storage     where everything is kept
 * @param definitions communities, calendars, processes
 * @param access      who may do what
 * @param time        what time it is
 * @param ids         where new ids come from
 */
record Office(FeedbackStorage storage, Definitions definitions, AccessPolicy access, InstantSource time, IdSource ids) {
    /** Now, to the microsecond. */
    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whatever the policy says, nobody reaches into another company. */
    boolean allows(Actor actor, Operation operation, Target target) {
        return actor.company().equals(target.company()) && access.allows(actor, operation, target);
    }
}
