package io.propertyfeedback.model;

/** Where a feedback stands as a whole. Settled (办结) is not closed (归档): clocks and figures end at settlement. */
public enum Status {
    /** being worked on */
    OPEN,
    /** waiting for the submitter or a third party; the clocks pause */
    WAITING,
    /** the follow-up ended, or an outcome that needs none was told */
    SETTLED,
    /** taken up in a review, or settled in a process without one */
    CLOSED;

    public boolean settled() {
        return this == SETTLED || this == CLOSED;
    }
}
