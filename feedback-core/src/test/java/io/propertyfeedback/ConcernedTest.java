package io.propertyfeedback;

import static io.propertyfeedback.Estate.CHEN;
import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.LI;
import static io.propertyfeedback.Estate.SUE;
import static io.propertyfeedback.Estate.at;
import static io.propertyfeedback.Estate.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.propertyfeedback.desk.RecordsDesk;
import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Refusal;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What searches must not tell: what concerns the one who asks, and who said what. */
class ConcernedTest {
    private static final SearchQuery ALL = SearchQuery.of("acme");

    private final Estate estate = new Estate();
    private final RecordsDesk records = estate.feedback.records();

    /** Which the hidden was merged into: the latest of what everybody may see. */
    private final Feedback seen = beforehand();

    private Feedback beforehand() {
        for (String when : List.of("2026-03-02T08:20", "2026-03-02T08:30", "2026-03-02T08:40")) {
            estate.act(DORA, estate.received(said(when)), Moves.assigned("chen"));
        }
        estate.received(said("2026-03-02T08:50"));
        return estate.act(DORA, estate.received(said("2026-03-02T08:55")), Moves.assigned("chen"));
    }

    /** Before, between and after what is seen; with Chen, in nobody's hands, and merged. */
    private void whatConcernsLi() {
        for (String when : List.of("2026-03-02T08:10", "2026-03-02T08:35", "2026-03-02T08:59")) {
            NewFeedback hidden = said(when).concerning("zhou", "li");
            estate.act(DORA, estate.received(hidden), Moves.assigned("chen"));
            Feedback merged = estate.act(DORA, estate.received(hidden), Moves.assigned("chen"));
            estate.act(CHEN, merged, ActId.MERGE, "into", seen.id());
            Feedback queued = estate.act(DORA, estate.received(hidden), Moves.assigned("chen"));
            estate.act(CHEN, queued, ActId.REASSIGN, "misassigned", false, "reason", "back into the queue");
        }
    }

    private static NewFeedback said(String when) {
        return call().at(Location.unit("501")).receivedAt(at(when));
    }

    private List<UnaryOperator<SearchQuery>> filters() {
        Instant from = at("2026-03-02T08:00");
        Instant to = at("2026-03-02T09:00");
        return List.of(
                query -> query,
                query -> query.inCommunities(Set.of("garden")),
                query -> query.category(Category.COMPLAINT),
                query -> query.channel(Channel.PHONE),
                query -> query.onStep(StepId.CONFIRM),
                query -> query.in(Status.OPEN),
                query -> query.in(Status.SETTLED),
                query -> query.handledBy("chen"),
                SearchQuery::unassigned,
                query -> query.saidBy("p1"),
                query -> query.aboutUnit("501"),
                query -> query.mergedInto(seen.id()),
                query -> query.dueBefore(at("2026-04-01T09:00")),
                query -> query.received(from, to),
                query -> query.notConcerning("chen"),
                query -> query.concerning("zhou"),
                query -> query.after(new SearchQuery.Cursor(at("2026-03-02T08:59"), "z")),
                query -> query.orderedBy(SearchQuery.Order.DUE));
    }

    /** Everything that an actor is told about a query: pages with their cursors, numbered pages, a count. */
    private List<Object> told(Actor actor, SearchQuery query) {
        List<Object> told = new ArrayList<>();
        for (int limit = 1; limit <= 3; limit++) {
            Page<Feedback> page = records.search(actor, query.limit(limit));
            told.add(page);
            while (page.next() != null) {
                page = records.search(actor, query.limit(limit).after(page.next()));
                told.add(page);
            }
            told.add(records.page(actor, query, 1, limit));
            told.add(records.page(actor, query, 2, limit));
        }
        told.add(records.count(actor, query));
        return told;
    }

    private List<List<Object>> toldByAnyTwoFilters(Actor actor) {
        return filters().stream()
                .flatMap(one -> filters().stream().map(other -> told(actor, other.apply(one.apply(ALL)))))
                .toList();
    }

    @Test
    void searchesTellNothingOfWhatConcernsTheActor() {
        List<List<Object>> before = toldByAnyTwoFilters(LI);
        whatConcernsLi();

        assertThat(toldByAnyTwoFilters(LI)).isEqualTo(before);
    }

    @Test
    void everyFilterTellsOthersOfIt() {
        List<List<Object>> before =
                filters().stream().map(filter -> told(SUE, filter.apply(ALL))).toList();
        whatConcernsLi();

        for (int i = 0; i < before.size(); i++) {
            assertThat(told(SUE, filters().get(i).apply(ALL)))
                    .as("filter %d", i)
                    .isNotEqualTo(before.get(i));
        }
    }

    @Test
    void whatOneSaidTellsNothingOfWhatConcernsOneself() {
        NewFeedback byLi = call().from(SubmitterKind.OWNER, Person.of("acme", "li"));
        estate.received(byLi);
        Page<Feedback> before = records.mine(LI, ALL.limit(1));
        estate.received(byLi.concerning("li").receivedAt(at("2026-03-02T08:30")));

        assertThat(before.items()).hasSize(1);
        assertThat(records.mine(LI, ALL.limit(1))).isEqualTo(before);
    }

    @Test
    void whoMayNotReadPersonalDataDoesNotSearchByIt() {
        Actor reviewer = Actor.of("acme", "rui", Roles.REVIEWER);
        List<Consumer<SearchQuery>> asks = List.of(
                query -> records.search(reviewer, query),
                query -> records.count(reviewer, query),
                query -> records.page(reviewer, query, 1, 10));

        for (Consumer<SearchQuery> ask : asks) {
            assertThat(refused(() -> ask.accept(ALL.saidBy("p1")))).containsExactly("/parties");
            assertThat(refused(() -> ask.accept(ALL.aboutUnit("501")))).containsExactly("/unit");
            assertThat(refused(() -> ask.accept(ALL.saidBy("p1").aboutUnit("501"))))
                    .containsExactly("/parties", "/unit");
        }
        assertThat(records.count(reviewer, ALL)).isEqualTo(5);
        assertThat(records.count(SUE, ALL.saidBy("p1").aboutUnit("501"))).isEqualTo(5);
    }

    private static List<String> refused(Runnable asking) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, asking::run);
        assertThat(refused.refused().codes()).containsOnly("refused.access-condition");
        return refused.refused().refusals().stream().map(Refusal::pointer).toList();
    }
}
