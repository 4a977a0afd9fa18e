package io.propertyfeedback.desk;

import io.propertyfeedback.access.Operation;
import io.propertyfeedback.access.Target;
import io.propertyfeedback.access.Visibility;
import io.propertyfeedback.form.EnvelopeRules;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import io.propertyfeedback.query.SearchWords;
import io.propertyfeedback.query.SimilarCase;
import io.propertyfeedback.query.SimilarQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where feedback is looked up. What an actor may not see does not exist for them: what concerns them is on no page, in no
 * count and behind no cursor, whatever the query asks for. The query's {@code notConcerning} is therefore always the
 * actor. Thread-safe.
 */
public final class RecordsDesk {
    /** How far counts and numbered pages reach. */
    public static final int MOST = 10_000;

    private final DeskContext office;

    RecordsDesk(DeskContext office) {
        this.office = office;
    }

    /** A feedback; empty when there is none or the actor may not see it. */
    public Optional<Feedback> find(Actor actor, String id) {
        return office.storage()
                .find(actor.company(), id)
                .filter(feedback -> office.allows(actor, Operation.READ, Target.of(feedback)))
                .map(new Redaction(office, actor)::of);
    }

    /**
     * Its history, oldest first; empty when there is none or the actor may not see it. Submitters see what was done
     * when, what they wrote themselves, and of each record what its form says is for them
     * ({@link io.propertyfeedback.form.Field#told}): the answer, the reason, the result, and not who of the staff it was.
     */
    public List<Entry> history(Actor actor, String id) {
        Feedback feedback = find(actor, id).orElse(null);
        if (feedback == null) {
            return List.of();
        }
        List<Entry> history =
                new Redaction(office, actor).of(feedback, office.storage().history(actor.company(), id));
        boolean staff = sight(actor, feedback) != Visibility.OUTSIDE;
        return staff ? history : SubmitterHistory.to(actor, feedback, office).of(history);
    }

    /** How much of a feedback that the actor may see is theirs to see. */
    public Visibility sight(Actor actor, Feedback feedback) {
        return sight(actor, Target.of(feedback));
    }

    /** How much of what their company works by, apart from any feedback, is theirs to see. */
    public Visibility sight(Actor actor) {
        return sight(actor, Target.company(actor.company()));
    }

    private Visibility sight(Actor actor, Target target) {
        if (!office.allows(actor, Operation.SEARCH, target)) {
            return Visibility.OUTSIDE;
        }
        return office.allows(actor, Operation.READ_PERSON, target) ? Visibility.WHOLE : Visibility.MASKED;
    }

    /** The departments to which the actor belongs, as the host's directory tells: what they are asked is theirs to answer. */
    public Set<String> departments(Actor actor) {
        return office.departments(actor);
    }

    /** The personal data of its submitter; empty when anonymous, erased, or not for this actor. */
    public Optional<Person> submitter(Actor actor, String id) {
        return office.storage()
                .find(actor.company(), id)
                .filter(feedback -> office.allows(actor, Operation.READ_PERSON, Target.of(feedback)))
                .map(feedback -> feedback.intake().submitter().party())
                .filter(party -> Acquaintances.livesWhere(office, actor, party))
                .flatMap(party -> office.storage().person(actor.company(), party));
    }

    /**
     * One page of what matches within the actor's communities. A policy of the host's own that hides more leaves it out
     * afterwards, so that a page may hold fewer than asked for and still have a next one. What was said by text is found
     * once the relay has folded it: {@code relay().run}.
     *
     * @throws io.propertyfeedback.process.RefusedException when the query breaks its bounds or is not allowed; or asks
     *     for a party or a unit on behalf of an actor who may not read personal data, since trying one after the other
     *     would tell who said what
     */
    public Page<Feedback> search(Actor actor, SearchQuery query) {
        check(actor, query);
        Page<Feedback> page = office.storage().search(scoped(actor, query));
        return new Page<>(visible(actor, page.items()), page.next());
    }

    /**
     * How many match within the actor's communities, at most {@value #MOST}.
     *
     * @throws io.propertyfeedback.process.RefusedException as {@link #search}
     */
    public long count(Actor actor, SearchQuery query) {
        check(actor, query);
        return office.storage().count(scoped(actor, query), MOST);
    }

    /**
     * One numbered page of what matches, for tables that show numbers. Farther on than the first {@value #MOST} lead only
     * the cursors of {@link #search}, which also cost less: a page is reached over all those before it.
     *
     * @param page from 1
     * @param size how many a page, 1 to {@value SearchQuery#MAX_LIMIT}
     * @throws io.propertyfeedback.process.RefusedException as {@link #search}, and when the page ends after the first
     *     {@value #MOST}
     */
    public NumberedPage<Feedback> page(Actor actor, SearchQuery query, int page, int size) {
        SearchQuery asked = query.after(null).limit(size);
        check(actor, asked);
        if (page < 1 || (long) page * size > MOST) {
            Refused.because("refused.page-far", page, MOST).orThrow();
        }
        long total = count(actor, asked);
        int before = (page - 1) * size;
        if (before >= total) {
            return new NumberedPage<>(List.of(), page, size, total);
        }
        SearchQuery from = scoped(actor, asked);
        while (before > 0) {
            int step = Math.min(before, SearchQuery.MAX_LIMIT);
            SearchQuery.Cursor next = office.storage().search(from.limit(step)).next();
            if (next == null) {
                return new NumberedPage<>(List.of(), page, size, total);
            }
            from = from.after(next);
            before -= step;
        }
        return new NumberedPage<>(
                visible(actor, office.storage().search(from.limit(size)).items()), page, size, total);
    }

    /**
     * A query for what lies within a node of the organisation as it is at an instant, besides what it asks for already.
     *
     * @param node the node's id
     * @param at   when; null means now
     * @throws io.propertyfeedback.process.RefusedException as {@link #search}, and when there is no such node then
     */
    public SearchQuery within(Actor actor, SearchQuery query, String node, @Nullable Instant at) {
        check(actor, query);
        Set<String> within = new HashSet<>(office.communities(actor, node, at == null ? office.now() : at));
        if (query.communities() != null) {
            within.retainAll(query.communities());
        }
        return query.inCommunities(within);
    }

    /**
     * Gives everything that matches to {@code each}, one after the other in the order asked for, holding no more than a
     * page in memory. What was there at the beginning is given once, by {@link SearchQuery.Order#LATEST}; by another
     * order, what moves in it meanwhile may be missed or come again. The query's limit is not looked at.
     *
     * @return how many were given
     * @throws io.propertyfeedback.process.RefusedException as {@link #search}
     */
    public long export(Actor actor, SearchQuery query, Consumer<Feedback> each) {
        SearchQuery asked = query.limit(SearchQuery.MAX_LIMIT);
        check(actor, asked);
        SearchQuery from = scoped(actor, asked);
        long given = 0;
        while (true) {
            Page<Feedback> page = office.storage().search(from);
            List<Feedback> seen = visible(actor, page.items());
            seen.forEach(each);
            given += seen.size();
            if (page.next() == null) {
                return given;
            }
            from = from.after(page.next());
        }
    }

    /**
     * Open feedbacks that may be about the same thing as one, the most alike first, at most ten; empty when there is no such
     * feedback or the actor may not see it. The words count only within what is near in time and of the same community, home
     * or category; where something is counts only for whoever may read personal data.
     *
     * @throws io.propertyfeedback.process.RefusedException when the actor may not search
     */
    public List<SimilarCase> similar(Actor actor, String id) {
        return find(actor, id)
                .map(one -> new SimilarCases(this, actor, SimilarCases.asked(one)).found(one))
                .orElse(List.of());
    }

    /**
     * The same for what is not recorded yet.
     *
     * @throws io.propertyfeedback.process.RefusedException when the query breaks its bounds or the actor may not search
     */
    public List<SimilarCase> similar(Actor actor, SimilarQuery query) {
        return new SimilarCases(this, actor, SimilarCases.checked(query)).found(null);
    }

    private List<Feedback> visible(Actor actor, List<Feedback> found) {
        Redaction redaction = new Redaction(office, actor);
        return found.stream()
                .filter(feedback -> office.allows(actor, Operation.READ, Target.of(feedback)))
                .map(redaction::of)
                .toList();
    }

    /**
     * One page of what the actor said, and of what members of the household said while they shared it, latest first.
     * The query's parties and order are not looked at.
     *
     * @throws io.propertyfeedback.process.RefusedException when the query breaks its bounds or is of another company
     */
    public Page<Feedback> mine(Actor actor, SearchQuery query) {
        check(query, actor.company().equals(query.company()));
        Page<Feedback> page =
                new HouseholdFeedback(office.storage(), actor.id(), office.shares(actor)).page(scoped(actor, query));
        return new Page<>(visible(actor, page.items()), page.next());
    }

    private void check(Actor actor, SearchQuery query) {
        Target company = Target.company(query.company());
        boolean own = query.asked() != null && office.departments(actor).containsAll(query.asked());
        check(query, office.allows(actor, Operation.SEARCH, company) || own);
        if (!office.allows(actor, Operation.READ_PERSON, company)) {
            List<FieldError> personal = personal(query);
            if (!personal.isEmpty()) {
                Refused.because(personal).orThrow();
            }
        }
    }

    private static List<FieldError> personal(SearchQuery query) {
        List<FieldError> personal = new ArrayList<>();
        if (query.parties() != null) {
            personal.add(new FieldError("/parties", new Message("refused.access-condition")));
        }
        if (query.unit() != null) {
            personal.add(new FieldError("/unit", new Message("refused.access-condition")));
        }
        return personal;
    }

    private static void check(SearchQuery query, boolean allowed) {
        if (!allowed) {
            Refused.because("refused.access", Operation.SEARCH.name()).orThrow();
        }
        var errors = EnvelopeRules.check(query);
        errors = errors.isEmpty() ? unfindable(query) : errors;
        if (!errors.isEmpty()) {
            Refused.because(errors).orThrow();
        }
    }

    private static List<FieldError> unfindable(SearchQuery query) {
        if (query.text() == null) {
            return List.of();
        }
        if (!SearchWords.of(query.text()).canBeFound()) {
            return List.of(new FieldError("/text", new Message("refused.text-letters")));
        }
        return query.order() == SearchQuery.Order.LATEST
                ? List.of()
                : List.of(new FieldError("/order", new Message("refused.text-order")));
    }

    /** What was merged into a feedback that the actor may not read is as unknown as that feedback. */
    private SearchQuery scoped(Actor actor, SearchQuery asked) {
        SearchQuery query = asked.notConcerning(actor.id());
        String target = asked.mergedInto();
        if (target != null && new Redaction(office, actor).hides(target)) {
            return query.inCommunities(Set.of());
        }
        Set<String> own = actor.communities();
        if (own == null) {
            return query;
        }
        Set<String> both = new HashSet<>(own);
        if (query.communities() != null) {
            both.retainAll(query.communities());
        }
        return query.inCommunities(both);
    }
}
