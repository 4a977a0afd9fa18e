package io.propertyfeedback.port;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of one feedback to be stored.
 *
 * @param after  the feedback after it; its version is the one expected in the storage plus one
 * @param entry  the line of history that led there, of the same version
 * @param claims keys that must be free and are taken with it
 * @param seen   other feedbacks that it was decided by: it is stale once one of them has another version
 * @param person personal data to be stored with it, or null
 * @param silent whether nobody is to be notified: no event goes out
 */
public record Change(
        Feedback after,
        Entry entry,
        List<Claim> claims,
        List<Seen> seen,
        @Nullable Person person,
        boolean silent) {
    /**
     * Another feedback of the company, as it was when a change was decided.
     *
     * @param feedback its id
     * @param version  the version that it had; 0 when there was none
     */
    public record Seen(String feedback, long version) {}

    public Change {
        claims = List.copyOf(claims);
        seen = List.copyOf(seen);
        if (entry.version() != after.version()
                || !entry.feedback().equals(after.id())
                || !entry.company().equals(after.company())) {
            throw new IllegalArgumentException("The entry is not of this version of this feedback");
        }
        if (person != null && !person.company().equals(after.company())) {
            throw new IllegalArgumentException("The person is not of the feedback's company");
        }
    }

    public static Change of(Feedback after, Entry entry) {
        return new Change(after, entry, List.of(), List.of(), null, false);
    }

    public Change claiming(Claim claim) {
        List<Claim> more = new ArrayList<>(claims);
        more.add(claim);
        return new Change(after, entry, more, seen, person, silent);
    }

    /** The same change, stale once the other feedback has moved on: for a decision that read it. */
    public Change seeing(@Nullable Feedback other) {
        if (other == null) {
            return this;
        }
        List<Seen> more = new ArrayList<>(seen);
        more.add(new Seen(other.id(), other.version()));
        return new Change(after, entry, claims, more, person, silent);
    }

    public Change with(@Nullable Person submitter) {
        return new Change(after, entry, claims, seen, submitter, silent);
    }

    public Change silently() {
        return new Change(after, entry, claims, seen, person, true);
    }
}
