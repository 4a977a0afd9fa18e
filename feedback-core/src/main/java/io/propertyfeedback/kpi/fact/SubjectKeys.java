package io.propertyfeedback.kpi.fact;

import org.jspecify.annotations.Nullable;

/**
 * By what a later complaint is recognised as one of the same household, person or place. Keys are compared as they
 * stand, so whoever makes the facts normalises them (case, blanks, country codes).
 *
 * @param unit      the room or house (户)
 * @param party     the household or contract, which a new owner does not inherit
 * @param contact   a normalised phone number or address, or better a hash of it
 * @param place     a public place or address
 * @param anonymous whether the submitter wants to be unknown; then no key but the place is used
 */
public record SubjectKeys(
        @Nullable String unit,
        @Nullable String party,
        @Nullable String contact,
        @Nullable String place,
        boolean anonymous) {
    public static final SubjectKeys NONE = new SubjectKeys(null, null, null, null, false);
}
