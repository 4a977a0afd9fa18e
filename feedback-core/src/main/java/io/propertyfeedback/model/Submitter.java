package io.propertyfeedback.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who said it: kind, and the person's id unless anonymous.
 *
 * @param kind       what kind of person or body
 * @param party      the person's id; null means anonymous: no reply, no rating, no match as a repeat by party
 * @param onBehalfOf the person for whom the party speaks, if another
 * @param contact    a hash of the telephone number or address that was given, by which a caller whom the host does not
 *     know is known again; null where none was, and after erasure
 */
public record Submitter(
        SubmitterKind kind,
        @Nullable String party,
        @Nullable String onBehalfOf,
        @Nullable String contact) {
    public static final Submitter ANONYMOUS = new Submitter(SubmitterKind.UNKNOWN, null, null);

    /** What ids begin with that were drawn for persons whom the host does not know: each stands for one call. */
    private static final List<String> DRAWN = List.of("person-", "guest-");

    public Submitter {
        if (party != null) {
            Ids.check("Party", party);
        }
        if (onBehalfOf != null) {
            Ids.check("Represented person", onBehalfOf);
        }
        if (contact != null) {
            Ids.check("Hash of the contact", contact);
        }
    }

    /** One of whom no contact is known. */
    public Submitter(SubmitterKind kind, @Nullable String party, @Nullable String onBehalfOf) {
        this(kind, party, onBehalfOf, null);
    }

    /** The same, to be known again by this hash. */
    public Submitter withContact(@Nullable String hash) {
        return new Submitter(kind, party, onBehalfOf, hash);
    }

    /** Whether the party's id was drawn for this one feedback, and tells nothing of who it is. */
    public boolean isDrawn() {
        return party != null && DRAWN.stream().anyMatch(party::startsWith);
    }

    /** Whose household it is about: whom the party speaks for, else the party. */
    public @Nullable String represented() {
        return onBehalfOf == null ? party : onBehalfOf;
    }

    public boolean anonymous() {
        return party == null;
    }
}
