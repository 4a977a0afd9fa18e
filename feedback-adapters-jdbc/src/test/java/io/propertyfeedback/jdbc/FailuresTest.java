package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.testkit.Sample;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
    @Test
    void nothingThatWasSaidIsSaidByAFailure() {
        FeedbackStorage storage = Database.storage(Database.inMemory());
        Sample sample =
                Sample.received("acme", "f-1").with(Person.of("acme", "zhao").withPhone("secret".repeat(40)));
        FeedbackStorageException failure =
                catchThrowableOfType(FeedbackStorageException.class, () -> storage.commit(sample.changes()));
        StringWriter all = new StringWriter();
        failure.printStackTrace(new PrintWriter(all));
        assertThat(all.toString())
                .contains("SQLState 22001")
                .doesNotContain("secret")
                .doesNotContain("merge into");
    }

    @Test
    void missingTablesSayWhereToLook() throws SQLException {
        DataSource empty = Database.inMemory();
        FeedbackStorage storage = JdbcFeedbackStorage.withOwnTransactions(empty)
                .schemaMode(SchemaMode.NONE)
                .build();
        FeedbackStorageException failure =
                catchThrowableOfType(FeedbackStorageException.class, () -> storage.find("acme", "f-1"));
        assertThat(failure).hasMessageContaining("VALIDATE");
        assertThat(failure.retryable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "40001, true",
        "40P01, true",
        "08006, true",
        "HYT00, true",
        "22001, false",
        "42S02, false",
        "XX000, false"
    })
    void failureTellsWhetherToCallAgain(String state, boolean retryable) {
        assertThat(Failures.of(new SQLException("x", state)).retryable()).isEqualTo(retryable);
    }
}
