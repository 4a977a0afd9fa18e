package io.propertyfeedback.model;

/**
 * What kind of person or body speaks (反馈人).
 * Open: a host adds its own; an id that nobody declared is loaded and shown, and nothing is deleted for it.
 *
 * @param id 1 to 64 characters
 */
public record SubmitterKind(String id) {
    public static final SubmitterKind OWNER = new SubmitterKind("owner");
    public static final SubmitterKind RENTER = new SubmitterKind("renter");
    public static final SubmitterKind FAMILY = new SubmitterKind("family");
    public static final SubmitterKind SHOP = new SubmitterKind("shop");
    public static final SubmitterKind VISITOR = new SubmitterKind("visitor");
    public static final SubmitterKind STAFF = new SubmitterKind("staff");
    public static final SubmitterKind OWNERS_COMMITTEE = new SubmitterKind("owners-committee");
    public static final SubmitterKind RESIDENTS_COMMITTEE = new SubmitterKind("residents-committee");
    public static final SubmitterKind UNKNOWN = new SubmitterKind("unknown");

    public SubmitterKind {
        Ids.check("SubmitterKind", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
