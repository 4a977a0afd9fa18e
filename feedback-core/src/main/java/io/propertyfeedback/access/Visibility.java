package io.propertyfeedback.access;

/** How much of a feedback someone sees who may see it at all. What is shown to people is cut to it by whoever shows it. */
public enum Visibility {
    /** staff: everything */
    WHOLE,
    /** staff who may not see personal data: neither who said it nor from which unit */
    MASKED,
    /** a submitter, or whoever follows by a code: neither the words of the staff nor who of them did what */
    OUTSIDE
}
