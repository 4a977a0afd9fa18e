package io.propertyfeedback.access;

import io.propertyfeedback.model.Actor;
import java.util.Collection;
import java.util.function.BiPredicate;

/**
 * Who may ask for what. Deny unless granted; implementations are pure and thread-safe. The process still decides which
 * acts an actor's roles allow.
 */
@FunctionalInterface
public interface AccessPolicy {
    boolean allows(Actor actor, Operation operation, Target target);

    /**
     * By role, within the actor's own company and communities. Residents read and act on what they said themselves, and
     * read what members of their household said while they shared it; members of a department that is asked something about
     * a feedback read that one and answer; whoever follows a feedback by its code owns that
     * one only.
     */
    static AccessPolicy byRole() {
        return RoleAccess.STANDARD;
    }

    /**
     * By role as {@link #byRole()}; roles of the host's own, those of its own steps say, may do what handlers may.
     */
    static AccessPolicy byRole(Collection<String> staff) {
        return RoleAccess.STANDARD.with(staff);
    }

    /**
     * By role as {@link #byRole(Collection)}, where companies have staff roles of their own.
     *
     * @param staff whether, in a company, a role is one of them; asked each time
     */
    static AccessPolicy byRole(BiPredicate<String, String> staff) {
        return RoleAccess.STANDARD.with(staff);
    }
}
