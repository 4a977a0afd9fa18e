package io.propertyfeedback.desk;

import io.propertyfeedback.model.Actor;

/**
 * Who may ask for what. Deny unless granted; implementations are pure and thread-safe. The process still decides which
 * acts an actor's roles allow.
 */
@FunctionalInterface
public interface AccessPolicy {
    boolean allows(Actor actor, Operation operation, Target target);

    /** By role, within the actor's own company and communities; residents see what they handed in themselves. */
    static AccessPolicy byRole() {
        return RoleAccess.STANDARD;
    }
}
