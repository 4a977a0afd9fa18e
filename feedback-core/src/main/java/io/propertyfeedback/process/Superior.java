package io.propertyfeedback.process;

import java.util.Collection;
import java.util.List;

/** Who handles what those must not whom it concerns. */
final class Superior {
    private static final List<String> ROLES = List.of(Roles.SUPERVISOR, Roles.MANAGER);

    private Superior() {}

    /** The first role above that somebody else holds, as far as the host's directory tells; else that of the supervisor. */
    static String besides(Collection<String> concerned, Surroundings surroundings) {
        return ROLES.stream()
                .filter(above -> !concerned.containsAll(surroundings.others(above)))
                .findFirst()
                .orElse(Roles.SUPERVISOR);
    }
}
