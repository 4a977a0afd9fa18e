package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.Sample;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of drivers that make batches faster, and no longer say of each statement how many rows it changed. */
class DriverSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, reWriteBatchedInserts=true",
        "MARIADB, useBulkStmts=true",
        "MARIADB, useBulkStmtsForInserts=true&useServerPrepStmts=true",
        "MARIADB, useAffectedRows=true",
        "MYSQL, rewriteBatchedStatements=true",
        "MYSQL, useServerPrepStmts=true&rewriteBatchedStatements=true",
        "MYSQL, useAffectedRows=true"
    })
    void manyChangesInOneCallAreAnsweredEach(Server server, String settings) throws SQLException {
        FeedbackStorage storage = Database.storage(server.at(server.url(server.fresh()) + "&" + settings));
        storage.commit(Sample.received("acme", "f-3").changes());
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            changes.addAll(Sample.received("acme", "f-" + i).noted("two").changes());
        }
        CommitResult done = CommitResult.COMMITTED;
        CommitResult stale = CommitResult.STALE;
        assertThat(storage.commit(changes))
                .containsExactly(done, done, done, done, stale, stale, done, done, done, done);
        assertThat(storage.history("acme", "f-3")).hasSize(1);
        assertThat(storage.history("acme", "f-5")).hasSize(2);
    }
}
