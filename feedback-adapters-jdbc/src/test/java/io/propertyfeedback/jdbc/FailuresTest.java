package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.testkit.Sample;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import javax.net.ssl.SSLHandshakeException;
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

    /** A verdict for each class of SQLState that a database may answer with, and for what vendors number themselves. */
    @ParameterizedTest
    @CsvSource({
        "08000, 0, UNREACHABLE, true",
        "08001, 0, UNREACHABLE, true",
        "08006, 0, UNREACHABLE, true",
        "08S01, 1047, UNREACHABLE, true",
        "01S00, 0, SETTINGS, false",
        "0A000, 0, REFUSED, false",
        "21000, 0, REFUSED, false",
        "22001, 0, UNFIT, false",
        "22023, 0, UNFIT, false",
        "22021, 0, CHARACTERS, false",
        "22P05, 0, CHARACTERS, false",
        "22007, 1366, CHARACTERS, false",
        "HY000, 1366, CHARACTERS, false",
        "23502, 0, REFUSED, false",
        "23503, 0, REFUSED, false",
        "23505, 0, DUPLICATE, false",
        "23000, 1062, DUPLICATE, false",
        "23000, 1452, REFUSED, false",
        "25006, 0, READ_ONLY, false",
        "25P02, 0, FAILED_BEFORE, true",
        "25P03, 0, UNREACHABLE, true",
        "25P04, 0, UNREACHABLE, true",
        "28000, 0, LOGIN, false",
        "28P01, 0, LOGIN, false",
        "28000, 1045, LOGIN, false",
        "3D000, 0, NO_DATABASE, false",
        "42000, 1049, NO_DATABASE, false",
        "3F000, 0, TABLES, false",
        "40001, 0, CONFLICT, true",
        "40P01, 0, CONFLICT, true",
        "40001, 1213, CONFLICT, true",
        "HY000, 1020, CONFLICT, true",
        "HY000, 1205, LOCKED, true",
        "HYT00, 50200, LOCKED, true",
        "55P03, 0, LOCKED, true",
        "57014, 0, LOCKED, true",
        "70100, 1969, LOCKED, true",
        "42501, 0, FORBIDDEN, false",
        "42000, 1142, FORBIDDEN, false",
        "42601, 0, TABLES, false",
        "42P01, 0, TABLES, false",
        "42S02, 1146, TABLES, false",
        "53100, 0, FULL, true",
        "53300, 0, FULL, true",
        "08004, 1040, FULL, true",
        "HY000, 1021, FULL, true",
        "54000, 0, REFUSED, false",
        "55000, 0, REFUSED, false",
        "57P01, 0, UNREACHABLE, true",
        "57P03, 0, UNREACHABLE, true",
        "57P04, 0, NO_DATABASE, false",
        "58030, 0, REFUSED, false",
        "90020, 90020, HELD, true",
        "90030, 90030, DAMAGED, false",
        "90046, 90046, SETTINGS, false",
        "90067, 90067, UNREACHABLE, true",
        "90113, 90113, SETTINGS, false",
        "HY000, 1298, SETTINGS, false",
        "P0001, 0, REFUSED, false",
        "XX000, 0, REFUSED, false",
        "XX001, 0, DAMAGED, false",
        "HY000, 50000, DAMAGED, false",
    })
    void eachStateHasAVerdict(String state, int code, String fault, boolean retryable) {
        SQLException failure = new SQLException("x", state, code);
        assertThat(Fault.of(failure)).hasToString(fault);
        assertThat(Failures.of(failure).retryable()).isEqualTo(retryable);
    }

    @Test
    void failureWithoutAnyStateIsNotWorthAnotherCall() {
        assertThat(Failures.of(new SQLException("x")).retryable()).isFalse();
    }

    @Test
    void hostThatWasKnownBeforeMayBeKnownAgain() {
        SQLException unknown = new SQLException("x", "08001", new UnknownHostException("db.example"));
        assertThat(Failures.unconnected(unknown, false).retryable()).isFalse();
        assertThat(Failures.unconnected(unknown, true).retryable()).isTrue();
    }

    @Test
    void certificateThatIsNotTrustedIsNotWorthAnotherCall() {
        Throwable strange = new SSLHandshakeException("x").initCause(new CertificateException("x"));
        SQLException failure = new SQLException("x", "08006", strange);
        assertThat(Failures.unconnected(failure, true)).hasMessageContaining("certificates");
        assertThat(Failures.unconnected(failure, true).retryable()).isFalse();
    }

    @Test
    void handshakeThatBreaksOffMayBeTriedAgain() {
        SQLException failure = new SQLException("x", "08006", new SSLHandshakeException("closed"));
        assertThat(Failures.unconnected(failure, true).retryable()).isTrue();
    }
}
