package io.propertyfeedback.port;

import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to search for; every condition that is given must hold.
 *
 * @param company      whose
 * @param communities  in which communities; null means all
 * @param category     in which subtree
 * @param channel      through which channel
 * @param step         on which step
 * @param statuses     in which statuses; empty means all
 * @param handler      with whom
 * @param party        said by whom
 * @param unit         about which unit (户)
 * @param mergedInto   merged into which feedback
 * @param dueBefore    whose present step is due before this instant
 * @param receivedFrom received at or after
 * @param receivedTo   received before
 * @param order        in which order
 * @param after        the cursor of the page before; null for the first
 * @param limit        how many at most, 1 to {@value #MAX_LIMIT}
 */
public record SearchQuery(
        @NotBlank @Size(max = 64) String company,
        @Nullable Set<String> communities,
        @Nullable Category category,
        @Nullable Channel channel,
        @Nullable StepId step,
        @NotNull Set<Status> statuses,
        @Nullable @Size(max = 64) String handler,
        @Nullable @Size(max = 64) String party,
        @Nullable @Size(max = 64) String unit,
        @Nullable @Size(max = 64) String mergedInto,
        @Nullable Instant dueBefore,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedTo,
        @NotNull Order order,
        @Nullable Cursor after,
        @Min(1) @Max(SearchQuery.MAX_LIMIT) int limit) {

    public static final int MAX_LIMIT = 1000;

    /** In which order a page comes; ties by id. */
    public enum Order {
        /** the deadline of the present step, earliest first; those without one last */
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
    public record Cursor(@Nullable Instant at, String id) {}

    public SearchQuery {
        communities = communities == null ? null : Set.copyOf(communities);
        statuses = Set.copyOf(statuses);
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
        return new SearchQuery(
                company,
                only,
                category,
                channel,
                step,
                statuses,
                handler,
                party,
                unit,
                mergedInto,
                dueBefore,
                receivedFrom,
                receivedTo,
                order,
                after,
                limit);
    }

    public SearchQuery category(Category subtree) {
        return new SearchQuery(
                company,
                communities,
                subtree,
                channel,
                step,
                statuses,
                handler,
                party,
                unit,
                mergedInto,
                dueBefore,
                receivedFrom,
                receivedTo,
                order,
                after,
                limit);
    }

    public SearchQuery channel(Channel through) {
        return new SearchQuery(
                company,
                communities,
                category,
                through,
                step,
                statuses,
                handler,
                party,
                unit,
                mergedInto,
                dueBefore,
                receivedFrom,
                receivedTo,
                order,
                after,
                limit);
    }

    public SearchQuery onStep(StepId on) {
        return new SearchQuery(
                company,
                communities,
                category,
                channel,
                on,
                statuses,
                handler,
                party,
                unit,
                mergedInto,
                dueBefore,
                receivedFrom,
                receivedTo,
                order,
                after,
                limit);
    }

    public SearchQuery in(Status... anyOf) {
        return new SearchQuery(
                company,
                communities,
                category,
                channel,
                step,
                Set.of(anyOf),
                handler,
                party,
                unit,
                mergedInto,
                dueBefore,
                receivedFrom,
                receivedTo,
                order,
                after,
                limit);
    }

    public SearchQuery handledBy(String whom) {
        return new SearchQuery(
                company,
                communities,
                category,
                channel,
                step,
                statuses,
                whom,
                party,
                unit,
                mergedInto,
                dueBefore,
                receivedFrom,
                receivedTo,
                order,
                after,
                limit);
    }

    public SearchQuery saidBy(String whom) {
        return new SearchQuery(
                company,
                communities,
                category,
                channel,
                step,
                statuses,
                handler,
                whom,
                unit,
                mergedInto,
                dueBefore,
                receivedFrom,
                receivedTo,
                order,
                after,
                limit);
    }

    public SearchQuery aboutUnit(String which) {
        return new SearchQuery(
                company,
                communities,
                category,
                channel,
                step,
                statuses,
                handler,
                party,
                which,
                mergedInto,
                dueBefore,
                receivedFrom,
                receivedTo,
                order,
                after,
                limit);
    }

    public SearchQuery mergedInto(String target) {
        return new SearchQuery(
                company,
                communities,
                category,
                channel,
                step,
                statuses,
                handler,
                party,
                unit,
                target,
                dueBefore,
                receivedFrom,
                receivedTo,
                order,
                after,
                limit);
    }

    public SearchQuery dueBefore(Instant instant) {
        return new SearchQuery(
                company,
                communities,
                category,
                channel,
                step,
                statuses,
                handler,
                party,
                unit,
                mergedInto,
                instant,
                receivedFrom,
                receivedTo,
                order,
                after,
                limit);
    }

    public SearchQuery received(Instant from, Instant to) {
        return new SearchQuery(
                company,
                communities,
                category,
                channel,
                step,
                statuses,
                handler,
                party,
                unit,
                mergedInto,
                dueBefore,
                from,
                to,
                order,
                after,
                limit);
    }

    public SearchQuery orderedBy(Order by) {
        return new SearchQuery(
                company,
                communities,
                category,
                channel,
                step,
                statuses,
                handler,
                party,
                unit,
                mergedInto,
                dueBefore,
                receivedFrom,
                receivedTo,
                by,
                after,
                limit);
    }

    public SearchQuery after(Cursor cursor) {
        return new SearchQuery(
                company,
                communities,
                category,
                channel,
                step,
                statuses,
                handler,
                party,
                unit,
                mergedInto,
                dueBefore,
                receivedFrom,
                receivedTo,
                order,
                cursor,
                limit);
    }

    public SearchQuery limit(int most) {
        return new SearchQuery(
                company,
                communities,
                category,
                channel,
                step,
                statuses,
                handler,
                party,
                unit,
                mergedInto,
                dueBefore,
                receivedFrom,
                receivedTo,
                order,
                after,
                most);
    }
}
