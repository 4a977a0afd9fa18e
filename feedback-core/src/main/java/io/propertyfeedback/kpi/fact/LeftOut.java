package io.propertyfeedback.kpi.fact;

/** The codes of the reasons why something is in no numerator or denominator; each has a text {@code kpi.left-out.<code>}. */
public final class LeftOut {
    /** The case was merged into another before the deadline. */
    public static final String MERGED = "merged";
    /** The submitter took the case back before the deadline. */
    public static final String WITHDRAWN = "withdrawn";
    /** Staff took the case back before the deadline. */
    public static final String WITHDRAWN_BY_STAFF = "withdrawn-by-staff";
    /** The case was rejected as not ours before the deadline. */
    public static final String REJECTED = "rejected";
    /** The clock was voided, and the case says neither merged nor withdrawn. */
    public static final String VOIDED = "voided";
    /** Taken over from another system, which knew nothing of steps or ratings. */
    public static final String IMPORTED = "imported";
    /** Open, and the deadline has not passed. */
    public static final String NOT_YET_DUE = "not-yet-due";
    /** The end lies before the receipt. */
    public static final String ENDED_BEFORE_RECEIVED = "ended-before-received";
    /** Nothing by which a repetition could be recognised. */
    public static final String NO_SUBJECT_KEY = "no-subject-key";
    /** Outside the service promise: found so before the deadline, or only valid ones count. */
    public static final String INVALID = "invalid";
    /** Asked, but there is no answer; of a response, the case ended without a contact. */
    public static final String UNANSWERED = "unanswered";
    /** Another answer of the same cycle counts. */
    public static final String ANSWERED_AGAIN = "answered-again";
    /** Nobody could be asked. */
    public static final String ANONYMOUS = "anonymous";

    private LeftOut() {}
}
