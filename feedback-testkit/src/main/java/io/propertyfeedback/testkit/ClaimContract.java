package io.propertyfeedback.testkit;

import static io.propertyfeedback.testkit.Given.commit;
import static io.propertyfeedback.testkit.Given.commitOne;
import static io.propertyfeedback.testkit.Given.given;
import static io.propertyfeedback.testkit.Given.lookAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules 4 and 20: claims. */
interface ClaimContract extends StorageContract {
    Claim FIRST = new Claim("phone", "call-17", "hash-of-the-first");
    Claim AGAIN = new Claim("phone", "call-17", "hash-of-another");
    CommitResult.Claimed BY_F1 = new CommitResult.Claimed(FIRST, "f-1", 1);

    @Test
    @DisplayName("rule 04: a held key answers by whom, with which version and which body hash")
    default void heldKeyAnswersWhoHoldsIt() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").claiming(FIRST));
        assertThat(commitOne(storage, Sample.received("acme", "f-2").claiming(AGAIN)))
                .as(lookAt("what is stored with a claim, and whose body hash is answered: the holder's"))
                .isEqualTo(BY_F1);
    }

    @Test
    @DisplayName("rule 04: a claim without a body hash is answered without one")
    default void claimWithoutHashIsAnsweredWithoutOne() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").claiming(Claim.of("phone", "call-17")));
        assertThat(commitOne(storage, Sample.received("acme", "f-2").claiming(AGAIN)))
                .as(lookAt("a body hash that is null"))
                .isEqualTo(new CommitResult.Claimed(Claim.of("phone", "call-17"), "f-1", 1));
    }

    @Test
    @DisplayName("rule 04: claims are looked at before the version")
    default void claimsComeBeforeVersion() {
        FeedbackStorage storage = storage();
        Sample first = Sample.received("acme", "f-1").claiming(FIRST);
        given(storage, first);
        assertThat(commitOne(storage, first))
                .as(lookAt("the order of both checks: a repeated receipt is claimed, not stale"))
                .isEqualTo(BY_F1);
    }

    @Test
    @DisplayName("rule 04: a claim of a later change tells that version")
    default void claimTellsItsVersion() {
        FeedbackStorage storage = storage();
        Sample first = Sample.received("acme", "f-1");
        Sample second = first.noted("two").claiming(FIRST);
        given(storage, second, Sample.received("acme", "f-2"));
        assertThat(commitOne(storage, second.noted("three").claiming(AGAIN)))
                .as(lookAt("the version that is stored with a claim; its own feedback's claim holds, too"))
                .isEqualTo(new CommitResult.Claimed(FIRST, "f-1", 2));
    }

    @Test
    @DisplayName("rule 04: a claim is never given back")
    default void claimIsNeverGivenBack() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").claiming(FIRST).withdrawn());
        assertThat(commitOne(storage, Sample.received("acme", "f-2").claiming(AGAIN)))
                .as(lookAt("claims that later changes, or settlement, throw away"))
                .isEqualTo(BY_F1);
    }

    @Test
    @DisplayName("rule 04: one held key of several is enough")
    default void oneHeldKeyIsEnough() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").claiming(FIRST));
        Sample several =
                Sample.received("acme", "f-2").claiming(Claim.of("key", "free")).claiming(AGAIN);
        assertThat(commitOne(storage, several))
                .as(lookAt("claims after the first"))
                .isEqualTo(BY_F1);
        assertThat(storage.find("acme", "f-2")).as(lookAt("what it wrote")).isEmpty();
    }

    @Test
    @DisplayName("rule 04: all keys of a committed change are held")
    default void allKeysAreHeld() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").claiming(FIRST).claiming(Claim.of("key", "k")));
        assertThat(storage.holder("acme", "riverside", FIRST))
                .as(lookAt("the first claim"))
                .isPresent();
        assertThat(storage.holder("acme", "riverside", Claim.of("key", "k")))
                .as(lookAt("claims after the first"))
                .isPresent();
    }

    @Test
    @DisplayName("rule 04: of two changes in one call with one key, the first takes it")
    default void firstOfCallTakesKey() {
        assertThat(commit(
                        storage(),
                        Sample.received("acme", "f-1").claiming(FIRST),
                        Sample.received("acme", "f-2").claiming(AGAIN)))
                .as(lookAt("a batch that reads all claims before it writes any"))
                .containsExactly(CommitResult.COMMITTED, BY_F1);
    }

    @Test
    @DisplayName("rule 04: a key is free in another namespace")
    default void keyIsFreeInAnotherNamespace() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").claiming(FIRST));
        assertThat(commitOne(storage, Sample.received("acme", "f-2").claiming(Claim.of("email", "call-17"))))
                .as(lookAt("the namespace in the key of a claim"))
                .isEqualTo(CommitResult.COMMITTED);
    }

    @Test
    @DisplayName("rule 21: a key that was taken in one shard is taken in another")
    default void keyIsTakenInAnotherShard() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").claiming(FIRST));
        assertThat(commitOne(storage, elsewhere("f-2").claiming(AGAIN)))
                .as(lookAt("the shard in the key of a claim"))
                .isEqualTo(BY_F1);
        assertThat(storage.find("acme", "f-2")).as(lookAt("what it wrote")).isEmpty();
    }

    @Test
    @DisplayName("rule 21: of two changes in one call with one key and two shards, the first takes it")
    default void firstOfCallTakesKeyOfAllShards() {
        assertThat(commit(
                        storage(),
                        Sample.received("acme", "f-1").claiming(FIRST),
                        elsewhere("f-2").claiming(AGAIN)))
                .as(lookAt("the shard where a batch looks for keys that meet in it"))
                .containsExactly(CommitResult.COMMITTED, BY_F1);
    }

    @Test
    @DisplayName("rule 21: holder finds a key whatever the shard")
    default void holderFindsKeyWhateverTheShard() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").claiming(FIRST));
        assertThat(storage.holder("acme", "north", AGAIN))
                .as(lookAt("the shard in holder"))
                .contains(BY_F1);
    }

    @Test
    @DisplayName("rule 21: of 16 threads that claim one key in two shards, one wins and all others learn who")
    default void oneOfManyClaimersInTwoShardsWins() {
        FeedbackStorage storage = storage();
        Claim key = Claim.of("phone", "two-shards");
        List<CommitResult> answers = Race.of(
                Race.RUNNERS,
                i -> commitOne(
                        storage, (i % 2 == 0 ? Sample.received("acme", "r-" + i) : elsewhere("r-" + i)).claiming(key)));
        assertThat(answers)
                .as(lookAt("what two who take one key wait for: it has no shard"))
                .containsOnlyOnce(CommitResult.COMMITTED);
        String winner = "r-" + answers.indexOf(CommitResult.COMMITTED);
        assertThat(answers)
                .as(lookAt("the answers of the losers"))
                .containsOnly(CommitResult.COMMITTED, new CommitResult.Claimed(key, winner, 1));
    }

    private static Sample elsewhere(String id) {
        return Sample.received("acme", id, said -> said.inShard("north"));
    }

    @Test
    @DisplayName("rule 04: keys that differ in case are two")
    default void keysThatDifferInCaseAreTwo() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").claiming(FIRST));
        assertThat(commitOne(storage, Sample.received("acme", "f-2").claiming(Claim.of("phone", "Call-17"))))
                .as(lookAt("the collation of a claim's columns: it has to tell cases apart"))
                .isEqualTo(CommitResult.COMMITTED);
    }

    @Test
    @DisplayName("rule 04: keys that differ in a blank at the end are two")
    default void keysThatDifferInBlankAtEndAreTwo() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").claiming(FIRST));
        Claim blank = Claim.of("phone", "call-17 ");
        assertThat(commitOne(storage, Sample.received("acme", "f-2").claiming(blank)))
                .as(lookAt("a column that is padded with blanks before it is compared"))
                .isEqualTo(CommitResult.COMMITTED);
        assertThat(storage.holder("acme", "riverside", blank))
                .as(lookAt("a key that loses the blank at its end"))
                .contains(new CommitResult.Claimed(blank, "f-2", 1));
    }

    @Test
    @DisplayName("rule 04: a key of 200 characters is held whole")
    default void longKeyIsHeldWhole() {
        FeedbackStorage storage = storage();
        String prefix = "键".repeat(199);
        given(storage, Sample.received("acme", "f-1").claiming(Claim.of("phone", prefix + "1")));
        assertThat(commitOne(storage, Sample.received("acme", "f-2").claiming(Claim.of("phone", prefix + "2"))))
                .as(lookAt("the length of a claim's key: 200 characters, not bytes"))
                .isEqualTo(CommitResult.COMMITTED);
    }

    @Test
    @DisplayName("rule 04: holder answers what commit would")
    default void holderAnswersWhatCommitWould() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").claiming(FIRST).noted("two"));
        assertThat(storage.holder("acme", "riverside", AGAIN))
                .as(lookAt("holder: the claim as it is held, not as it is asked for"))
                .contains(BY_F1);
    }

    @Test
    @DisplayName("rule 04: nobody holds a free key")
    default void nobodyHoldsFreeKey() {
        FeedbackStorage storage = storage();
        given(storage, Sample.received("acme", "f-1").claiming(FIRST));
        assertThat(storage.holder("acme", "riverside", Claim.of("email", "call-17")))
                .as(lookAt("the namespace in holder"))
                .isEmpty();
    }

    @Test
    @DisplayName("rule 04: of 16 threads that claim one key, one wins and all others learn who")
    default void oneOfManyClaimersWins() {
        FeedbackStorage storage = storage();
        for (int round = 0; round < 10; round++) {
            Claim key = Claim.of("phone", "round-" + round);
            String prefix = "r" + round + "-";
            List<CommitResult> answers = Race.of(
                    Race.RUNNERS,
                    i -> commitOne(storage, Sample.received("acme", prefix + i).claiming(key)));
            assertThat(answers)
                    .as(lookAt("two inserts of one key: the second waits, and answers who was first"))
                    .containsOnlyOnce(CommitResult.COMMITTED);
            String winner = prefix + answers.indexOf(CommitResult.COMMITTED);
            assertThat(answers)
                    .as(lookAt("the answers of the losers"))
                    .containsOnly(CommitResult.COMMITTED, new CommitResult.Claimed(key, winner, 1));
        }
    }
}
