package io.propertyfeedback.desk;

import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.SearchQuery;
import java.util.Set;

/**
 * Whose personal data an actor has to do with: whoever lives, or said something, where the actor works. A person is the
 * whole company's, by the host's id, so without this whoever names the id would read, and write, what others know.
 */
record Acquaintance(Office office) {
    private static final int SOME = 20;

    /**
     * Whether the actor may hand in for a person: acquainted, or nobody in the company has heard of the person before.
     *
     * @param by what makes acquainted with who said a feedback, when the actor may do it there
     */
    boolean mayName(Actor actor, String person, Operation by) {
        Set<String> where = actor.communities();
        if (where == null || actor.id().equals(person)) {
            return true;
        }
        Set<String> homes = homes(actor, person);
        return homes.isEmpty()
                ? hasHeard(actor, where, person, by) || isNew(actor.company(), person)
                : homes.stream().anyMatch(actor::covers);
    }

    /** Whether the actor works where the person lives, as far as the host tells. */
    boolean livesWhere(Actor actor, String person) {
        Set<String> homes = homes(actor, person);
        return homes.isEmpty() || homes.stream().anyMatch(actor::covers);
    }

    private Set<String> homes(Actor actor, String person) {
        return office.households().communitiesOf(actor.company(), person);
    }

    private boolean hasHeard(Actor actor, Set<String> where, String person, Operation by) {
        SearchQuery query = SearchQuery.of(actor.company())
                .saidBy(person)
                .inCommunities(where)
                .notConcerning(actor.id())
                .limit(SOME);
        return office.storage().search(query).items().stream()
                .anyMatch(feedback -> office.allows(actor, by, Target.of(feedback)));
    }

    private boolean isNew(String company, String person) {
        return office.storage().person(company, person).isEmpty()
                && office.storage().count(SearchQuery.of(company).saidBy(person), 1) == 0;
    }
}
