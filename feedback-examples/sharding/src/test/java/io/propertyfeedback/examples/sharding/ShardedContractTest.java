package io.propertyfeedback.examples.sharding;

import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.Capabilities;
import io.propertyfeedback.testkit.FeedbackStorageContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The whole kit over two servers. What is said in one community lies on one of them; {@link SpreadContractTest}. */
@EnabledIfSystemProperty(
        named = "proof.scale",
        matches = "1",
        disabledReason = "SpreadContractTest runs the same over both servers: this one only with -Pproof")
class ShardedContractTest extends FeedbackStorageContract {
    /** Outside the time that a test may take. */
    @BeforeAll
    static void serversAreUp() {
        Sharded.emptyStorage();
    }

    @Override
    protected FeedbackStorage emptyStorage() {
        return Sharded.emptyStorage();
    }

    @Override
    protected Capabilities capabilities() {
        return Sharded.CAPABILITIES;
    }

    @AfterAll
    static void noStatementReliesOnWhatIsNotUnderstoodOrSilentlyWrong() {
        Refused.assertNoneOf(Sharded.recorded().statements());
    }
}
