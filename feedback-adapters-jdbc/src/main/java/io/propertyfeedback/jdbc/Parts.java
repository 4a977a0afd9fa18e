package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Status;
import io.propertyfeedback.query.SearchQuery;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One query as several, each of which an index serves from its first row on. */
record Parts(Dialect dialect) {

    /** Of more roles at once their queues are read as one and sorted. */
    private static final int ROLES = 8;

    /** By due it is asked status by status, since an index has what is open together only by that; queues role by role. */
    List<SearchQuery> ofPage(SearchQuery asked) {
        SearchQuery query = inHands(asked);
        if (query.asked() != null) {
            return byParty(List.of(query)); // by an index of its own
        }
        if (query.order() != SearchQuery.Order.DUE) {
            return byParty(byGroup(query));
        }
        return byParty(Search.isQueue(query) ? byRole(query) : byStatus(query));
    }

    /** Several servers do not put several answers together: there it is one condition. */
    List<Condition> ofCount(SearchQuery asked) {
        SearchQuery query = inHands(asked);
        if (query.asked() != null) {
            return List.of(Search.matching(query));
        }
        List<SearchQuery> groups = byGroup(query);
        if (groups.size() > 1 && !dialect.isOneServer()) {
            String either = groups.stream()
                    .map(group -> StateTable.isOneOf(Search.statuses(group)))
                    .collect(Collectors.joining(" or ", "(", ")"));
            return List.of(Search.matching(query).and(either, params -> {}));
        }
        boolean together = query.statuses().isEmpty() || dialect.lookedUpAtOnce() > 1;
        return byParty(together ? groups : byStatus(query)).stream()
                .map(Search::matching)
                .toList();
    }

    /** What is closed is in no role's hands, and there may be a lot of it. */
    private static SearchQuery inHands(SearchQuery query) {
        List<Status> statuses = Search.statuses(query).stream()
                .filter(status -> status != Status.CLOSED)
                .toList();
        return query.roles() == null || Search.isQueue(query) || statuses.isEmpty()
                ? query
                : query.in(statuses.toArray(new Status[0]));
    }

    private static List<SearchQuery> byRole(SearchQuery query) {
        Set<String> roles = Objects.requireNonNull(query.roles());
        return roles.isEmpty() || roles.size() > ROLES
                ? List.of(query)
                : roles.stream().map(role -> query.inHandsOf(Set.of(role))).toList();
    }

    private static List<SearchQuery> byStatus(SearchQuery query) {
        return Search.statuses(query).stream().map(query::in).toList();
    }

    /** What is open by itself, where indexes have it apart from what is settled and serve no query for both. */
    private List<SearchQuery> byGroup(SearchQuery query) {
        boolean byState = query.handler() != null || !query.statuses().isEmpty();
        return !dialect.indexesOpenApart() || !byState
                ? List.of(query)
                : Search.statuses(query).stream().collect(Collectors.partitioningBy(Status::settled)).values().stream()
                        .filter(group -> !group.isEmpty())
                        .map(group -> query.in(group.toArray(new Status[0])))
                        .toList();
    }

    /** Each party by itself, where an index does not serve a list. */
    private List<SearchQuery> byParty(List<SearchQuery> queries) {
        return dialect.lookedUpAtOnce() > 1
                ? queries
                : queries.stream()
                        .flatMap(query ->
                                query.parties() == null || query.parties().isEmpty()
                                        ? Stream.of(query)
                                        : query.parties().stream().map(query::saidBy))
                        .toList();
    }
}
