package io.propertyfeedback.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the host vouches for it. An actor belongs to one company and sees nothing of another.
 *
 * @param company     whose staff (or resident)
 * @param id          the host's id of the person
 * @param roles       role ids
 * @param communities the communities in which the roles hold; null means all of the company
 */
public record Actor(
        String company,
        String id,
        Set<String> roles,
        @Nullable Set<String> communities) {
    public Actor {
        Ids.check("Company", company);
        Ids.check("Actor", id);
        roles = Set.copyOf(roles);
        communities = communities == null ? null : Set.copyOf(communities);
        if (communities != null) {
            communities.forEach(community -> Ids.check("Community of an actor", community));
        }
    }

    public static Actor of(String company, String id, String... roles) {
        return new Actor(company, id, Set.of(roles), null);
    }

    public Actor inCommunities(String... only) {
        return new Actor(company, id, roles, Set.of(only));
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean covers(String community) {
        return communities == null || communities.contains(community);
    }
}
