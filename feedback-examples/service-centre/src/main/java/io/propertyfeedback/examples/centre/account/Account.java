package io.propertyfeedback.examples.centre.account;

import io.propertyfeedback.examples.centre.say.Say;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.process.Roles;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can be named, and perhaps log in.
 *
 * @param id          the login, and the id of the actor
 * @param english     how they are called in English
 * @param chinese     how they are called in Chinese
 * @param roles       role ids
 * @param communities where the roles hold; empty means everywhere
 * @param department  the department of a member of staff
 * @param phone       the number of a resident, by which the phone desk knows them
 */
public record Account(
        String id,
        String english,
        String chinese,
        Set<String> roles,
        Set<String> communities,
        @Nullable String department,
        @Nullable String phone) {
    public Account {
        roles = Set.copyOf(roles);
        communities = Set.copyOf(communities);
    }

    /** The actor that the service centre vouches for. */
    public Actor actor(String company) {
        return new Actor(company, id, roles, communities.isEmpty() ? null : communities);
    }

    public String name(Say say) {
        return say.chinese() ? chinese : english;
    }

    public boolean resident() {
        return roles.equals(Set.of(Roles.RESIDENT));
    }

    public boolean covers(String community) {
        return communities.isEmpty() || communities.contains(community);
    }
}
