package io.propertyfeedback.sla;

/** At which hour of its last day a limit of working days ends. */
public enum DayEnd {
    /** When the last window of that day closes. */
    CLOSING_TIME,
    /** At the time of day at which it started. */
    SAME_TIME
}
