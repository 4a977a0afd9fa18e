package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.query.SearchWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What each view of the queue shows: one search. */
final class QueueViews {
    static final String MINE = "mine";
    static final String TEAM = "team";
    static final String ASKED = "asked";
    static final String ALL = "all";
    static final String SETTLED = "settled";
    static final String SEARCH = "search";
    static final List<String> ALL_VIEWS = List.of(MINE, TEAM, ASKED, ALL, SETTLED, SEARCH);

    static final int SIZE = 25;

    private final Desks desks;

    QueueViews(Desks desks) {
        this.desks = desks;
    }

    /** Where somebody begins: with what they took, what waits for their role or department, or what is open at all. */
    String first(Actor actor) {
        if (count(actor, MINE) > 0) {
            return MINE;
        }
        if (count(actor, TEAM) > 0) {
            return TEAM;
        }
        if (count(actor, ASKED) > 0) {
            return ASKED;
        }
        return hasTeam(actor) ? MINE : ALL;
    }

    /** What was asked for; empty when that is nothing for certain. */
    Optional<SearchQuery> query(Asked asked, Actor actor) {
        Optional<SearchQuery> query =
                asked.view().equals(SEARCH) ? words(asked.words()) : Optional.of(query(asked.view(), actor));
        return query.map(one -> filtered(asked, one));
    }

    private SearchQuery query(String view, Actor actor) {
        return switch (view) {
            case MINE -> open().handledBy(actor.id());
            case TEAM -> all().waitingFor(actor.roles());
            case ASKED -> all().askedOf(departments(actor));
            case SETTLED -> all().in(Status.SETTLED, Status.CLOSED);
            default -> open();
        };
    }

    long count(Actor actor, String view) {
        return desks.feedback().records().count(actor, query(view, actor));
    }

    /** To which departments somebody belongs: what these are asked is theirs to answer. */
    Set<String> departments(Actor actor) {
        return desks.feedback().records().departments(actor);
    }

    /** Whether a view can hold anything for somebody: a role that a step is in the hands of, a department. */
    boolean isFor(Actor actor, String view) {
        return switch (view) {
            case TEAM -> count(actor, TEAM) > 0 || hasTeam(actor);
            case ASKED -> !departments(actor).isEmpty();
            default -> true;
        };
    }

    /** Whether a step is ever in the hands of one of the actor's roles. */
    private boolean hasTeam(Actor actor) {
        return desks.feedback().setup().processes(actor).stream()
                .flatMap(process -> process.steps().stream())
                .flatMap(step -> step.responsibleRole().stream())
                .anyMatch(actor::has);
    }

    private SearchQuery all() {
        return SearchQuery.of(desks.company()).limit(SIZE);
    }

    private SearchQuery open() {
        return all().in(Status.OPEN, Status.WAITING).orderedBy(SearchQuery.Order.DUE);
    }

    private Optional<SearchQuery> words(String words) {
        if (words.isBlank()) {
            return Optional.of(all());
        }
        boolean findable =
                words.length() <= SearchQuery.MAX_TEXT && SearchWords.of(words).canBeFound();
        return findable ? Optional.of(all().text(words)) : Optional.empty();
    }

    private static SearchQuery filtered(Asked asked, SearchQuery query) {
        String community = asked.community();
        SearchQuery some =
                community.isEmpty() || community.length() > 64 ? query : query.inCommunities(Set.of(community));
        return Category.isPath(asked.kind()) ? some.category(new Category(asked.kind())) : some;
    }
}
