package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static io.propertyfeedback.testkit.Given.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.query.SearchQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 19: text. */
interface TextContract extends StorageContract {
    Instant ONE_YEAR_ON = Instant.parse("2027-03-02T12:00:00Z");

    private static Sample says(String company, String id, String title, String text) {
        return Sample.received(
                company,
                id,
                said -> new NewFeedback(
                        company, said.community(), said.channel(), said.category(), title, text, said.details()));
    }

    private static Sample says(String id, String title, String text) {
        return says("acme", id, title, text);
    }

    private FeedbackStorage said() {
        FeedbackStorage storage = storage();
        given(
                storage,
                says("f-1", "电梯故障", "三号楼电梯昨晚停在七楼，门打不开。"),
                says("f-2", "夜间噪音", "楼上装修，晚上十点还在使用电钻。"),
                says("f-3", "Parking", "Ａ car blocks GATE-3 near the 电动自行车充电桩 every night"),
                says("f-4", "充电", "电 梯 三个字分开写"));
        return placed(storage);
    }

    private static List<String> ids(FeedbackStorage storage, SearchQuery query) {
        return storage.search(query).items().stream().map(Feedback::id).sorted().toList();
    }

    private static SearchQuery query(String text) {
        return SearchQuery.of("acme").text(text);
    }

    @Test
    @DisplayName("rule 19: Chinese words of one, two, three and six characters are found")
    default void chineseWordsAreFound() {
        FeedbackStorage storage = said();
        assertThat(ids(storage, query("钻"))).as(lookAt("one character")).containsExactly("f-2");
        assertThat(ids(storage, query("电")))
                .as(lookAt("one frequent character"))
                .hasSize(4);
        assertThat(ids(storage, query("电梯")))
                .as(lookAt("two characters, which stand together"))
                .containsExactly("f-1");
        assertThat(ids(storage, query("打不开"))).as(lookAt("three characters")).containsExactly("f-1");
        assertThat(ids(storage, query("电动自行车充"))).as(lookAt("six characters")).containsExactly("f-3");
    }

    @Test
    @DisplayName("rule 19: the whole word stands there, not only its parts")
    default void wholeWordStandsThere() {
        FeedbackStorage storage = storage();
        given(storage, says("f-1", "", "AB BC CD"), says("f-2", "", "xABCDx"), says("f-3", "ABC", "D"));
        assertThat(ids(placed(storage), query("abcd")))
                .as(lookAt("all parts of a word without the word, across blanks, and across title and text"))
                .containsExactly("f-2");
    }

    @Test
    @DisplayName("rule 19: every word has to stand in title or text")
    default void everyWordStandsThere() {
        FeedbackStorage storage = said();
        assertThat(ids(storage, query("楼 电梯")))
                .as(lookAt("two words in one text"))
                .containsExactly("f-1");
        assertThat(ids(storage, query("噪音\u3000装修")))
                .as(lookAt("one word in the title, one in the text, a wide blank between them"))
                .containsExactly("f-2");
        assertThat(ids(storage, query("电梯 装修")))
                .as(lookAt("words of two texts"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 19: case, width and the marks around a word do not matter; marks within it do")
    default void caseAndWidthDoNotMatter() {
        FeedbackStorage storage = said();
        assertThat(ids(storage, query("ｐARKing")))
                .as(lookAt("case and width of a query"))
                .containsExactly("f-3");
        assertThat(ids(storage, query("a CAR")))
                .as(lookAt("case and width of a text"))
                .containsExactly("f-3");
        assertThat(ids(storage, query("gate-3")))
                .as(lookAt("a mark within a word"))
                .containsExactly("f-3");
        assertThat(ids(storage, query("gate3")))
                .as(lookAt("a mark within a text"))
                .isEmpty();
        assertThat(ids(storage, query("arkin"))).as(lookAt("a part of a word")).containsExactly("f-3");
    }

    @Test
    @DisplayName("rule 19: a pattern is no pattern")
    default void patternIsNoPattern() {
        FeedbackStorage storage = storage();
        given(storage, says("f-1", "", "100% of a_b"), says("f-2", "", "1000 of acb"));
        placed(storage);
        assertThat(ids(storage, query("100%"))).as(lookAt("a per cent sign")).containsExactly("f-1");
        assertThat(ids(storage, query("a_b"))).as(lookAt("an underscore")).containsExactly("f-1");
    }

    @Test
    @DisplayName("rule 19: all other conditions hold, too")
    default void otherConditionsHold() {
        FeedbackStorage storage = said();
        Sample settled = says("f-5", "", "电梯又坏了").withdrawn();
        given(storage, settled, says("best", "f-1", "", "电梯"));
        placed(storage);
        assertThat(ids(storage, query("电梯"))).as(lookAt("the company")).containsExactly("f-1", "f-5");
        assertThat(ids(storage, query("电梯").in(Status.SETTLED)))
                .as(lookAt("the status as it stands"))
                .containsExactly("f-5");
        assertThat(ids(storage, query("电梯").inCommunities(Set.of("garden"))))
                .as(lookAt("the communities"))
                .isEmpty();
        assertThat(ids(storage, query("电梯").category(new Category("repair"))))
                .as(lookAt("the category"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 19: what lies in a shard of another name is found by its community")
    default void anotherShardIsFound() {
        FeedbackStorage storage = storage();
        given(
                storage,
                Sample.received("acme", "f-1", said -> said.inShard("north").titled("电梯")));
        assertThat(ids(placed(storage), query("电梯").inCommunities(Set.of("riverside"))))
                .as(lookAt("communities taken for shards"))
                .containsExactly("f-1");
    }

    @Test
    @DisplayName("rule 19: what staff wrote is not searched")
    default void notesAreNotSearched() {
        FeedbackStorage storage = storage();
        given(storage, says("f-1", "", "楼上").noted("电梯公司已联系"));
        assertThat(ids(placed(storage), query("电梯")))
                .as(lookAt("words of entries"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 19: pages follow each other, the latest first, though received at one instant")
    default void pagesFollow() {
        FeedbackStorage storage = storage();
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String text = i % 2 == 0 ? "电梯" : "门禁";
            Instant at = Sample.NINE.plus(Duration.ofDays(i / 6));
            String id = "f-%02d".formatted(i);
            samples.add(Sample.received("acme", id, said -> said.titled(text).receivedAt(at)));
        }
        given(storage, samples.toArray(Sample[]::new));
        placed(storage);
        List<String> paged = new ArrayList<>();
        SearchQuery query = query("电梯").limit(7);
        for (int page = 0; page < 9; page++) {
            var answer = storage.search(query);
            answer.items().forEach(feedback -> paged.add(feedback.id()));
            SearchQuery.Cursor next = answer.next();
            if (next == null) {
                break;
            }
            query = query.after(next);
        }
        List<String> expected = new ArrayList<>();
        for (int day = 9; day >= 0; day--) {
            for (int i = 6 * day; i < 6 * day + 6; i += 2) {
                expected.add("f-%02d".formatted(i));
            }
        }
        assertThat(paged)
                .as(lookAt("order, cursor and end of a search by text"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("rule 19: what is found is counted, at most as many as asked for")
    default void foundIsCounted() {
        FeedbackStorage storage = said();
        assertThat(storage.count(query("电"), 100)).as(lookAt("a count by text")).isEqualTo(4);
        assertThat(storage.count(query("电"), 3))
                .as(lookAt("the most of a count by text"))
                .isEqualTo(3);
        assertThat(storage.count(query("电梯").limit(1), 100))
                .as(lookAt("the word in a count"))
                .isEqualTo(1);
        assertThat(storage.count(query("无此"), 100))
                .as(lookAt("a count of nothing"))
                .isZero();
    }

    @Test
    @DisplayName("rule 19: what was erased is not found")
    default void erasedIsNotFound() {
        FeedbackStorage storage = said();
        storage.erase(new Erasure.OfPerson("acme", "zhao", null, ONE_YEAR_ON));
        assertThat(ids(storage, query("电")))
                .as(lookAt("an index after an erasure"))
                .isEmpty();
        given(storage, says("f-6", "", "电梯"));
        assertThat(ids(placed(storage), query("电")))
                .as(lookAt("an index that goes on after an erasure"))
                .containsExactly("f-6");
    }

    @Test
    @DisplayName("rule 19: hundreds are found, and one among hundreds")
    default void oneAmongHundredsIsFound() {
        FeedbackStorage storage = storage();
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            samples.add(says("f-" + i, "物业", i == 700 ? "水表异常" : "电表正常"));
        }
        given(storage, samples.toArray(Sample[]::new));
        placed(storage);
        assertThat(ids(storage, query("水表")))
                .as(lookAt("an index that is written in parts"))
                .containsExactly("f-700");
        assertThat(storage.count(query("物业"), 10_000))
                .as(lookAt("a word that all have"))
                .isEqualTo(1_200);
    }

    @Test
    @DisplayName("rule 19: by words without a letter or a digit, or in another order, is refused")
    default void whatCannotBeFoundIsRefused() {
        FeedbackStorage storage = said();
        assertThatIllegalArgumentException()
                .as(lookAt("SearchQuery.words, which tells"))
                .isThrownBy(() -> storage.search(query("!? 电梯")));
        assertThatIllegalArgumentException()
                .as(lookAt("SearchQuery.words, which tells"))
                .isThrownBy(() -> storage.count(query("…"), 9));
        assertThatIllegalArgumentException()
                .as(lookAt("SearchQuery.words, which tells"))
                .isThrownBy(() -> storage.search(query("电梯").orderedBy(SearchQuery.Order.DUE)));
    }
}
