package io.propertyfeedback.examples.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.Capabilities;
import io.propertyfeedback.testkit.FeedbackStorageContract;
import io.propertyfeedback.testkit.Sample;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The whole kit over two servers, each of which has about half of what a test stores. */
class SpreadContractTest extends FeedbackStorageContract {
    private boolean spread = true;

    /** Outside the time that a test may take. */
    @BeforeAll
    static void serversAreUp() {
        Sharded.emptyStorage();
    }

    @Override
    protected FeedbackStorage emptyStorage() {
        return spread ? Spread.over(Sharded.emptyStorage()) : Sharded.emptyStorage();
    }

    @Override
    protected Capabilities capabilities() {
        return Sharded.CAPABILITIES;
    }

    /** A key is held within its shard, and here two feedbacks want one: they stay in the one shard that they say. */
    @Override
    @Test
    @DisplayName("rule 05: if one change of a feedback fails, so do those after it")
    public void changesAfterFailedOneFail() {
        spread = false;
        super.changesAfterFailedOneFail();
    }

    @Test
    @DisplayName("over several servers a key is free in another shard, and each shard knows its holder")
    void keyIsHeldWithinItsShard() {
        FeedbackStorage storage = Sharded.emptyStorage();
        Claim key = Claim.of("phone", "call-17");
        assertThat(storage.commit(List.of(
                        Sample.received("acme", "f-1").claiming(key).change(),
                        Sample.received("acme", "f-2", said -> said.inShard("north"))
                                .claiming(key)
                                .change())))
                .containsOnly(CommitResult.COMMITTED);
        assertThat(storage.holder("acme", "riverside", key)).contains(new CommitResult.Claimed(key, "f-1", 1));
        assertThat(storage.holder("acme", "north", key)).contains(new CommitResult.Claimed(key, "f-2", 1));
    }

    @AfterAll
    static void noStatementReliesOnWhatIsNotUnderstoodOrSilentlyWrong() {
        Refused.assertNoneOf(Sharded.recorded().statements());
    }
}
