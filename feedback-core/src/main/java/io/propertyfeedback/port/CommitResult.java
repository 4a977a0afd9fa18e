package io.propertyfeedback.port;

/** What became of one change. */
public sealed interface CommitResult {

    /** It is stored, durably. */
    record Committed() implements CommitResult {}

    /** The feedback has another version than the change expected; nothing was stored. */
    record Stale() implements CommitResult {}

    /**
     * A key of the change was taken before; nothing was stored.
     *
     * @param claim    the key as it is held, with the hash it was taken with
     * @param feedback the id of the feedback that holds it
     * @param version  the version with which it was taken
     */
    record Claimed(Claim claim, String feedback, long version) implements CommitResult {}

    CommitResult COMMITTED = new Committed();
    CommitResult STALE = new Stale();
}
