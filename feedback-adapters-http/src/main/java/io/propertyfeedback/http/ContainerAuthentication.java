package io.propertyfeedback.http;

import io.propertyfeedback.model.Actor;
import io.propertyfeedback.process.Roles;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whom the servlet container has logged in: its principal's name is the actor's id, and the roles that it confirms
 * ({@code isUserInRole}) are the actor's roles. A name that is no id of the library, of more than 64 characters say, is
 * nobody's: map such names by an {@link Authentication} of your own. Immutable and thread-safe.
 */
public final class ContainerAuthentication implements Authentication {
    /** The roles that the standard processes and the standard access policy use. */
    public static final Set<String> STANDARD_ROLES = Set.of(
            Roles.FRONT_DESK,
            Roles.HANDLER,
            Roles.FOLLOW_UP,
            Roles.REVIEWER,
            Roles.SUPERVISOR,
            Roles.MANAGER,
            Roles.QUALITY,
            Roles.RESIDENT,
            Roles.IMPORTER,
            Roles.ADMIN);

    private static final int LONGEST = 64;

    private final String company;
    private final Set<String> roles;
    private final Function<String, @Nullable Set<String>> communities;

    private ContainerAuthentication(
            String company, Set<String> roles, Function<String, @Nullable Set<String>> communities) {
        this.company = company;
        this.roles = roles;
        this.communities = communities;
    }

    /** Everybody whom the container knows belongs to this company, and their roles hold in all its communities. */
    public static ContainerAuthentication of(String company) {
        return new ContainerAuthentication(company, STANDARD_ROLES, name -> null);
    }

    /** Asks the container for these roles of the host's own, too. */
    public ContainerAuthentication roles(String... more) {
        Set<String> all = new LinkedHashSet<>(roles);
        all.addAll(List.of(more));
        return new ContainerAuthentication(company, all, communities);
    }

    /** In which communities the roles of a principal hold; null for all of the company. */
    public ContainerAuthentication communities(Function<String, @Nullable Set<String>> of) {
        return new ContainerAuthentication(company, roles, of);
    }

    private static boolean isId(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= LONGEST
                && name.equals(name.strip())
                && name.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    @Override
    public Optional<Actor> actor(ApiRequest request) {
        Caller caller = request.caller();
        return caller.name().filter(ContainerAuthentication::isId).map(name -> {
            Set<String> held = new HashSet<>();
            for (String role : roles) {
                if (caller.isIn(role)) {
                    held.add(role);
                }
            }
            return new Actor(company, name, held, communities.apply(name));
        });
    }
}
