package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 9: order and pages of a search. */
interface PagingContract extends StorageContract {

    Comparator<Feedback> BY_DUE = Comparator.comparing(
                    (Feedback f) -> f.clocks().due().orElse(Instant.MAX))
            .thenComparing(Feedback::id);
    Comparator<Feedback> BY_LATEST = Comparator.comparing(
                    (Feedback f) -> f.intake().receivedAt())
            .reversed()
            .thenComparing(Feedback::id);

    @Test
    @DisplayName("rule 09: the order by deadline has the earliest first, ties by id, those without one last")
    default void orderByDue() {
        pagesInOrder(SearchQuery.Order.DUE, BY_DUE, 50);
    }

    @Test
    @DisplayName("rule 09: the order by receipt has the latest first, ties by id")
    default void orderByLatest() {
        pagesInOrder(SearchQuery.Order.LATEST, BY_LATEST, 50);
    }

    @Test
    @DisplayName("rule 09: pages of the order by deadline follow each other over ties and missing deadlines")
    default void pagesByDue() {
        pagesInOrder(SearchQuery.Order.DUE, BY_DUE, 4);
    }

    @Test
    @DisplayName("rule 09: pages of the order by receipt follow each other over ties")
    default void pagesByLatest() {
        pagesInOrder(SearchQuery.Order.LATEST, BY_LATEST, 4);
    }

    @Test
    @DisplayName("rule 09: pages of one item follow each other")
    default void pagesOfOne() {
        pagesInOrder(SearchQuery.Order.DUE, BY_DUE, 1);
    }

    private void pagesInOrder(SearchQuery.Order order, Comparator<Feedback> expected, int limit) {
        FeedbackStorage storage = storage();
        List<Sample> crowd = crowd();
        given(storage, crowd.toArray(Sample[]::new));
        List<Feedback> shown = new ArrayList<>();
        SearchQuery query = SearchQuery.of("acme").orderedBy(order).limit(limit);
        Optional<SearchQuery.Cursor> next = show(storage, query, shown);
        while (next.isPresent() && shown.size() <= crowd.size()) {
            next = show(storage, query.after(next.get()), shown);
        }
        assertThat(shown)
                .as(lookAt("the order, and the cursor's condition: (instant, id) after the last one shown; nulls last, "
                        + "ids by their characters' codes"))
                .containsExactlyElementsOf(
                        crowd.stream().map(Sample::feedback).sorted(expected).toList());
    }

    private static Optional<SearchQuery.Cursor> show(FeedbackStorage storage, SearchQuery query, List<Feedback> to) {
        Page<Feedback> page = storage.search(query);
        assertThat(page.items())
                .as(lookAt("the limit of a page; a page with a next one is full"))
                .hasSizeLessThanOrEqualTo(query.limit());
        to.addAll(page.items());
        return page.more();
    }

    /** Twenty of three instants, five of them without a deadline, with ids that dictionaries order differently. */
    private static List<Sample> crowd() {
        List<Sample> crowd = new ArrayList<>();
        String[] ids = {"f-b", "fa", "F-c", "f-10", "f-9"};
        for (int i = 0; i < 20; i++) {
            Instant heard = Sample.NINE.plus(Duration.ofMinutes(i % 3));
            Sample sample = Sample.received("acme", ids[i % 5] + "-" + i / 5, said -> said.receivedAt(heard));
            crowd.add(i % 4 == 0 ? sample.mergedInto(Sample.received("acme", "target")) : sample);
        }
        return crowd;
    }

    @Test
    @DisplayName("rule 09: a last page that is just full tells that it is the last")
    default void justFullPageIsTheLast() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1"), Sample.received("acme", "f-2"));
        assertThat(storage.search(SearchQuery.of("acme").limit(2)).more())
                .as(lookAt("how the last page is recognised: by one item more, not by a page that is not full"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 09: what stayed unchanged is shown once, though another moved between the pages")
    default void unchangedIsShownOnce() {
        FeedbackStorage storage = storage();
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Instant heard = Sample.NINE.plus(Duration.ofMinutes(i));
            samples.add(Sample.received("acme", "f-" + i, said -> said.receivedAt(heard)));
        }
        given(storage, samples.toArray(Sample[]::new));
        SearchQuery query =
                SearchQuery.of("acme").orderedBy(SearchQuery.Order.DUE).limit(3);
        Page<Feedback> first = storage.search(query);
        Given.commitOne(storage, samples.get(1).assignedTo("zhang")); // moves to the end
        Page<Feedback> second = storage.search(query.after(first.more().orElseThrow()));
        assertThat(second.items())
                .as(lookAt("paging by position (offset) instead of by key"))
                .startsWith(
                        samples.get(3).feedback(),
                        samples.get(4).feedback(),
                        samples.get(5).feedback());
    }

    @Test
    @DisplayName("rule 09: a cursor is a place in the order, also where the item there does not match")
    default void cursorOfWhatDoesNotMatch() {
        FeedbackStorage storage = storage();
        Sample before = Sample.received("acme", "f-1", said -> said.receivedAt(Sample.NINE.plusSeconds(2)));
        Sample there = Sample.received("acme", "f-2", said -> said.receivedAt(Sample.NINE.plusSeconds(1)))
                .assignedTo("zhang");
        Sample after = Sample.received("acme", "f-3");
        given(storage, before, there, after);
        SearchQuery.Cursor place =
                new SearchQuery.Cursor(there.feedback().intake().receivedAt(), there.id());
        assertThat(storage.search(SearchQuery.of("acme").handledBy(Sample.LI).after(place))
                        .items())
                .as(lookAt("what a cursor is compared with: its instant and id, not an item to be looked up"))
                .containsExactly(after.feedback());
    }

    @Test
    @DisplayName("rule 09: a page holds at most 1000")
    default void pageHoldsAtMostThousand() {
        FeedbackStorage storage = storage();
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i <= SearchQuery.MAX_LIMIT; i++) {
            samples.add(Sample.received("acme", "f-" + i));
        }
        storage.commit(samples.stream().map(Sample::change).toList());
        Page<Feedback> page = storage.search(SearchQuery.of("acme").limit(5000));
        assertThat(page.items()).as(lookAt("SearchQuery.MAX_LIMIT")).hasSize(SearchQuery.MAX_LIMIT);
        assertThat(page.more()).as(lookAt("the cursor of a page that was cut")).isPresent();
    }
}
