package io.propertyfeedback.query;

import io.propertyfeedback.document.Era;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to search for; every condition that is given must hold. Instants beyond the {@link Era} stand for its ends.
 *
 * @param company       whose
 * @param communities   in which communities; null means all
 * @param category      in which subtree
 * @param channel       through which channel
 * @param step          on which step
 * @param statuses      in which statuses; empty means all
 * @param handler       with whom
 * @param queued        whether only what has no handler, and so waits in the queue of its role
 * @param roles         in the hands of any of these roles; null means of whichever, none included
 * @param parties       said by any of these; null means by anybody, none included
 * @param unit          about which unit (户)
 * @param mergedInto    merged into which feedback
 * @param asked         asked of any of these departments and not answered; null means whatever is asked, none included
 * @param concerning    whom it concerns: a member of staff who is among those that it is about
 * @param notConcerning whom it does not concern: a member of staff who is not among those that it is about
 * @param text          in whose title or text the {@link SearchWords} stand; null means any
 * @param dueBefore     whose present step is due before this instant
 * @param receivedFrom  received at or after
 * @param receivedTo    received before
 * @param order         in which order
 * @param after         the cursor of the page before; null for the first
 * @param limit         how many at most, 1 to {@value #MAX_LIMIT}
 */
public record SearchQuery(
        @NotBlank @Size(max = 64) String company,
        @Nullable Set<String> communities,
        @Nullable Category category,
        @Nullable Channel channel,
        @Nullable StepId step,
        @NotNull Set<Status> statuses,
        @Nullable @Size(max = 64) String handler,
        boolean queued,
        @Nullable Set<@Size(max = 64) String> roles,
        @Nullable Set<@Size(max = 64) String> parties,
        @Nullable @Size(max = 64) String unit,
        @Nullable @Size(max = 64) String mergedInto,
        @Nullable Set<@Size(max = 64) String> asked,
        @Nullable @Size(max = 64) String concerning,
        @Nullable @Size(max = 64) String notConcerning,
        @Nullable @Size(max = SearchQuery.MAX_TEXT) String text,
        @Nullable Instant dueBefore,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedTo,
        @NotNull Order order,
        @Nullable Cursor after,
        @Min(1) @Max(SearchQuery.MAX_LIMIT) int limit) {

    public static final int MAX_LIMIT = 1000;

    /** How many characters a text may have. */
    public static final int MAX_TEXT = 200;

    /** In which order a page comes; ties by id. */
    public enum Order {
        /**
         * the deadline of the present step, earliest first; those without one last. With {@link SearchQuery#asked} the
         * earliest by which a department has to answer
         */
        DUE,
        /** when it was received, latest first */
        LATEST
    }

    /**
     * Where the next page begins: after this item.
     *
     * @param at the item's instant in the order asked for; null for an item without one
     * @param id the item's id
     */
    public record Cursor(@Nullable Instant at, String id) {
        public Cursor {
            at = at == null ? null : Era.within(at);
        }
    }

    public SearchQuery {
        communities = communities == null ? null : Set.copyOf(communities);
        statuses = Set.copyOf(statuses);
        roles = roles == null ? null : Set.copyOf(roles);
        parties = parties == null ? null : Set.copyOf(parties);
        asked = asked == null ? null : Set.copyOf(asked);
        dueBefore = dueBefore == null ? null : Era.within(dueBefore);
        receivedFrom = receivedFrom == null ? null : Era.within(receivedFrom);
        receivedTo = receivedTo == null ? null : Era.within(receivedTo);
    }

    public static SearchQuery of(String company) {
        return new SearchQuery(
                company,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Order.LATEST,
                null,
                50);
    }

    public SearchQuery inCommunities(Set<String> only) {
        return edit().communities(only).done();
    }

    public SearchQuery category(Category subtree) {
        return edit().category(subtree).done();
    }

    public SearchQuery channel(Channel through) {
        return edit().channel(through).done();
    }

    public SearchQuery onStep(StepId on) {
        return edit().step(on).done();
    }

    public SearchQuery in(Status... anyOf) {
        return edit().statuses(Set.of(anyOf)).done();
    }

    public SearchQuery handledBy(String whom) {
        return edit().handler(whom).done();
    }

    /** Only what has no handler. */
    public SearchQuery unassigned() {
        return edit().queued(true).done();
    }

    /** Only what is in the hands of any of these roles: with one of its members, or in its queue. */
    public SearchQuery inHandsOf(Set<String> anyOf) {
        return edit().roles(anyOf).done();
    }

    /** The queue of whoever holds these roles: what waits until one of them takes it, the most urgent first. */
    public SearchQuery waitingFor(Set<String> anyOf) {
        return inHandsOf(anyOf).unassigned().orderedBy(Order.DUE);
    }

    public SearchQuery saidBy(String whom) {
        return saidByAnyOf(Set.of(whom));
    }

    public SearchQuery saidByAnyOf(Set<String> whom) {
        return edit().parties(whom).done();
    }

    public SearchQuery aboutUnit(String which) {
        return edit().unit(which).done();
    }

    public SearchQuery mergedInto(String target) {
        return edit().mergedInto(target).done();
    }

    /** What any of these departments is asked and has not answered, the earliest deadline of an answer first. */
    public SearchQuery askedOf(Set<String> anyOf) {
        return edit().asked(anyOf).order(Order.DUE).done();
    }

    /** The deadline by which {@link Order#DUE} puts a feedback; empty when it has none. */
    public Optional<Instant> due(Feedback feedback) {
        return asked == null ? feedback.clocks().due() : feedback.links().answerDue();
    }

    /** Only what is about this member of staff. */
    public SearchQuery concerning(String staff) {
        return edit().concerning(staff).done();
    }

    /** Nothing that is about this member of staff, as if it did not exist. */
    public SearchQuery notConcerning(String staff) {
        return edit().notConcerning(staff).done();
    }

    /** Only what has every word of this, words standing between white space; the latest first. */
    public SearchQuery text(String words) {
        return edit().text(words).done();
    }

    /**
     * What has to stand in title or text; empty when the query does not ask for any.
     *
     * @throws IllegalArgumentException when nothing can be found by the text, or the order is not {@link Order#LATEST}:
     *     whoever takes queries from people tells them before
     */
    public Optional<SearchWords> words() {
        if (text == null) {
            return Optional.empty();
        }
        SearchWords words = SearchWords.of(text);
        if (!words.canBeFound()) {
            throw new IllegalArgumentException("Each word to be found needs a letter or a digit");
        }
        if (order != Order.LATEST) {
            throw new IllegalArgumentException("What is found by words comes the latest first, not by " + order);
        }
        return Optional.of(words);
    }

    public SearchQuery dueBefore(Instant instant) {
        return edit().dueBefore(instant).done();
    }

    public SearchQuery received(@Nullable Instant from, @Nullable Instant to) {
        return edit().receivedFrom(from).receivedTo(to).done();
    }

    public SearchQuery orderedBy(Order by) {
        return edit().order(by).done();
    }

    public SearchQuery after(@Nullable Cursor cursor) {
        return edit().after(cursor).done();
    }

    public SearchQuery limit(int most) {
        return edit().limit(most).done();
    }

    private SearchQueryEdit edit() {
        return new SearchQueryEdit(this);
    }
}
