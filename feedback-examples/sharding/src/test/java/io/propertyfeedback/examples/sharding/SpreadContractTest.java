package io.propertyfeedback.examples.sharding;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.FeedbackStorageContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The whole kit over two servers, each of which has about half of what a test stores. */
class SpreadContractTest extends FeedbackStorageContract {
    private boolean spread = true;

    @Override
    protected FeedbackStorage emptyStorage() {
        return spread ? Spread.over(Sharded.emptyStorage()) : Sharded.emptyStorage();
    }

    /** A key is held within its shard, and here two feedbacks want one: they stay in the one shard that they say. */
    @Override
    @Test
    @DisplayName("rule 05: if one change of a feedback fails, so do those after it")
    public void changesAfterFailedOneFail() {
        spread = false;
        super.changesAfterFailedOneFail();
    }

    @AfterAll
    static void noStatementReliesOnWhatIsNotUnderstoodOrSilentlyWrong() {
        Refused.assertNoneOf(Sharded.recorded().statements());
    }
}
