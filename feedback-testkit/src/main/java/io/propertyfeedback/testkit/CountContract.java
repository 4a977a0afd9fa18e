package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Status;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.query.SearchQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 15: how many match. */
interface CountContract extends StorageContract {
    int MANY = 100;

    private FeedbackStorage withFive() {
        FeedbackStorage storage = storage();
        given(
                storage,
                Sample.received("acme", "f-1"),
                Sample.received("acme", "f-2"),
                Sample.received("acme", "f-3").waiting(),
                Sample.received("acme", "f-4").withdrawn(),
                Sample.received("acme", "f-5").assignedTo("zhang"));
        return storage;
    }

    private static SearchQuery all() {
        return SearchQuery.of("acme");
    }

    @Test
    @DisplayName("rule 15: everything that matches is counted")
    default void whatMatchesIsCounted() {
        FeedbackStorage storage = withFive();
        assertThat(storage.count(all(), MANY))
                .as(lookAt("a count without a condition"))
                .isEqualTo(5);
        assertThat(storage.count(all().in(Status.WAITING, Status.SETTLED), MANY))
                .as(lookAt("the conditions of a count: the same as of a search"))
                .isEqualTo(2);
        assertThat(storage.count(all().handledBy("zhang"), MANY))
                .as(lookAt("the conditions of a count: the state as it stands"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("rule 15: no more than asked for is counted")
    default void noMoreThanMostIsCounted() {
        FeedbackStorage storage = withFive();
        assertThat(storage.count(all(), 3)).as(lookAt("the most to be counted")).isEqualTo(3);
        assertThat(storage.count(all(), 5))
                .as(lookAt("the most to be counted, just reached"))
                .isEqualTo(5);
        assertThat(storage.count(all(), 0)).as(lookAt("none to be counted")).isZero();
    }

    @Test
    @DisplayName("rule 15: cursor, order and limit of the query do not matter")
    default void cursorOrderAndLimitDoNotMatter() {
        FeedbackStorage storage = withFive();
        SearchQuery.Cursor cursor = storage.search(all().limit(2)).more().orElseThrow();
        assertThat(storage.count(all().limit(2), MANY))
                .as(lookAt("the limit of the query: it is that of a page"))
                .isEqualTo(5);
        assertThat(storage.count(all().after(cursor), MANY))
                .as(lookAt("the cursor of the query: it is that of a page"))
                .isEqualTo(5);
        assertThat(storage.count(all().orderedBy(SearchQuery.Order.DUE), MANY))
                .as(lookAt("the order of the query: what is not due counts, too"))
                .isEqualTo(5);
    }

    @Test
    @DisplayName("rule 15: nothing of another company is counted")
    default void nothingOfAnotherCompanyIsCounted() {
        assertThat(withFive().count(SearchQuery.of("best"), MANY))
                .as(lookAt("the company of a count"))
                .isZero();
    }
}
