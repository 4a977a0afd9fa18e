package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.commitOne;
import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.intake.NewFeedback;
import io.propertyfeedback.model.Attachment;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.FeedbackStorage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 6, 7 and 14: what was written is found, history, unknown codes. */
interface HistoryContract extends StorageContract {

    @Test
    @DisplayName("rule 06: a long life is found equal after each of its changes")
    default void longLifeIsFoundEqual() {
        FeedbackStorage storage = storage();
        for (Change change : LongLife.of("acme", "f-1").changes()) {
            commitOne(storage, change);
            assertThat(storage.find("acme", "f-1"))
                    .as(lookAt("what " + change.entry().act() + " (version "
                            + change.entry().version() + ") changes: "
                            + change.entry().effects()))
                    .contains(change.after());
        }
    }

    @Test
    @DisplayName("rule 06: the history of a long life is found equal")
    default void historyOfLongLifeIsFoundEqual() {
        FeedbackStorage storage = storage();
        Sample life = LongLife.of("acme", "f-1");
        given(storage, life);
        assertThat(storage.history("acme", "f-1"))
                .as(lookAt("how effects, codes and words are encoded"))
                .isEqualTo(life.history());
    }

    @Test
    @DisplayName("rule 06: what is absent stays absent")
    default void absentStaysAbsent() {
        FeedbackStorage storage = storage();
        Sample bare = Sample.received(
                "acme", "f-1", said -> said.titled("").at(Location.UNKNOWN).from(Submitter.ANONYMOUS));
        given(storage, bare);
        assertThat(storage.find("acme", "f-1"))
                .as(lookAt("nulls and empty texts: neither becomes the other"))
                .contains(bare.feedback());
        assertThat(storage.history("acme", "f-1")).as(lookAt("the receipt")).isEqualTo(bare.history());
    }

    @Test
    @DisplayName("rule 06: words of every script come back as they were")
    default void wordsComeBack() {
        FeedbackStorage storage = storage();
        String text = "三楼每晚钻孔 🔨 \"quoted\" 'single' \\ % _ \t tab\r\nnew line\nلا ﷽ e\u0301 " + "很长".repeat(9_000);
        Sample sample = Sample.received(
                "acme",
                "f-1",
                said -> NewFeedback.of("acme", "riverside", said.channel(), said.category(), text)
                        .titled(" 标题 ")
                        .attached(new Attachment("file-1", "噪音.mp4"), new Attachment("file-2", null))
                        .receivedAt(Sample.NINE));
        given(storage, sample);
        assertThat(storage.history("acme", "f-1"))
                .as(lookAt("the encoding and the size of text: 20,000 characters outside ASCII, blanks kept"))
                .isEqualTo(sample.history());
        assertThat(storage.find("acme", "f-1").map(found -> found.intake().words()))
                .as(lookAt("the words of the intake"))
                .contains(sample.feedback().intake().words());
    }

    @Test
    @DisplayName("rule 06: every text comes back as it was, whatever its characters")
    default void everyTextComesBack() {
        FeedbackStorage storage = storage();
        for (String text : Strange.TEXTS) {
            String id = "f-" + Strange.TEXTS.indexOf(text);
            Sample sample = Sample.received(
                            "acme",
                            id,
                            said -> NewFeedback.of("acme", "riverside", said.channel(), said.category(), text)
                                    .titled(text)
                                    .attached(new Attachment("file", text.strip()))
                                    .receivedAt(Sample.NINE))
                    .noted(text.isBlank() ? "-" : "-" + text + "-");
            given(storage, sample);
            assertThat(storage.find("acme", id))
                    .as(lookAt("the encoding of words: four bytes a character, no normal form, nothing cut off"))
                    .contains(sample.feedback());
            assertThat(storage.history("acme", id))
                    .as(lookAt("the encoding of words in entries"))
                    .isEqualTo(sample.history());
        }
    }

    @Test
    @DisplayName("rule 06: ids that differ in one code point are two, though they look alike")
    default void idsThatLookAlikeAreTwo() {
        FeedbackStorage storage = storage();
        List<String> alike = List.of("\u00E9", "e\u0301", "e", "\u212B", "\u00C5", "\uD83D\uDD25", "\uD83D\uDD24", "?");
        for (String id : alike) {
            given(storage, Sample.received("acme", id, said -> said.titled(id)));
        }
        for (String id : alike) {
            assertThat(storage.find("acme", id).orElseThrow().intake().words().title())
                    .as(lookAt("the collation of ids: it compares code points, and knows all of them"))
                    .isEqualTo(id);
        }
    }

    @Test
    @DisplayName("rule 06: instants come back to the microsecond, before 1970, too")
    default void instantsComeBackToTheMicrosecond() {
        FeedbackStorage storage = storage();
        for (String instant : new String[] {
            "1969-12-31T23:59:59.999999Z", "1991-04-14T00:30:00.000001Z", "2026-03-29T01:30:00.654321Z"
        }) {
            Sample sample = Sample.received("acme", instant, said -> said.receivedAt(Instant.parse(instant)));
            given(storage, sample);
            assertThat(storage.find("acme", instant))
                    .as(lookAt("instants: UTC, six digits, not the time zone of a session or a virtual machine"))
                    .contains(sample.feedback());
        }
    }

    @Test
    @DisplayName("rule 06: ids that differ in case are two feedbacks")
    default void idsThatDifferInCaseAreTwo() {
        FeedbackStorage storage = storage();
        Sample small = Sample.received("acme", "f-a");
        Sample capital = Sample.received("acme", "F-A").noted("two");
        given(storage, small, capital);
        assertThat(storage.find("acme", "f-a"))
                .as(lookAt("the collation of ids: it has to tell cases apart"))
                .contains(small.feedback());
        assertThat(storage.history("acme", "f-a"))
                .as(lookAt("the collation of ids"))
                .hasSize(1);
    }

    @Test
    @DisplayName("rule 06: an id with a blank behind it names nothing")
    default void idWithBlankBehindItNamesNothing() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1"));
        assertThat(storage.find("acme", "f-1 "))
                .as(lookAt("a column that is padded with blanks before it is compared"))
                .isEmpty();
        assertThat(storage.history("acme ", "f-1"))
                .as(lookAt("a column that is padded with blanks before it is compared"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 06: ids of 64 characters are found")
    default void longIdsAreFound() {
        FeedbackStorage storage = storage();
        String longest = "\uD83D\uDD25".repeat(64);
        Sample sample = Sample.received(
                longest,
                longest,
                said -> new NewFeedback(
                        longest,
                        longest,
                        said.channel(),
                        new Category("\uD842\uDFB7".repeat(128)),
                        "",
                        "text",
                        said.details()));
        given(storage, sample);
        assertThat(storage.find(longest, longest))
                .as(lookAt("the length of ids: 64 code points (128 of a category), not bytes and not UTF-16 units"))
                .contains(sample.feedback());
    }

    @Test
    @DisplayName("rule 06: another thread finds it at once")
    default void anotherThreadFindsIt() {
        FeedbackStorage storage = storage();
        Sample sample = Sample.received("acme", "f-1");
        given(storage, sample);
        assertThat(Race.elsewhere(() -> storage.find("acme", "f-1")))
                .as(lookAt("what is bound to a thread: a transaction that is still open, a cache"))
                .contains(sample.feedback());
    }

    @Test
    @DisplayName("rule 06: what was never stored is not found")
    default void unknownIsNotFound() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1"));
        assertThat(storage.find("acme", "f-2")).as(lookAt("the id in find")).isEmpty();
        assertThat(storage.history("acme", "f-2"))
                .as(lookAt("the id in history"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 07: history comes in the order of versions, without gaps")
    default void historyComesInOrder() {
        FeedbackStorage storage = storage();
        Sample life = Sample.received("acme", "f-1");
        for (int version = 2; version <= 12; version++) {
            life = life.noted("version " + version);
        }
        given(storage, life);
        assertThat(storage.history("acme", "f-1"))
                .as(lookAt("the order of history: by version as a number (10 comes after 9), none left out"))
                .isEqualTo(life.history());
    }

    @Test
    @DisplayName("rule 07: history replays to the feedback")
    default void historyReplays() {
        FeedbackStorage storage = storage();
        given(storage, LongLife.of("acme", "f-1"));
        assertThat(storage.find("acme", "f-1"))
                .as(lookAt("the state and the history, which tell the same"))
                .contains(Feedback.replay(storage.history("acme", "f-1")));
    }

    @Test
    @DisplayName("rule 07: an act without any effect is a line of history")
    default void actWithoutEffectIsInHistory() {
        FeedbackStorage storage = storage();
        Sample noted = Sample.received("acme", "f-1").noted("nothing else");
        given(storage, noted);
        assertThat(storage.history("acme", "f-1"))
                .as(lookAt("an entry with an empty list of effects"))
                .isEqualTo(noted.history());
    }

    @Test
    @DisplayName("rule 14: codes that nobody declared are stored and found")
    default void unknownCodesAreFound() {
        FeedbackStorage storage = storage();
        Sample strange = Strange.life("acme", "f-1");
        given(storage, strange);
        assertThat(storage.find("acme", "f-1"))
                .as(lookAt("lists of known codes: there are none, every code is open"))
                .contains(strange.feedback());
        assertThat(storage.history("acme", "f-1"))
                .as(lookAt("lists of known codes in effects and entries"))
                .isEqualTo(strange.history());
    }

    @Test
    @DisplayName("rule 14: codes that nobody declared are searched like any")
    default void unknownCodesAreSearched() {
        FeedbackStorage storage = storage();
        Sample strange = Strange.life("acme", "f-1");
        given(storage, strange, Sample.received("acme", "f-2"));
        assertThat(storage.search(Strange.query("acme")).items())
                .as(lookAt("lists of known channels, categories and steps in search"))
                .containsExactly(strange.feedback());
    }
}
