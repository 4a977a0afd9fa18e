package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose personal data an actor has to do with: whoever lives, or said something, where the actor works. A person is the
 * whole company's, by the host's id, so without this whoever names the id would read, and write, what others know.
 *
 * <p>For one call of one actor, since it remembers what it looked up: all persons of a batch at once.
 */
final class Acquaintances {
    /** How many persons one query asks for, and how much of what each of them said it expects. */
    private static final int AT_ONCE = 50;

    private static final int EACH = 20;

    private final DeskContext office;
    private final Actor actor;
    private final Operation by;
    private final Set<String> persons;
    private final Map<String, Set<String>> homes = new HashMap<>();
    private @Nullable Set<String> strangers;

    /**
     * @param by      what makes acquainted with who said a feedback, when the actor may do it there
     * @param submitters all whom the call may ask for; some may be missing yet
     */
    Acquaintances(DeskContext office, Actor actor, Operation by, Stream<@Nullable Submitter> submitters) {
        this.office = office;
        this.actor = actor;
        this.by = by;
        this.persons = submitters
                .flatMap(Stream::ofNullable)
                .flatMap(submitter -> Stream.ofNullable(submitter.party()))
                .collect(Collectors.toUnmodifiableSet());
    }

    Actor actor() {
        return actor;
    }

    /** Whether the actor may hand in for a person: acquainted, or nobody in the company has heard of the person before. */
    boolean mayName(String person) {
        Set<String> where = actor.communities();
        if (where == null || actor.id().equals(person)) {
            return true;
        }
        Set<String> lives = homes(person);
        if (!persons.contains(person)) {
            throw new IllegalArgumentException("The call was not to ask for the person " + person);
        }
        if (!lives.isEmpty()) {
            return lives.stream().anyMatch(actor::covers);
        }
        if (strangers == null) {
            strangers = strangers(where);
        }
        return !strangers.contains(person);
    }

    /** Whether an actor works where a person lives, as far as the host tells. */
    static boolean livesWhere(DeskContext office, Actor actor, String person) {
        Set<String> lives = office.households().communitiesOf(actor.company(), person);
        return lives.isEmpty() || lives.stream().anyMatch(actor::covers);
    }

    private Set<String> homes(String person) {
        return homes.computeIfAbsent(person, one -> office.households().communitiesOf(actor.company(), one));
    }

    /** Those who said something in the company, and nothing that the actor has to do with. Personal data come with that. */
    private Set<String> strangers(Set<String> where) {
        List<String> untold =
                persons.stream().filter(person -> homes(person).isEmpty()).toList();
        Set<String> found = new HashSet<>();
        SearchQuery company = SearchQuery.of(actor.company());
        SearchQuery here = company.inCommunities(where).notConcerning(actor.id());
        for (int i = 0; i < untold.size(); i += AT_ONCE) {
            Set<String> some = new HashSet<>(untold.subList(i, Math.min(i + AT_ONCE, untold.size())));
            some.removeAll(speakers(here, some, feedback -> office.allows(actor, by, Target.of(feedback))));
            found.addAll(speakers(company, some, feedback -> true));
        }
        return found;
    }

    /**
     * Who of these persons said something that counts, among the latest {@value #EACH} of each, whoever else is asked for.
     * Who speaks much leaves others for the next query, without them.
     */
    private Set<String> speakers(SearchQuery query, Set<String> some, Predicate<Feedback> counts) {
        Set<String> speakers = new HashSet<>();
        Set<String> left = new HashSet<>(some);
        boolean more = !left.isEmpty();
        while (more) {
            Page<Feedback> page =
                    office.storage().search(query.saidByAnyOf(left).limit(EACH * left.size()));
            Map<String, Integer> seen = new HashMap<>(); // each query begins with the latest again
            for (Feedback feedback : page.items()) {
                String party = feedback.intake().submitter().party();
                if (counts.test(feedback)) {
                    speakers.add(party);
                }
                if (speakers.contains(party) || seen.merge(party, 1, Integer::sum) == EACH) {
                    left.remove(party);
                }
            }
            more = page.next() != null && !left.isEmpty();
        }
        return speakers;
    }
}
