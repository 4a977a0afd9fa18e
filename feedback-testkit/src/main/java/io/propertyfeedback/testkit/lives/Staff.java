package io.propertyfeedback.testkit.lives;

import io.propertyfeedback.model.Actor;
import io.propertyfeedback.process.Roles;
import java.util.List;
import java.util.Set;

/** Who acts: the same names in both companies. */
final class Staff {
    static final List<String> COMPANIES = List.of("acme", "bolt");
    static final List<String> COMMUNITIES = List.of("garden", "lake");
    static final List<String> NAMES =
            List.of("dora", "li", "chen", "fay", "sue", "rui", "mo", "wang", "zhao", "eve", "lou", "kim");

    private Staff() {}

    static Actor actor(String company, String name) {
        return switch (name) {
            case "dora" -> Actor.of(company, name, Roles.FRONT_DESK);
            case "li", "chen" -> Actor.of(company, name, Roles.HANDLER);
            case "fay" -> Actor.of(company, name, Roles.FOLLOW_UP);
            case "sue" -> Actor.of(company, name, Roles.SUPERVISOR);
            case "rui" -> Actor.of(company, name, Roles.REVIEWER);
            case "mo" -> Actor.of(company, name, Roles.MANAGER);
            case "wang", "zhao" -> Actor.of(company, name, Roles.RESIDENT);
            // one for everything, in one community only
            case "lou" ->
                Actor.of(company, name, Roles.FRONT_DESK, Roles.HANDLER, Roles.FOLLOW_UP, Roles.REVIEWER)
                        .inCommunities("lake");
            // works, follows up and lives there, so that it may be the same person
            case "kim" -> Actor.of(company, name, Roles.HANDLER, Roles.FOLLOW_UP, Roles.RESIDENT);
            default -> Actor.of(company, name);
        };
    }

    static final Set<String> MAY_ACT =
            Set.of(Roles.FRONT_DESK, Roles.HANDLER, Roles.FOLLOW_UP, Roles.REVIEWER, Roles.SUPERVISOR, Roles.MANAGER);
    static final Set<String> MAY_RECEIVE = Set.of(Roles.FRONT_DESK, Roles.SUPERVISOR, Roles.RESIDENT);
}
