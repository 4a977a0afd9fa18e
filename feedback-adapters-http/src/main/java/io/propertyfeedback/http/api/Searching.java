package io.propertyfeedback.http.api;

import io.propertyfeedback.desk.NumberedPage;
import io.propertyfeedback.desk.RecordsDesk;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Pages of feedback: by cursor for programs, by number for tables. */
final class Searching {
    private static final int PAGE = 50;
    private static final int MOST = 200;
    private static final List<String> QUEUES = List.of("me", "roles", "departments");
    private static final List<String> STATUSES = Arrays.stream(Status.values())
            .map(s -> s.name().toLowerCase(Locale.ROOT))
            .toList();

    private final ApiContext office;

    Searching(ApiContext office) {
        this.office = office;
    }

    void register(Map<String, Operation> operations) {
        operations.put("searchFeedback", this::search);
        operations.put("myQueue", this::queue);
        operations.put("myFeedback", this::mine);
    }

    private Answer search(Call call) {
        Query asked = call.query();
        SearchQuery.Order order = asked.choice("order", List.of("due", "latest"))
                .map(name -> SearchQuery.Order.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(SearchQuery.Order.LATEST);
        SearchQuery query =
                conditions(asked, SearchQuery.of(call.actor().company()).orderedBy(order));
        String node = asked.id("organisation");
        if (node != null) {
            query = office.feedback().records().within(call.actor(), query, node, null);
        }
        boolean numbered = asked.text("page").isPresent() || asked.text("size").isPresent();
        if (numbered && (asked.text("cursor").isPresent() || asked.text("limit").isPresent())) {
            throw Query.wrong("page", "http.page-or-cursor");
        }
        return numbered
                ? numbered(call, query)
                : page(call, query, order, office.feedback().records()::search);
    }

    /** What the actor is responsible for, or what waits for the actor's roles or departments, the most urgent first. */
    private Answer queue(Call call) {
        SearchQuery all = SearchQuery.of(call.actor().company());
        SearchQuery query = switch (call.query().choice("of", QUEUES).orElse("me")) {
            case "roles" -> all.waitingFor(call.actor().roles());
            case "departments" -> all.askedOf(office.feedback().records().departments(call.actor()));
            default ->
                all.handledBy(call.actor().id()).in(Status.OPEN, Status.WAITING).orderedBy(SearchQuery.Order.DUE);
        };
        return page(call, query, SearchQuery.Order.DUE, office.feedback().records()::search);
    }

    /** What the actor said, and what others of their household said while they shared it. */
    private Answer mine(Call call) {
        SearchQuery query = SearchQuery.of(call.actor().company());
        return page(call, query, SearchQuery.Order.LATEST, office.feedback().records()::mine);
    }

    private static SearchQuery conditions(Query asked, SearchQuery query) {
        SearchQuery all = query;
        List<String> communities = asked.ids("community");
        if (!communities.isEmpty()) {
            all = all.inCommunities(Set.copyOf(communities));
        }
        List<String> statuses = asked.ids("status");
        for (String status : statuses) {
            if (!STATUSES.contains(status)) {
                throw Query.wrong("status", "http.not-option", String.join(", ", STATUSES));
            }
        }
        if (!statuses.isEmpty()) {
            all = all.in(statuses.stream()
                    .map(status -> Status.valueOf(status.toUpperCase(Locale.ROOT)))
                    .toArray(Status[]::new));
        }
        all = with(asked.category("category").orElse(null), all, SearchQuery::category);
        all = with(asked.id("channel"), all, (q, id) -> q.channel(new Channel(id)));
        all = with(asked.id("step"), all, (q, id) -> q.onStep(new StepId(id)));
        all = with(asked.id("handler"), all, SearchQuery::handledBy);
        all = asked.flag("unassigned") ? all.unassigned() : all;
        List<String> roles = asked.ids("role");
        all = roles.isEmpty() ? all : all.inHandsOf(Set.copyOf(roles));
        List<String> departments = asked.ids("asked");
        all = departments.isEmpty() ? all : all.askedOf(Set.copyOf(departments)).orderedBy(query.order());
        all = with(asked.id("party"), all, SearchQuery::saidBy);
        all = with(asked.id("unit"), all, SearchQuery::aboutUnit);
        all = with(asked.text("q").orElse(null), all, SearchQuery::text);
        all = with(asked.instant("dueBefore"), all, SearchQuery::dueBefore);
        Instant from = asked.instant("receivedFrom");
        Instant to = asked.instant("receivedTo");
        if (from != null || to != null) {
            all = all.received(from, to);
        }
        return all;
    }

    private interface Condition<T> {
        SearchQuery with(SearchQuery query, T value);
    }

    private static <T> SearchQuery with(@Nullable T value, SearchQuery query, Condition<T> one) {
        return value == null ? query : one.with(query, value);
    }

    private Answer page(
            Call call,
            SearchQuery query,
            SearchQuery.Order order,
            BiFunction<Actor, SearchQuery, Page<Feedback>> search) {
        SearchQuery limited = query.limit(call.query().integer("limit", PAGE, 1, MOST));
        String cursor = call.query().text("cursor").orElse(null);
        Page<Feedback> page =
                search.apply(call.actor(), cursor == null ? limited : limited.after(Cursors.read(order, cursor)));
        Document.Builder body = Document.builder().put("items", items(call, page.items()));
        SearchQuery.Cursor next = page.next();
        if (next == null) {
            return Answer.ok(body.build());
        }
        String further = Cursors.write(order, next);
        return Answer.ok(body.put("next", further).build()).with("Link", link(call, further));
    }

    private static String link(Call call, String cursor) {
        Map<String, String> parameters = new TreeMap<>(call.query().all());
        parameters.put("cursor", cursor);
        StringBuilder query = new StringBuilder("<");
        UnaryOperator<String> encoded = text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
        parameters.forEach((name, value) -> query.append(query.length() == 1 ? '?' : '&')
                .append(encoded.apply(name))
                .append('=')
                .append(encoded.apply(value)));
        return query.append(">; rel=\"next\"").toString();
    }

    private Answer numbered(Call call, SearchQuery query) {
        int size = call.query().integer("size", PAGE, 1, MOST);
        int page = call.query().integer("page", 1, 1, RecordsDesk.MOST);
        NumberedPage<Feedback> found = office.feedback().records().page(call.actor(), query, page, size);
        return Answer.ok(
                Document.of("items", items(call, found.items()), "page", page, "size", size, "total", found.total()));
    }

    private List<Document> items(Call call, List<Feedback> found) {
        Actor actor = call.actor();
        return found.stream().map(one -> office.view(actor, one, call.locale())).toList();
    }
}
