package io.propertyfeedback.kpi;

/** Which deadline decides timeliness. */
public enum DeadlineBasis {
    /** After extensions. */
    AGREED,
    /** As first set. */
    ORIGINAL
}
