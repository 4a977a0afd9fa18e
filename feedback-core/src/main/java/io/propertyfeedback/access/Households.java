package io.propertyfeedback.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * With whom a person shares a household (同户), and where, as the host knows it: members may read what one of them said
 * while they shared it. Never told by unit, since a neighbour's complaint about a unit is not for those who live there.
 * Implementations are thread-safe; they are asked when a resident reads, so they answer fast.
 */
@FunctionalInterface
public interface Households {
    /** Nobody shares anything. */
    Households NONE = (company, party) -> List.of();

    /**
     * Where a person lives, as the host knows it: only who works in one of these communities reads and writes the
     * personal data, and hands in for the person. Unless the host tells, that is whoever works where the person said
     * something before, and for a person of whom nobody has heard, anybody who may hand in for others.
     *
     * @return ids of communities; empty when the host does not tell
     */
    default Set<String> communitiesOf(String company, String party) {
        return Set.of();
    }

    /** The other persons, each with the time of it; a person may stand there more than once. */
    List<Shared> of(String company, String party);

    /**
     * A person with whom a household is or was shared.
     *
     * @param party the person's id
     * @param from  since when
     * @param to    until when, not included; null while it lasts
     */
    record Shared(String party, Instant from, @Nullable Instant to) {
        public boolean at(Instant instant) {
            return !instant.isBefore(from) && (to == null || instant.isBefore(to));
        }
    }
}
