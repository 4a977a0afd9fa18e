package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.FeedbackStorage;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 11: persons. */
interface PersonContract extends StorageContract {
    Person WHOLE = new Person("acme", "zhao", "赵一 (Zhao)", "138 0000 0000", "zhao@example.org", "wx-zhao", null);
    Person ERASED = new Person("acme", "zhao", null, null, null, null, Instant.parse("2026-03-02T12:00:00.000001Z"));

    @Test
    @DisplayName("rule 11: a person is found equal")
    default void personIsFoundEqual() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").with(WHOLE));
        assertThat(storage.person("acme", "zhao").map(PersonContract::told))
                .as(lookAt("the columns of a person"))
                .contains(told(WHOLE));
    }

    @Test
    @DisplayName("rule 11: the last write wins")
    default void lastWriteWins() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").with(WHOLE));
        Person moved = Person.of("acme", "zhao").withEmail("new@example.org");
        given(storage, Sample.received("acme", "f-2").with(moved));
        assertThat(storage.person("acme", "zhao").map(PersonContract::told))
                .as(lookAt("a person that is stored already: replaced, also by what is absent"))
                .contains(told(moved));
    }

    @Test
    @DisplayName("rule 11: a change without a person leaves the person")
    default void changeWithoutPersonLeavesPerson() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").with(WHOLE).noted("two"));
        assertThat(storage.person("acme", "zhao").map(PersonContract::told))
                .as(lookAt("a change whose person is null"))
                .contains(told(WHOLE));
    }

    @Test
    @DisplayName("rule 11: an erased person keeps the id")
    default void erasedPersonKeepsId() {
        FeedbackStorage storage = storage();
        given(
                storage,
                Sample.received("acme", "f-1").with(WHOLE).noted("please erase").with(ERASED));
        assertThat(storage.person("acme", "zhao").map(PersonContract::told))
                .as(lookAt("how a person is erased: the row stays, the data goes"))
                .contains(told(ERASED));
    }

    @Test
    @DisplayName("rule 11: erasing a person leaves feedback and history whole")
    default void erasingLeavesHistory() {
        FeedbackStorage storage = storage();
        Sample erased =
                Sample.received("acme", "f-1").with(WHOLE).noted("please erase").with(ERASED);
        given(storage, erased);
        assertThat(storage.find("acme", "f-1"))
                .as(lookAt("what erasing touches"))
                .contains(erased.feedback());
        assertThat(storage.history("acme", "f-1"))
                .as(lookAt("what erasing touches"))
                .isEqualTo(erased.history());
    }

    @Test
    @DisplayName("rule 11: a person that was never stored is not found")
    default void unknownPersonIsNotFound() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").with(WHOLE));
        assertThat(storage.person("acme", "li")).as(lookAt("the id in person")).isEmpty();
    }

    /** A person's own text shows no data, which is no use in a failure. */
    private static String told(Person person) {
        return String.join(
                " | ",
                person.id(),
                "" + person.name(),
                "" + person.phone(),
                "" + person.email(),
                "" + person.other(),
                "" + person.erasedAt());
    }
}
