package io.propertyfeedback.process;

import java.util.Set;

/** The role ids that the standard processes and the standard access policy use; a host adds its own. */
public final class Roles {
    public static final String FRONT_DESK = "front-desk";
    public static final String HANDLER = "handler";
    public static final String FOLLOW_UP = "follow-up";
    public static final String REVIEWER = "reviewer";
    public static final String SUPERVISOR = "supervisor";
    public static final String MANAGER = "manager";
    /** Decides on appeals: nobody who had a part in what is appealed against. */
    public static final String QUALITY = "quality";

    public static final String RESIDENT = "resident";

    /** Beside {@link #RESIDENT}: who has shown the code of a feedback. Given by the library only, never by a host. */
    public static final String FOLLOWER = "follower";

    /** What acts for the library itself, on what happened to another feedback. Held by nobody. */
    public static final String SYSTEM = "system";

    public static final String IMPORTER = "importer";
    public static final String ADMIN = "admin";

    /** Not a role that anyone holds: whoever is responsible for the step at the moment. */
    public static final String RESPONSIBLE = "responsible";

    /** Not a role that anyone holds: whoever belongs to a department that is asked something and has not answered. */
    public static final String ASKED = "asked";

    /** Roles that no person holds, so that nobody is staff by them. */
    public static final Set<String> HELD_BY_NOBODY = Set.of(RESPONSIBLE, ASKED, SYSTEM);

    private Roles() {}
}
