package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.commit;
import static io.propertyfeedback.testkit.Given.commitOne;
import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static io.propertyfeedback.testkit.Given.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 2, 3 and 5: whole or not at all, version, each on its own. */
interface CommitContract extends StorageContract {
    Claim CALL = new Claim("phone", "call-17", "hash-of-the-first");
    Claim MAIL = Claim.of("email", "mail-4");
    Person SUN = Person.of("acme", "sun").named("Sun San");

    @Test
    @DisplayName("rule 02: a committed change writes state, entry, claim, person and event")
    default void committedChangeWritesAll() {
        FeedbackStorage storage = storage();
        Sample sample = Sample.received("acme", "f-1").claiming(CALL).with(SUN);
        commitOne(storage, sample);
        assertThat(storage.find("acme", "f-1")).as(lookAt("the state")).contains(sample.feedback());
        assertThat(storage.history("acme", "f-1")).as(lookAt("the entry")).isEqualTo(sample.history());
        assertThat(storage.holder("acme", "riverside", CALL))
                .as(lookAt("the claim"))
                .isPresent();
        assertThat(storage.person("acme", "sun")).as(lookAt("the person")).contains(SUN);
        assertThat(placed(storage).feed().read("acme", 0, 9))
                .as(lookAt("the outgoing event"))
                .hasSize(1);
    }

    @Test
    @DisplayName("rule 02: a stale change leaves no entry, claim, person or event")
    default void staleChangeLeavesNothing() {
        FeedbackStorage storage = storage();
        Sample first = Sample.received("acme", "f-1").silently();
        given(storage, first);
        commitOne(storage, first.noted("one").noted("two").claiming(CALL).with(SUN));
        assertThat(storage.history("acme", "f-1"))
                .as(lookAt("the entry of a stale change"))
                .hasSize(1);
        assertThat(storage.holder("acme", "riverside", CALL))
                .as(lookAt("the claim of a stale change: looked at before the version, taken only after it"))
                .isEmpty();
        assertThat(storage.person("acme", "sun"))
                .as(lookAt("the person of a stale change"))
                .isEmpty();
        assertThat(placed(storage).feed().read("acme", 0, 9))
                .as(lookAt("the event of a stale change"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 02: a claimed change leaves no state, entry, other claim, person or event")
    default void claimedChangeLeavesNothing() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").claiming(CALL).silently());
        commitOne(
                storage,
                Sample.received("acme", "f-2").claiming(MAIL).claiming(CALL).with(SUN));
        assertThat(storage.find("acme", "f-2"))
                .as(lookAt("the state of a claimed change"))
                .isEmpty();
        assertThat(storage.history("acme", "f-2"))
                .as(lookAt("the entry of a claimed change"))
                .isEmpty();
        assertThat(storage.holder("acme", "riverside", MAIL))
                .as(lookAt("the other claims of a claimed change"))
                .isEmpty();
        assertThat(storage.person("acme", "sun"))
                .as(lookAt("the person of a claimed change"))
                .isEmpty();
        assertThat(placed(storage).feed().read("acme", 0, 9))
                .as(lookAt("the event of a claimed change"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 02: a call that throws has written nothing")
    default void callThatThrowsHasWrittenNothing() {
        FeedbackStorage storage = storage();
        List<Change> broken = Arrays.asList(Sample.received("acme", "f-1").change(), null);
        assertThatThrownBy(() -> storage.commit(broken))
                .as(lookAt("a null among the changes: the contract is broken"))
                .isInstanceOf(RuntimeException.class);
        assertThat(storage.find("acme", "f-1"))
                .as(lookAt("the rollback of commit: all of the call, not only from the failure on"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 03: the change that follows the stored version is committed")
    default void nextVersionIsCommitted() {
        FeedbackStorage storage = storage();
        Sample first = Sample.received("acme", "f-1");
        given(storage, first);
        assertThat(commitOne(storage, first.assignedTo("zhang")))
                .as(lookAt("the expected version: the new one less one"))
                .isEqualTo(CommitResult.COMMITTED);
    }

    @Test
    @DisplayName("rule 03: a stale commit changes nothing")
    default void staleCommitChangesNothing() {
        FeedbackStorage storage = storage();
        Sample first = Sample.received("acme", "f-1");
        Sample winner = first.assignedTo("zhang");
        given(storage, winner);
        assertThat(commitOne(storage, first.assignedTo("chen")))
                .as(lookAt("the version in the condition of the update"))
                .isEqualTo(CommitResult.STALE);
        assertThat(storage.find("acme", "f-1"))
                .as(lookAt("what a stale change wrote"))
                .contains(winner.feedback());
    }

    @Test
    @DisplayName("rule 03: a version that leaves a gap is stale")
    default void versionThatLeavesGapIsStale() {
        FeedbackStorage storage = storage();
        Sample first = Sample.received("acme", "f-1");
        given(storage, first);
        assertThat(commitOne(storage, first.noted("two").noted("three")))
                .as(lookAt("the version: equal to the expected one, not merely greater than the stored"))
                .isEqualTo(CommitResult.STALE);
    }

    @Test
    @DisplayName("rule 03: a second receipt under one id is stale")
    default void secondReceiptIsStale() {
        FeedbackStorage storage = storage();
        Sample first = Sample.received("acme", "f-1");
        given(storage, first);
        assertThat(commitOne(storage, Sample.received("acme", "f-1", said -> said.titled("another"))))
                .as(lookAt("version 1: it must not be stored yet, and a taken id is an answer, not an exception"))
                .isEqualTo(CommitResult.STALE);
        assertThat(storage.find("acme", "f-1")).as(lookAt("what it wrote")).contains(first.feedback());
    }

    @Test
    @DisplayName("rule 03: a later version of what was never stored is stale")
    default void laterVersionOfUnknownIsStale() {
        assertThat(commitOne(storage(), Sample.received("acme", "f-1").noted("two")))
                .as(lookAt("an update that finds no row"))
                .isEqualTo(CommitResult.STALE);
    }

    @Test
    @DisplayName("rule 03: the same change again is stale")
    default void sameChangeAgainIsStale() {
        FeedbackStorage storage = storage();
        Sample sample = Sample.received("acme", "f-1");
        assertThat(commit(storage, sample, sample))
                .as(lookAt("two equal changes in one call"))
                .containsExactly(CommitResult.COMMITTED, CommitResult.STALE);
    }

    @Test
    @DisplayName("rule 03: of 16 threads that change one feedback, one wins each round")
    default void oneOfManyThreadsWins() {
        FeedbackStorage storage = storage();
        Sample present = Sample.received("acme", "f-1");
        given(storage, present);
        for (int round = 1; round <= 10; round++) {
            Sample before = present;
            List<CommitResult> answers =
                    Race.of(Race.RUNNERS, runner -> commitOne(storage, before.noted("runner " + runner)));
            assertThat(answers)
                    .as(lookAt("reading the version and writing it in one step, or under a lock; round " + round))
                    .containsOnlyOnce(CommitResult.COMMITTED)
                    .containsOnly(CommitResult.COMMITTED, CommitResult.STALE);
            present = before.noted("runner " + answers.indexOf(CommitResult.COMMITTED));
            assertThat(storage.history("acme", "f-1"))
                    .as(lookAt("what the losers wrote in round " + round))
                    .endsWith(present.change().entry())
                    .hasSize(round + 1);
        }
    }

    @Test
    @DisplayName("rule 03: of 16 threads that receive one id, one wins")
    default void oneOfManyReceiptsWins() {
        FeedbackStorage storage = storage();
        List<CommitResult> answers = Race.of(
                Race.RUNNERS, i -> commitOne(storage, Sample.received("acme", "f-1", said -> said.titled("" + i))));
        assertThat(answers)
                .as(lookAt("two inserts of one id: the second is stale, not an exception"))
                .containsOnlyOnce(CommitResult.COMMITTED)
                .containsOnly(CommitResult.COMMITTED, CommitResult.STALE);
    }

    @Test
    @DisplayName("rule 05: answers stand in the order of the changes")
    default void answersStandInOrder() {
        FeedbackStorage storage = storage();
        Sample first = Sample.received("acme", "f-1").claiming(CALL);
        given(storage, first);
        List<CommitResult> answers = commit(
                storage,
                Sample.received("acme", "f-9"),
                Sample.received("acme", "f-3").claiming(CALL),
                first,
                Sample.received("acme", "f-0"),
                first.noted("two").noted("three"));
        assertThat(answers)
                .as(lookAt("the order of the answers, where statements are grouped or sorted"))
                .containsExactly(
                        CommitResult.COMMITTED,
                        new CommitResult.Claimed(CALL, "f-1", 1),
                        new CommitResult.Claimed(CALL, "f-1", 1),
                        CommitResult.COMMITTED,
                        CommitResult.STALE);
    }

    @Test
    @DisplayName("rule 05: a change that fails does not stop the others")
    default void failedChangeDoesNotStopOthers() {
        FeedbackStorage storage = storage();
        Sample stale = Sample.received("acme", "f-1").noted("two");
        Sample fine = Sample.received("acme", "f-2");
        commit(storage, stale, fine);
        assertThat(storage.find("acme", "f-2"))
                .as(lookAt("a batch that ends, or rolls back, at its first failure"))
                .contains(fine.feedback());
    }

    @Test
    @DisplayName("rule 05: several changes of one feedback come in one call")
    default void severalChangesOfOneFeedback() {
        FeedbackStorage storage = storage();
        Sample life = Sample.received("acme", "f-1").assignedTo("zhang").noted("three");
        assertThat(storage.commit(life.changes()))
                .as(lookAt("a batch that reads all versions before it writes any"))
                .containsOnly(CommitResult.COMMITTED);
        assertThat(storage.find("acme", "f-1")).as(lookAt("the last of them")).contains(life.feedback());
        assertThat(storage.history("acme", "f-1")).as(lookAt("all of them")).isEqualTo(life.history());
    }

    @Test
    @DisplayName("rule 05: if one change of a feedback fails, so do those after it")
    default void changesAfterFailedOneFail() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "other").claiming(CALL));
        Sample first = Sample.received("acme", "f-1");
        Sample second = first.noted("two").claiming(CALL);
        Sample third = second.noted("three");
        assertThat(commit(storage, first, second, third))
                .as(lookAt("the expected version of a change whose forerunner in the batch failed"))
                .containsExactly(
                        CommitResult.COMMITTED, new CommitResult.Claimed(CALL, "other", 1), CommitResult.STALE);
        assertThat(storage.find("acme", "f-1")).as(lookAt("what they wrote")).contains(first.feedback());
    }

    @Test
    @DisplayName("rule 05: no changes have no answers")
    default void noChangesHaveNoAnswers() {
        assertThat(storage().commit(List.of())).as(lookAt("an empty batch")).isEmpty();
    }
}
