package io.propertyfeedback.model;

import java.util.Set;

/** The codes under which the library itself counts; a host's own acts add theirs. */
public final class Counts {
    public static final String CARRIED_OUT = "carried-out";
    public static final String SENT_BACK = "sent-back";
    public static final String CONTACT = "contact";
    public static final String EXPEDITE = "expedite";
    public static final String SUPERVISE = "supervise";
    public static final String EXTEND = "extend";
    public static final String NOT_REACHED = "not-reached";
    /** Raised above those who worked on it, for the second dissatisfaction. */
    public static final String RAISED = "raised";

    public static final String TOLD = "told";
    public static final String BREACH = "breach";
    public static final String ATTACHED = "attached";

    /** What effects of their own count. */
    static final Set<String> OF_EFFECTS = Set.of(CONTACT, CARRIED_OUT, SENT_BACK, ATTACHED);

    private Counts() {}
}
