package io.propertyfeedback.kpi.fact;

/** Which deadline decides timeliness. */
public enum DeadlineBasis {
    /** After extensions. */
    AGREED,
    /** As first set. */
    ORIGINAL
}
