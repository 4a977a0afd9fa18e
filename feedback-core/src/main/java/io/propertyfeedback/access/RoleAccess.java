package io.propertyfeedback.access;

import static io.propertyfeedback.access.Operation.ACT;
import static io.propertyfeedback.access.Operation.ERASE;
import static io.propertyfeedback.access.Operation.HOLD;
import static io.propertyfeedback.access.Operation.IMPORT;
import static io.propertyfeedback.access.Operation.OPERATE;
import static io.propertyfeedback.access.Operation.PUBLISH_REPORT;
import static io.propertyfeedback.access.Operation.READ;
import static io.propertyfeedback.access.Operation.READ_PERSON;
import static io.propertyfeedback.access.Operation.RECEIVE;
import static io.propertyfeedback.access.Operation.REPORT;
import static io.propertyfeedback.access.Operation.SEARCH;
import static io.propertyfeedback.access.Operation.SET_UP;
import static java.util.Map.entry;

import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.Follower;
import io.propertyfeedback.process.Roles;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Grants by role; whom a feedback concerns sees nothing of it. */
final class RoleAccess implements AccessPolicy {
    static final RoleAccess STANDARD = new RoleAccess(
            Map.ofEntries(
                    entry(Roles.FRONT_DESK, EnumSet.of(RECEIVE, READ, READ_PERSON, SEARCH, ACT)),
                    entry(Roles.HANDLER, EnumSet.of(READ, READ_PERSON, SEARCH, ACT)),
                    entry(Roles.FOLLOW_UP, EnumSet.of(READ, READ_PERSON, SEARCH, ACT)),
                    entry(Roles.REVIEWER, EnumSet.of(READ, SEARCH, ACT, REPORT)),
                    entry(Roles.SUPERVISOR, EnumSet.of(RECEIVE, READ, READ_PERSON, SEARCH, ACT, REPORT)),
                    entry(Roles.MANAGER, EnumSet.of(READ, SEARCH, ACT, REPORT, PUBLISH_REPORT)),
                    entry(Roles.QUALITY, EnumSet.of(READ, READ_PERSON, SEARCH, ACT, REPORT, PUBLISH_REPORT)),
                    entry(Roles.IMPORTER, EnumSet.of(IMPORT, REPORT)),
                    entry(Roles.ADMIN, EnumSet.of(SET_UP, REPORT, ERASE, HOLD, OPERATE)),
                    entry(Roles.RESIDENT, EnumSet.of(RECEIVE)),
                    entry(Roles.FOLLOWER, EnumSet.noneOf(Operation.class))),
            (company, role) -> false);

    private static final Set<Operation> OWN = EnumSet.of(READ, ACT);

    /** Whoever is asked sees what colleagues see, without personal data, and answers. */
    private static final Set<Operation> ASKED = EnumSet.of(READ, SEARCH, ACT);

    /** What a role of the host's own may do, once a process names it: what handlers may. */
    private static final Set<Operation> STAFF = EnumSet.of(READ, READ_PERSON, SEARCH, ACT);

    private final Map<String, Set<Operation>> grants;
    private final BiPredicate<String, String> staff;

    private RoleAccess(Map<String, Set<Operation>> grants, BiPredicate<String, String> staff) {
        this.grants = grants;
        this.staff = staff;
    }

    RoleAccess with(Collection<String> more) {
        Set<String> known = Set.copyOf(more);
        return with((company, role) -> known.contains(role));
    }

    /** Besides the standard roles, those that are staff of a company. */
    RoleAccess with(BiPredicate<String, String> known) {
        return new RoleAccess(grants, known);
    }

    @Override
    public boolean allows(Actor actor, Operation operation, Target target) {
        if (!actor.company().equals(target.company())) {
            return false;
        }
        if (target.community() != null && !actor.covers(target.community())) {
            return false;
        }
        Feedback feedback = target.feedback();
        if (feedback != null && feedback.intake().concerns().contains(actor.id())) {
            return false;
        }
        if (feedback != null && OWN.contains(operation) && Follower.owns(actor, feedback)) {
            return true;
        }
        if (target.household() && operation == READ && actor.has(Roles.RESIDENT)) {
            return true;
        }
        if (target.asked() && ASKED.contains(operation)) {
            return true;
        }
        for (String role : actor.roles()) {
            Set<Operation> granted = grants.get(role);
            if (granted == null
                    ? STAFF.contains(operation) && staff.test(actor.company(), role)
                    : granted.contains(operation)) {
                return true;
            }
        }
        return false;
    }
}
