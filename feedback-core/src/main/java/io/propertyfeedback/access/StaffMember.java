package io.propertyfeedback.access;

import io.propertyfeedback.form.Bilingual;
import io.propertyfeedback.model.Actor;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff, as a {@link Directory} knows them.
 *
 * @param id          the id under which they act
 * @param name        what colleagues call them
 * @param roles       role ids
 * @param communities where the roles hold; null means in the whole company
 * @param departments the departments they belong to
 * @param superior    to whom they report; null where the host does not tell
 * @param absence     when they are away; null when they are not
 */
public record StaffMember(
        String id,
        Bilingual name,
        Set<String> roles,
        @Nullable Set<String> communities,
        Set<String> departments,
        @Nullable String superior,
        @Nullable Absence absence) {

    public StaffMember {
        roles = Set.copyOf(roles);
        communities = communities == null ? null : Set.copyOf(communities);
        departments = Set.copyOf(departments);
    }

    /** Somebody of one name who works everywhere in the company, belongs to no department, and is there. */
    public static StaffMember of(String id, String name, String... roles) {
        return new StaffMember(id, new Bilingual(name, name), Set.of(roles), null, Set.of(), null, null);
    }

    public StaffMember inCommunities(String... only) {
        return new StaffMember(id, name, roles, Set.of(only), departments, superior, absence);
    }

    public StaffMember inDepartments(String... any) {
        return new StaffMember(id, name, roles, communities, Set.of(any), superior, absence);
    }

    public StaffMember reportingTo(String whom) {
        return new StaffMember(id, name, roles, communities, departments, whom, absence);
    }

    public StaffMember absent(Absence when) {
        return new StaffMember(id, name, roles, communities, departments, superior, when);
    }

    public boolean isAbsent(Instant at) {
        return absence != null && absence.at(at);
    }

    /** As whom they act: what they may see and do is asked of the access policy with it. */
    public Actor actor(String company) {
        return new Actor(company, id, roles, communities);
    }

    /**
     * When somebody is away.
     *
     * @param from   since when
     * @param until  until when, not included
     * @param deputy who stands in; null for nobody
     */
    public record Absence(
            Instant from, Instant until, @Nullable String deputy) {
        public boolean at(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(until);
        }
    }
}
