package io.propertyfeedback.http.json;

/** A text is not the JSON that is read here. Tells why and where, and repeats nothing of the text. */
public final class UnreadableJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        MALFORMED,
        NOT_UTF_8,
        NOT_AN_OBJECT,
        MORE_AFTER_END,
        NAME_TWICE,
        NULL_IN_LIST,
        TOO_LARGE
    }

    private final Reason reason;
    private final long offset;

    UnreadableJson(Reason reason, long offset) {
        super(reason + " at byte " + offset, null, false, false);
        this.reason = reason;
        this.offset = offset;
    }

    public Reason reason() {
        return reason;
    }

    /** Near which byte, counted from 0. */
    public long offset() {
        return offset;
    }
}
