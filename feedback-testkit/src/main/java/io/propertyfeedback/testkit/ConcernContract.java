package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.query.Page;
import io.propertyfeedback.query.SearchQuery;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 9 and 15: what concerns a member of staff is not there for them. */
interface ConcernContract extends StorageContract {
    int MANY = 100;

    /** Ids that hold each other, wildcards, and signs by which a list may be kept. */
    List<String> ALIKE = List.of(
            "lin",
            "Lin",
            "lin2",
            "xlin",
            "l_n",
            "l%",
            "%",
            "_",
            "-",
            "!",
            "l!_n",
            "li\\n",
            "li\\\\n",
            "l in",
            "I lin",
            "lin,xlin",
            "\"lin\"",
            "'lin'",
            "[lin]",
            "林",
            "林小",
            "𠮷",
            "lin chen",
            "lin\\nxlin");

    private static Sample concerning(String id, int minutes, String... staff) {
        return Sample.received(
                "acme", id, said -> said.concerning(staff).receivedAt(Sample.NINE.plus(Duration.ofMinutes(minutes))));
    }

    private static SearchQuery forLin() {
        return SearchQuery.of("acme").notConcerning("lin");
    }

    @Test
    @DisplayName("rule 09: what concerns somebody is left out, wherever they are named")
    default void whatConcernsSomebodyIsLeftOut() {
        FeedbackStorage storage = storage();
        Sample nobody = concerning("nobody", 0);
        Sample others = concerning("others", 0, "chen", "zhou");
        given(
                storage,
                nobody,
                others,
                concerning("only", 0, "lin"),
                concerning("first", 0, "lin", "chen"),
                concerning("last", 0, "chen", "lin"),
                concerning("between", 0, "chen", "lin", "zhou"));
        assertThat(storage.search(forLin()).items())
                .as(lookAt("the condition on whom it does not concern: anywhere among several, or nobody at all"))
                .containsExactlyInAnyOrder(nobody.feedback(), others.feedback());
    }

    @Test
    @DisplayName("rule 09: whom it concerns is compared exactly")
    default void whomItConcernsIsComparedExactly() {
        FeedbackStorage storage = storage();
        Sample[] each = new Sample[ALIKE.size()];
        Arrays.setAll(each, i -> concerning("f-" + i, 0, ALIKE.get(i), "zhou"));
        given(storage, each);
        for (int i = 0; i < each.length; i++) {
            Feedback itself = each[i].feedback();
            assertThat(storage.search(SearchQuery.of("acme").notConcerning(ALIKE.get(i)))
                            .items())
                    .as(
                            lookAt("the condition on whom it does not concern: no part, pattern or other case of <%s>"),
                            ALIKE.get(i))
                    .hasSize(each.length - 1)
                    .doesNotContain(itself);
        }
    }

    @Test
    @DisplayName("rule 09: what concerns somebody is behind no cursor and takes no place on a page")
    default void whatConcernsSomebodyIsBehindNoCursor() {
        FeedbackStorage storage = storage();
        Sample latest = concerning("latest", 3);
        Sample earlier = concerning("earlier", 1);
        given(storage, concerning("top", 4, "lin"), latest, concerning("middle", 2, "lin"), earlier);
        given(storage, concerning("end", 0, "lin"));
        Page<Feedback> first = storage.search(forLin().limit(1));
        assertThat(first.items())
                .as(lookAt("where items are left out: before the page is cut"))
                .containsExactly(latest.feedback());
        assertThat(first.more())
                .as(lookAt("the cursor: that of the last item shown"))
                .hasValue(new SearchQuery.Cursor(latest.feedback().intake().receivedAt(), "latest"));
        assertThat(storage.search(forLin().limit(1).after(first.next())))
                .as(lookAt("the last page: it is the last, although others come after it"))
                .isEqualTo(Page.last(List.of(earlier.feedback())));
    }

    @Test
    @DisplayName("rule 15: what concerns somebody is not counted for them")
    default void whatConcernsSomebodyIsNotCounted() {
        FeedbackStorage storage = storage();
        given(
                storage,
                concerning("nobody", 0),
                concerning("others", 0, "chen", "zhou"),
                concerning("only", 0, "lin"),
                concerning("last", 0, "chen", "lin"));
        assertThat(storage.count(forLin(), MANY))
                .as(lookAt("the conditions of a count: whom it does not concern, too"))
                .isEqualTo(2);
    }
}
