package io.propertyfeedback;

import static io.propertyfeedback.Estate.SUE;
import static io.propertyfeedback.Estate.call;
import static io.propertyfeedback.Estate.callAbout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.desk.RecordsDesk;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.RefusedException;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.query.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordSearchTest {
    private static final Actor MAX = Actor.of("acme", "max", Roles.MANAGER);

    private final Estate estate = new Estate();
    private final RecordsDesk records = estate.feedback.records();
    private final Feedback lift = estate.received(call().titled("电梯故障"));

    private static SearchQuery lifts() {
        return SearchQuery.of("acme").text("电梯");
    }

    @Test
    void staffFindByWhatWasSaid() {
        estate.received(call().titled("夜间噪音"));
        assertThat(records.search(SUE, lifts()).items()).containsExactly(lift);
        assertThat(records.count(SUE, lifts())).isEqualTo(1);
    }

    @Test
    void whoSeesWordsAndNotWhoMaySearchThem() {
        assertThat(records.search(MAX, lifts()).items()).containsExactly(lift);
    }

    @Test
    void whoseRolesHoldElsewhereFindsNothing() {
        assertThat(records.search(SUE.inCommunities("lake"), lifts()).items()).isEmpty();
    }

    @Test
    void whomItConcernsFindsNothing() {
        estate.received(call().titled("电梯").concerning("sue"));
        assertThat(records.search(SUE, lifts()).items()).containsExactly(lift);
        assertThat(records.count(SUE, lifts())).isEqualTo(1);
    }

    @Test
    void residentsSearchNothing() {
        assertThatThrownBy(() -> records.search(Actor.of("acme", "p1", Roles.RESIDENT), lifts()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("refused.access");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!?", "电梯 …", "，"})
    void wordsWithoutALetterAreRefusedAtTheirField(String text) {
        assertThatThrownBy(() -> records.search(SUE, SearchQuery.of("acme").text(text)))
                .isInstanceOfSatisfying(RefusedException.class, e -> {
                    assertThat(e.refused().refusals())
                            .extracting(r -> r.pointer())
                            .containsExactly("/text");
                    assertThat(e.refused().reasons(Locale.ENGLISH))
                            .containsExactly("Each word to be found needs a letter or a digit.");
                    assertThat(e.refused().reasons(Locale.SIMPLIFIED_CHINESE)).containsExactly("要搜索的每个词都须含有文字或数字。");
                });
    }

    @Test
    void anotherOrderIsRefusedAtItsField() {
        assertThatThrownBy(() -> records.search(SUE, lifts().orderedBy(SearchQuery.Order.DUE)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.refused().refusals())
                                .extracting(r -> r.pointer())
                                .containsExactly("/order"));
    }

    @Test
    void longTextsAreRefused() {
        assertThatThrownBy(() -> records.count(SUE, SearchQuery.of("acme").text("电".repeat(201))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void numberedPagesAndExportsFollowWords() {
        Feedback lake = estate.received(callAbout("lake").titled("电梯停运"));
        assertThat(records.page(SUE, lifts(), 2, 1).total()).isEqualTo(2);
        List<Feedback> exported = new ArrayList<>();
        records.export(SUE, lifts(), exported::add);
        assertThat(exported).containsExactlyInAnyOrder(lift, lake);
    }

    @Test
    void whatAResidentSaidIsFoundAmongTheirOwn() {
        Actor wang = Actor.of("acme", "p1", Roles.RESIDENT);
        estate.received(call().titled("夜间噪音"));
        assertThat(records.mine(wang, lifts()).items()).containsExactly(lift);
    }
}
