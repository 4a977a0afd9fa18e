package io.propertyfeedback.testkit;

import io.propertyfeedback.port.FeedbackStorage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every rule of {@link FeedbackStorage} as tests. A vendor's whole test is
 *
 * <pre>{@code
 * class AcmeStorageTest extends FeedbackStorageContract {
 *     @Override
 *     protected FeedbackStorage emptyStorage() {
 *         return new AcmeStorage(freshDatabase());
 *     }
 * }
 * }</pre>
 *
 * <p>The name of each test begins with the number of its {@link Rule}; a failure says what the rule demands and where
 * to look. What {@link #capabilities} declares as missing is skipped with the reason. Some tests write from 16 threads at once, so a pool has to hold that many connections or to make
 * its callers wait.
 */
@TestMethodOrder(MethodOrderer.DisplayName.class)
@ExtendWith({SkipDeclared.class, AddHint.class, RuleReport.class})
@Timeout(value = 60, unit = TimeUnit.SECONDS)
public abstract class FeedbackStorageContract
        implements CompanyContract,
                CommitContract,
                SeenContract,
                ClaimContract,
                HistoryContract,
                SweepContract,
                SearchContract,
                ConcernContract,
                PagingContract,
                CountContract,
                ScanContract,
                PersonContract,
                ErasureContract,
                HoldContract,
                TextContract,
                RegisterContract,
                CursorContract,
                FeedContract,
                FoldContract {

    private @Nullable FeedbackStorage storage;

    /** A storage that holds nothing; asked once for each test, on the test's own thread. */
    protected abstract FeedbackStorage emptyStorage();

    /** What the storage does not do, or does late; by default it does everything at once. */
    protected Capabilities capabilities() {
        return Capabilities.ALL;
    }

    /** The storage of the present test. */
    @Override
    public final FeedbackStorage storage() {
        FeedbackStorage present = storage;
        if (present == null) {
            present = emptyStorage();
            storage = present;
        }
        return present;
    }
}
