package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.commit;
import static io.propertyfeedback.testkit.Given.commitOne;
import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rule 3, of what a change was decided by: other feedbacks at the versions that were seen. */
interface SeenContract extends StorageContract {
    @Test
    @DisplayName("rule 03: a change is committed while what it saw stands as it stood")
    default void changeIsCommittedWhileSeenStands() {
        FeedbackStorage storage = storage();
        Sample one = Sample.received("acme", "f-1");
        Sample other = Sample.received("acme", "f-2");
        given(storage, one);
        given(storage, other);
        Sample merged = one.mergedInto(other).seeing(other);
        assertThat(commitOne(storage, merged))
                .as(lookAt("the version of the other feedback: equal to the one that was seen"))
                .isEqualTo(CommitResult.COMMITTED);
        assertThat(storage.find("acme", "f-2"))
                .as(lookAt("the other feedback, which is looked at and not written"))
                .contains(other.feedback());
    }

    @Test
    @DisplayName("rule 03: a change that saw what has moved on since is stale and changes nothing")
    default void changeThatSawOldVersionIsStale() {
        FeedbackStorage storage = storage();
        Sample one = Sample.received("acme", "f-1");
        Sample other = Sample.received("acme", "f-2");
        given(storage, one);
        given(storage, other.noted("two"));
        assertThat(commitOne(storage, one.mergedInto(other).seeing(other)))
                .as(lookAt("the versions of Change.seen"))
                .isEqualTo(CommitResult.STALE);
        assertThat(storage.find("acme", "f-1"))
                .as(lookAt("what the stale change wrote"))
                .contains(one.feedback());
    }

    @Test
    @DisplayName("rule 03: a change that saw what is not stored is stale")
    default void changeThatSawUnknownIsStale() {
        FeedbackStorage storage = storage();
        Sample one = Sample.received("acme", "f-1");
        given(storage, one);
        given(storage, Sample.received("best", "f-2"));
        assertThat(commitOne(storage, one.noted("two").seeing(Sample.received("acme", "f-2"))))
                .as(lookAt("a feedback that was seen and is not there, or is another company's"))
                .isEqualTo(CommitResult.STALE);
    }

    @Test
    @DisplayName("rule 03: of two changes of one call that saw each other, the first is committed")
    default void firstOfOneCallIsCommitted() {
        FeedbackStorage storage = storage();
        Sample one = Sample.received("acme", "f-1");
        Sample other = Sample.received("acme", "f-2");
        given(storage, one);
        given(storage, other);
        assertThat(commit(
                        storage,
                        other.mergedInto(one).seeing(one),
                        one.mergedInto(other).seeing(other)))
                .as(lookAt("what is seen after the changes before it in the same call"))
                .containsExactly(CommitResult.COMMITTED, CommitResult.STALE);
    }

    @Test
    @DisplayName("rule 03: of two threads whose changes saw each other, one wins each round")
    default void oneOfTwoThatSawEachOtherWins() {
        FeedbackStorage storage = storage();
        for (int round = 0; round < 20; round++) {
            Sample one = Sample.received("acme", "one-" + round);
            Sample other = Sample.received("acme", "other-" + round);
            given(storage, one);
            given(storage, other);
            List<Sample> merges = List.of(
                    one.mergedInto(other).seeing(other), other.mergedInto(one).seeing(one));
            assertThat(Race.of(2, runner -> commitOne(storage, merges.get(runner))))
                    .as(lookAt("the lock on what was seen, held until the change is written; round " + round))
                    .containsExactlyInAnyOrder(CommitResult.COMMITTED, CommitResult.STALE);
        }
    }
}
