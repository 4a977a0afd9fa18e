package io.propertyfeedback.model;

import org.jspecify.annotations.Nullable;

/**
 * Who said it: kind, and the person's id unless anonymous.
 *
 * @param kind       what kind of person or body
 * @param party      the person's id; null means anonymous: no reply, no rating, no match as a repeat by party
 * @param onBehalfOf the person for whom the party speaks, if another
 */
public record Submitter(
        SubmitterKind kind,
        @Nullable String party,
        @Nullable String onBehalfOf) {
    public static final Submitter ANONYMOUS = new Submitter(SubmitterKind.UNKNOWN, null, null);

    public Submitter {
        if (party != null) {
            Ids.check("Party", party);
        }
        if (onBehalfOf != null) {
            Ids.check("Represented person", onBehalfOf);
        }
    }

    public boolean anonymous() {
        return party == null;
    }
}
