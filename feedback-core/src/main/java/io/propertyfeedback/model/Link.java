package io.propertyfeedback.model;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a feedback is related to another of the same company, recorded on the child, or to something of another system: an
 * order, a contract.
 *
 * @param relation how
 * @param kind     what it is related to; null for a feedback, else a kind of the host's ({@code acme:order})
 * @param id       the other's id
 * @param state    how that stands, such as {@value #OPEN}; null for a feedback, which tells itself
 */
public record Link(
        Relation relation,
        @Nullable String kind,
        String id,
        @Nullable String state) {
    public static final String OPEN = "open";
    public static final String CLOSED = "closed";

    public Link {
        if (kind == null) {
            Ids.check("Feedback", id);
            if (state != null) {
                throw new IllegalArgumentException("A link to a feedback has no state");
            }
        } else {
            Ids.check("Kind", kind);
            Ids.check("Id of the other", id);
            if (state != null) {
                Ids.check("State", state);
            }
        }
    }

    /** To another feedback. */
    public Link(Relation relation, String feedback) {
        this(relation, null, feedback, null);
    }

    /** To something of another system. */
    public static Link outside(String kind, String id, @Nullable String state) {
        return new Link(Relation.RELATED, kind, id, state);
    }

    public boolean isOutside() {
        return kind != null;
    }

    /** The other feedback's id; empty for what is outside. */
    public Optional<String> feedback() {
        return isOutside() ? Optional.empty() : Optional.of(id);
    }

    /** Whether both say that of the same thing outside, however it stands. */
    boolean isOfSame(Link other) {
        return isOutside()
                && relation.equals(other.relation)
                && Objects.equals(kind, other.kind)
                && id.equals(other.id);
    }
}
