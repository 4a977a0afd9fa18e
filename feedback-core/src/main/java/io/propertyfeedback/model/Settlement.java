package io.propertyfeedback.model;

/**
 * What became of a feedback (办结结果): the outcome, which is not the same as being settled.
 * Open: a host adds its own; an id that nobody declared is loaded and shown, and nothing is deleted for it.
 *
 * @param id 1 to 64 characters
 */
public record Settlement(String id) {
    public static final Settlement RESOLVED = new Settlement("resolved");
    public static final Settlement PARTLY = new Settlement("partly");
    public static final Settlement NOT_RESOLVED = new Settlement("not-resolved");
    /** Nobody was reached at the follow-up, after as many attempts as the process asks for. */
    public static final Settlement UNREACHABLE = new Settlement("unreachable");
    /** Who said it wants to be unknown, so there was nobody to ask. */
    public static final Settlement NOBODY_TO_ASK = new Settlement("nobody-to-ask");

    public static final Settlement ANSWERED = new Settlement("answered");
    public static final Settlement ADOPTED = new Settlement("adopted");
    public static final Settlement PARTLY_ADOPTED = new Settlement("partly-adopted");
    public static final Settlement NOT_ADOPTED = new Settlement("not-adopted");
    public static final Settlement NOT_OURS = new Settlement("not-ours");
    public static final Settlement WITHDRAWN = new Settlement("withdrawn");
    public static final Settlement DUPLICATE = new Settlement("duplicate");
    public static final Settlement IMPORTED = new Settlement("imported");

    public Settlement {
        Ids.check("Settlement", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
