package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.commitOne;
import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static io.propertyfeedback.testkit.Given.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Attachment;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Location;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.Submitter;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Erased;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.query.SearchQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 16: erasure. */
interface ErasureContract extends StorageContract {
    Instant THEN = Instant.parse("2027-03-02T12:00:00.000001Z");
    Person ZHAO = new Person("acme", "zhao", "Zhao Yi", "13800000000", "zhao@example.org", "wx-zhao", null);
    Claim ASKED = new Claim("receive:zhao", "key-1", "hash-of-words");
    Claim ACTED = new Claim("act:li", "key-2", "hash-of-a-note");
    Erasure.OfPerson OF_ZHAO = new Erasure.OfPerson("acme", "zhao", null, THEN);
    Erasure.OfPerson RENAMING = new Erasure.OfPerson("acme", "zhao", "anon-7", THEN);
    Erasure.OfAge OF_AGE = Erasure.OfAge.of("acme", THEN, 100, THEN);

    /** Words everywhere: the place, notes of the staff, a claim of each. */
    private static Sample wordy(String company, String id, Person by) {
        return Sample.received(
                        company,
                        id,
                        said -> said.at(new Location("building-3", "501", "the stairs of Mr Zhao"))
                                .attached(new Attachment("s3://photos/1", "Zhao at his door.jpg"))
                                .from(SubmitterKind.OWNER, by))
                .claiming(new Claim(ASKED.namespace(), id, ASKED.bodyHash()))
                .noted("Zhao says it is the neighbour")
                .claiming(new Claim(ACTED.namespace(), id, ACTED.bodyHash()));
    }

    /** Said by one of the staff, who also recorded it and did the last act. */
    private static Sample byHimself(String id) {
        return Sample.received("acme", id, said -> said.from(SubmitterKind.OWNER, Person.of("acme", Sample.LI)))
                .claiming(new Claim("receive:" + Sample.LI, id, "hash"))
                .claiming(Claim.of("message:app", id))
                .noted("urging");
    }

    private static List<Entry> erased(Sample sample) {
        return sample.history().stream().map(Entry::erased).toList();
    }

    @Test
    @DisplayName("rule 16: what a person submitted loses its words, in the feedback and in its history")
    default void wordsOfPersonGo() {
        FeedbackStorage storage = storage();
        Sample life = LongLife.of("acme", "f-1");
        given(storage, life);
        Erased answer = storage.erase(new Erasure.OfPerson("acme", "qian", null, THEN));
        assertThat(answer).as(lookAt("what an erasure answers")).isEqualTo(Erased.all(1, 1, List.of()));
        assertThat(storage.find("acme", "f-1"))
                .as(lookAt("the words of the intake, and its place in words; everything else stays"))
                .contains(life.feedback().erased());
        assertThat(storage.history("acme", "f-1"))
                .as(lookAt("the words of every entry, and the receipt in the first; everything else stays"))
                .isEqualTo(erased(life));
        assertThat(Feedback.replay(storage.history("acme", "f-1")))
                .as(lookAt("the history: it replays to the feedback"))
                .isEqualTo(storage.find("acme", "f-1").orElseThrow());
    }

    @Test
    @DisplayName("rule 16: an erased person keeps the id and tells when")
    default void erasedPersonTellsWhen() {
        FeedbackStorage storage = storage();
        given(storage, wordy("acme", "f-1", ZHAO));
        storage.erase(OF_ZHAO);
        Person left = storage.person("acme", "zhao").orElseThrow();
        assertThat(Arrays.asList(left.id(), left.name(), left.phone(), left.email(), left.other(), left.erasedAt()))
                .as(lookAt("the row of a person: all columns but the id, and when it was erased"))
                .containsExactly("zhao", null, null, null, null, THEN);
    }

    @Test
    @DisplayName("rule 16: body hashes go with the words, and keys stay taken")
    default void bodyHashesGo() {
        FeedbackStorage storage = storage();
        given(storage, wordy("acme", "f-1", ZHAO));
        storage.erase(OF_ZHAO);
        for (Claim claim : List.of(ASKED, ACTED)) {
            Claim bare = Claim.of(claim.namespace(), "f-1");
            assertThat(storage.holder("acme", "riverside", bare).map(CommitResult.Claimed::claim))
                    .as(lookAt("the claims of an erased feedback, of its receipt and of later changes"))
                    .contains(bare);
        }
    }

    @Test
    @DisplayName("rule 16: events on their way lose the place in words, too")
    default void eventsOnTheirWayAreErased() {
        FeedbackStorage storage = storage();
        Sample life = wordy("acme", "f-1", ZHAO);
        given(storage, life);
        storage.erase(OF_ZHAO);
        assertThat(placed(storage).feed().read("acme", 0, 9).stream().map(Positioned::entry))
                .as(lookAt("what is read after an erasure"))
                .isEqualTo(erased(life));
    }

    @Test
    @DisplayName("rule 16: nothing of others is erased")
    default void nothingOfOthersIsErased() {
        FeedbackStorage storage = storage();
        Sample ofLi = wordy("acme", "f-2", Person.of("acme", "li").named("Li"));
        Sample ofNobody = Sample.received("acme", "f-3", said -> said.from(Submitter.ANONYMOUS));
        Sample elsewhere = wordy("best", "f-1", new Person("best", "zhao", "Zhao Er", null, null, null, null));
        given(storage, wordy("acme", "f-1", ZHAO), ofLi, ofNobody, elsewhere);
        storage.erase(OF_ZHAO);
        for (Sample other : List.of(ofLi, ofNobody, elsewhere)) {
            assertThat(storage.find(other.company(), other.id()))
                    .as(lookAt("company and party in the conditions of an erasure"))
                    .contains(other.feedback());
            assertThat(storage.history(other.company(), other.id()))
                    .as(lookAt("company and feedback in the conditions of an erasure"))
                    .isEqualTo(other.history());
        }
        assertThat(storage.person("acme", "li").orElseThrow().name())
                .as(lookAt("the id of the person"))
                .isEqualTo("Li");
        assertThat(storage.person("best", "zhao").orElseThrow().name())
                .as(lookAt("the company of the person"))
                .isEqualTo("Zhao Er");
        assertThat(storage.holder("acme", "riverside", Claim.of(ASKED.namespace(), "f-2"))
                        .map(held -> held.claim().bodyHash()))
                .as(lookAt("whose claims lose their body hashes"))
                .contains(ASKED.bodyHash());
    }

    @Test
    @DisplayName("rule 16: erasing again finds nothing, until words are written again")
    default void erasingAgainFindsNothing() {
        FeedbackStorage storage = storage();
        Sample life = wordy("acme", "f-1", ZHAO);
        given(storage, life);
        storage.erase(OF_ZHAO);
        assertThat(storage.erase(OF_ZHAO))
                .as(lookAt("what is erased already: it is not counted again"))
                .isEqualTo(Erased.all(0, 0, List.of()));
        Sample more = life.noted("he called again");
        commitOne(storage, more);
        assertThat(storage.erase(OF_ZHAO).feedbacks())
                .as(lookAt("words written after an erasure"))
                .isEqualTo(1);
        assertThat(storage.history("acme", "f-1"))
                .as(lookAt("words written after an erasure"))
                .isEqualTo(erased(more));
    }

    @Test
    @DisplayName("rule 16: work goes on after an erasure")
    default void workGoesOn() {
        FeedbackStorage storage = storage();
        Sample life = wordy("acme", "f-1", ZHAO);
        given(storage, life);
        storage.erase(OF_ZHAO);
        assertThat(commitOne(storage, life.assignedTo("zhang")))
                .as(lookAt("the version of an erased feedback: it stays"))
                .isEqualTo(CommitResult.COMMITTED);
    }

    @Test
    @DisplayName(
            "rule 16: by age, what is settled before goes, the oldest received first, at most as many as asked for")
    default void oldestGoesFirst() {
        FeedbackStorage storage = storage();
        given(storage, old("f-b", 3), old("f-c", 1), old("f-a", 2));
        Erased first = storage.erase(Erasure.OfAge.of("acme", THEN, 2, THEN));
        assertThat(first.feedbacks()).as(lookAt("the limit")).isEqualTo(2);
        assertThat(wordless(storage)).as(lookAt("which are the oldest")).containsExactly("f-a", "f-c");
        Erased second =
                storage.erase(Erasure.OfAge.of("acme", THEN, 2, THEN).after(Objects.requireNonNull(first.next())));
        assertThat(second.feedbacks()).as(lookAt("where the next call goes on")).isEqualTo(1);
        assertThat(second.next()).as(lookAt("the end")).isNull();
    }

    @Test
    @DisplayName("rule 16: by age, page after page reaches everything once, though received at one instant")
    default void agePagesReachAll() {
        FeedbackStorage storage = storage();
        for (int i = 0; i < 7; i++) {
            given(storage, old("f-" + i, 1));
        }
        List<Integer> counts = new ArrayList<>();
        Erasure.OfAge asked = Erasure.OfAge.of("acme", THEN, 3, THEN);
        SearchQuery.Cursor next = null;
        for (int page = 0; page < 9; page++) {
            Erased erased = storage.erase(asked);
            counts.add(erased.feedbacks());
            next = erased.next();
            if (next == null) {
                break;
            }
            asked = asked.after(next);
        }
        assertThat(counts.stream().mapToInt(Integer::intValue).sum())
                .as(lookAt("the cursor among what was received at one instant, and its end"))
                .isEqualTo(7);
        assertThat(next).as(lookAt("the end")).isNull();
        assertThat(wordless(storage)).as(lookAt("what was left out")).hasSize(7);
    }

    @Test
    @DisplayName("rule 16: by age, what is under way, settled at that instant, reopened or of another company stays")
    default void whatIsNotOldStays() {
        FeedbackStorage storage = storage();
        Sample settled = old("f-settled", 1);
        Instant at = settled.change().entry().at();
        given(
                storage,
                settled,
                Sample.received("acme", "f-open"),
                Sample.received("best", "f-1").withdrawn());
        assertThat(storage.erase(Erasure.OfAge.of("acme", at, 9, THEN)).feedbacks())
                .as(lookAt("settled before: the instant itself is not"))
                .isZero();
        assertThat(storage.erase(Erasure.OfAge.of("acme", at.plusNanos(1000), 9, THEN))
                        .feedbacks())
                .as(lookAt("settled before, to the microsecond"))
                .isEqualTo(1);
        assertThat(wordless(storage)).as(lookAt("what is under way")).containsExactly("f-settled");
        assertThat(storage.find("best", "f-1").orElseThrow().intake().words().text())
                .as(lookAt("the company"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("rule 16: by age, a submitter goes with the last words, and not before")
    default void submitterGoesWithLastWords() {
        FeedbackStorage storage = storage();
        Sample open = Sample.received("acme", "f-open", said -> said.from(SubmitterKind.OWNER, ZHAO));
        given(storage, old("f-1", 1), open);
        assertThat(storage.erase(OF_AGE))
                .as(lookAt("a submitter with words left"))
                .isEqualTo(Erased.all(1, 0, List.of()));
        assertThat(name(storage)).as(lookAt("a submitter with words left")).isNotNull();
        commitOne(storage, open.withdrawn());
        assertThat(storage.erase(OF_AGE))
                .as(lookAt("a submitter without words left"))
                .isEqualTo(Erased.all(1, 1, List.of()));
        assertThat(name(storage)).as(lookAt("a submitter without words left")).isNull();
    }

    @Test
    @DisplayName("rule 16: with a pseudonym the id goes from all that the person submitted")
    default void pseudonymReplacesId() {
        FeedbackStorage storage = storage();
        Sample one = byHimself("f-1");
        Sample two = byHimself("f-2");
        given(storage, one, two);
        storage.erase(new Erasure.OfPerson("acme", Sample.LI, "anon-7", THEN));
        for (Sample each : List.of(one, two)) {
            assertThat(storage.find("acme", each.id()))
                    .as(lookAt("the submitter, and who recorded it"))
                    .contains(each.feedback().erased().renamed(Sample.LI, "anon-7"));
            assertThat(storage.history("acme", each.id()))
                    .as(lookAt("who did what"))
                    .isEqualTo(erased(each).stream()
                            .map(e -> e.renamed(Sample.LI, "anon-7"))
                            .toList());
        }
        assertThat(storage.search(SearchQuery.of("acme").saidBy("anon-7")).items())
                .as(lookAt("one pseudonym for all: repeats still count"))
                .hasSize(2);
        assertThat(placed(storage).feed().read("acme", 0, 9))
                .as(lookAt("events on their way"))
                .isNotEmpty()
                .noneMatch(event -> event.entry().actor().equals(Sample.LI));
    }

    @Test
    @DisplayName("rule 16: with a pseudonym the person goes, and claims that name the person")
    default void pseudonymTakesPersonAndClaims() {
        FeedbackStorage storage = storage();
        given(storage, byHimself("f-1"));
        storage.erase(new Erasure.OfPerson("acme", Sample.LI, "anon-7", THEN));
        assertThat(storage.person("acme", Sample.LI))
                .as(lookAt("the row of the person"))
                .isEmpty();
        assertThat(storage.holder("acme", "riverside", Claim.of("receive:" + Sample.LI, "f-1")))
                .as(lookAt("claims whose namespace ends in a colon and the id"))
                .isEmpty();
        assertThat(storage.holder("acme", "riverside", Claim.of("message:app", "f-1")))
                .as(lookAt("other claims: they stay"))
                .isPresent();
    }

    @Test
    @DisplayName("rule 16: a pseudonym replaces the id after the words went, too")
    default void pseudonymAfterErasure() {
        FeedbackStorage storage = storage();
        given(storage, wordy("acme", "f-1", ZHAO));
        storage.erase(OF_ZHAO);
        storage.erase(RENAMING);
        assertThat(storage.find("acme", "f-1")
                        .flatMap(f -> Optional.ofNullable(f.intake().submitter().party())))
                .as(lookAt("what was erased before: its id still goes"))
                .contains("anon-7");
    }

    private static Sample old(String id, int minute) {
        return Sample.received(
                        "acme",
                        id,
                        said -> said.receivedAt(Sample.NINE.plus(Duration.ofMinutes(minute)))
                                .from(SubmitterKind.OWNER, ZHAO))
                .withdrawn();
    }

    private static @Nullable String name(FeedbackStorage storage) {
        return storage.person("acme", "zhao").orElseThrow().name();
    }

    private static List<String> wordless(FeedbackStorage storage) {
        return storage.search(SearchQuery.of("acme")).items().stream()
                .filter(feedback -> feedback.intake().words().text().isEmpty())
                .map(Feedback::id)
                .sorted()
                .toList();
    }
}
