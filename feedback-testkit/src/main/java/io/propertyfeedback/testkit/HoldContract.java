package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.commitOne;
import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Person;
import io.propertyfeedback.model.SubmitterKind;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.Erased;
import io.propertyfeedback.port.Erasure;
import io.propertyfeedback.port.FeedbackStorage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 17: hold. */
interface HoldContract extends StorageContract {
    Instant LATER = Instant.parse("2027-03-02T12:00:00Z");
    Erasure.OfPerson OF_SUN = new Erasure.OfPerson("acme", "sun", null, LATER);

    private static Sample bySun(String id) {
        return Sample.received(
                        "acme",
                        id,
                        said -> said.from(
                                SubmitterKind.OWNER, Person.of("acme", "sun").named("Sun San")))
                .withdrawn();
    }

    private FeedbackStorage withOneOfTwoHeld() {
        FeedbackStorage storage = storage();
        given(storage, bySun("f-1"), bySun("f-2"));
        assertThat(storage.hold("acme", "f-1", true))
                .as(lookAt("the answer of hold"))
                .isTrue();
        return storage;
    }

    @Test
    @DisplayName("rule 17: what is held is left, and its submitter, and the answer says so")
    default void heldIsLeft() {
        FeedbackStorage storage = withOneOfTwoHeld();
        assertThat(storage.erase(OF_SUN))
                .as(lookAt("what an erasure answers about what is held"))
                .isEqualTo(Erased.all(1, 0, List.of("f-1")));
        assertThat(storage.find("acme", "f-1"))
                .as(lookAt("the words of what is held"))
                .contains(bySun("f-1").feedback());
        assertThat(storage.history("acme", "f-1"))
                .as(lookAt("the history of what is held"))
                .isEqualTo(bySun("f-1").history());
        assertThat(storage.person("acme", "sun").orElseThrow().name())
                .as(lookAt("the submitter of what is held"))
                .isEqualTo("Sun San");
        assertThat(storage.find("acme", "f-2"))
                .as(lookAt("the submitter's other feedback"))
                .contains(bySun("f-2").feedback().erased());
    }

    @Test
    @DisplayName("rule 17: while something is held, nothing is renamed")
    default void heldIsNotRenamed() {
        FeedbackStorage storage = withOneOfTwoHeld();
        storage.erase(new Erasure.OfPerson("acme", "sun", "anon-1", LATER));
        assertThat(storage.find("acme", "f-1"))
                .as(lookAt("the submitter of what is held"))
                .contains(bySun("f-1").feedback());
        assertThat(storage.find("acme", "f-2"))
                .as(lookAt("other feedback of that submitter: two ids would be two persons"))
                .contains(bySun("f-2").feedback().erased());
        assertThat(storage.person("acme", "sun")).as(lookAt("the person")).isPresent();
    }

    @Test
    @DisplayName("rule 17: by age, what is held is left and named, and its submitter stays")
    default void heldIsLeftByAge() {
        FeedbackStorage storage = withOneOfTwoHeld();
        assertThat(storage.erase(Erasure.OfAge.of("acme", LATER, 9, LATER)))
                .as(lookAt("what an erasure by age does with what is held"))
                .isEqualTo(Erased.all(1, 0, List.of("f-1")));
        assertThat(storage.person("acme", "sun").orElseThrow().name())
                .as(lookAt("the submitter of what is held"))
                .isEqualTo("Sun San");
    }

    @Test
    @DisplayName("rule 17: by age, a submitter stays while erased feedback is held")
    default void submitterOfHeldStays() {
        FeedbackStorage storage = storage();
        given(storage, bySun("f-1"));
        storage.erase(Erasure.OfAge.of("acme", LATER, 9, LATER));
        storage.hold("acme", "f-1", true);
        given(storage, bySun("f-2"));
        assertThat(storage.erase(Erasure.OfAge.of("acme", LATER, 9, LATER)).persons())
                .as(lookAt("a hold on what was erased before: its submitter stays"))
                .isZero();
    }

    @Test
    @DisplayName("rule 17: what is released is erased")
    default void releasedIsErased() {
        FeedbackStorage storage = withOneOfTwoHeld();
        assertThat(storage.hold("acme", "f-1", false))
                .as(lookAt("the answer of a release"))
                .isTrue();
        assertThat(storage.erase(OF_SUN)).as(lookAt("a release")).isEqualTo(Erased.all(2, 1, List.of()));
    }

    @Test
    @DisplayName("rule 17: a hold changes no version and survives what is done")
    default void holdSurvivesActs() {
        FeedbackStorage storage = storage();
        Sample open = Sample.received("acme", "f-1");
        given(storage, open);
        storage.hold("acme", "f-1", true);
        assertThat(commitOne(storage, open.noted("two")))
                .as(lookAt("the version of what is held"))
                .isEqualTo(CommitResult.COMMITTED);
        assertThat(storage.erase(new Erasure.OfPerson("acme", "zhao", null, LATER))
                        .held())
                .as(lookAt("a move of what is held: the hold stays"))
                .containsExactly("f-1");
    }

    @Test
    @DisplayName("rule 17: what is not there, or another company's, is not held")
    default void unknownIsNotHeld() {
        FeedbackStorage storage = storage();
        given(storage, bySun("f-1"));
        assertThat(storage.hold("acme", "f-9", true))
                .as(lookAt("the id of a hold"))
                .isFalse();
        assertThat(storage.hold("best", "f-1", true))
                .as(lookAt("the company of a hold"))
                .isFalse();
        assertThat(storage.erase(OF_SUN).held())
                .as(lookAt("the company of a hold"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 17: holds and erasures at once: whatever was held first is whole")
    default void holdsAndErasuresRace() {
        FeedbackStorage storage = storage();
        for (int round = 0; round < 20; round++) {
            String id = "r-" + round;
            Person person = Person.of("acme", "p-" + round).named("Sun");
            given(storage, Sample.received("acme", id, said -> said.from(SubmitterKind.OWNER, person)));
            List<Object> answers = Race.<Object>of(
                    2,
                    i -> i == 0
                            ? storage.hold("acme", id, true)
                            : storage.erase(new Erasure.OfPerson("acme", person.id(), null, LATER)));
            Erased erased = (Erased) answers.get(1);
            boolean words = !storage.find("acme", id)
                    .orElseThrow()
                    .intake()
                    .words()
                    .text()
                    .isEmpty();
            boolean name = storage.person("acme", person.id()).orElseThrow().name() != null;
            assertThat(List.of(words, name))
                    .as(lookAt("reading the hold and erasing in one step: all is left, and said to be, or nothing"))
                    .containsOnly(!erased.held().isEmpty());
        }
    }
}
