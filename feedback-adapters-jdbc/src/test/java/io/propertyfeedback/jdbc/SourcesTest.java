package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.propertyfeedback.port.FeedbackStorageException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a source of connections throws is a failure of the storage, which says no word of it. */
class SourcesTest {
    private static final String SECRET = "password=hunter2";

    static Stream<Throwable> thrown() {
        return Stream.of(
                new IOException(SECRET),
                new NoClassDefFoundError(SECRET),
                new AssertionError(SECRET),
                new StackOverflowError(SECRET),
                new Error(SECRET));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable, R> R sneakily(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static DataSource throwing(Throwable thrown) {
        return (DataSource) Proxy.newProxyInstance(
                SourcesTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> SourcesTest.<RuntimeException, Object>sneakily(thrown));
    }

    private static void askOwn(Throwable thrown) {
        JdbcFeedbackStorage.withOwnTransactions(throwing(thrown)).build().find("acme", "f-1");
    }

    private static void askJoined(Throwable thrown) {
        JdbcFeedbackStorage.joining(() -> SourcesTest.<RuntimeException, Connection>sneakily(thrown))
                .build()
                .find("acme", "f-1");
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whateverASourceThrowsIsAFailureOfTheStorage(Throwable thrown) {
        isAFailure(() -> askOwn(thrown), thrown);
        isAFailure(() -> askJoined(thrown), thrown);
    }

    private static void isAFailure(ThrowingCallable call, Throwable thrown) {
        FeedbackStorageException failure = catchThrowableOfType(FeedbackStorageException.class, call);
        assertThat(failure).isNotNull().hasMessageNotContaining("hunter2");
        assertThat(failure.getCause()).hasMessageNotContaining("hunter2");
        assertThat(failure.retryable()).isEqualTo(!(thrown instanceof LinkageError));
    }

    @Test
    void whatAHostSaysOfItsTransactionsIsSaidByItself() {
        assertThatThrownBy(() -> askJoined(new IllegalStateException("Begin a transaction before")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Begin a transaction before");
    }

    static Stream<Throwable> interruptions() {
        return Stream.of(
                new InterruptedException(SECRET),
                new SQLException(SECRET, new InterruptedException(SECRET)),
                new IllegalStateException(SECRET, new IOException(SECRET, new InterruptedException(SECRET))));
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void aThreadThatIsInterruptedInWaitingStaysInterrupted(Throwable thrown) {
        isAFailure(() -> askOwn(thrown), thrown);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aJoiningThreadThatIsInterruptedStaysInterrupted() {
        InterruptedException thrown = new InterruptedException(SECRET);
        isAFailure(() -> askJoined(thrown), thrown);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aThreadThatIsNotInterruptedStaysSo() {
        isAFailure(() -> askOwn(new IOException(SECRET)), new IOException(SECRET));
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aJvmThatFailsIsNoFailureOfTheStorage() {
        assertThatThrownBy(() -> askOwn(new InternalError("no more"))).isInstanceOf(InternalError.class);
    }
}
