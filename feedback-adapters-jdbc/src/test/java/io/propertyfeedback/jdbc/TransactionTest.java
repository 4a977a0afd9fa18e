package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Person;
import io.propertyfeedback.port.Change;
import io.propertyfeedback.port.Claim;
import io.propertyfeedback.port.CommitResult;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.testkit.Sample;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionTest {
    private static final Instant LATE = Sample.NINE.plus(Duration.ofDays(1));
    private static final Sample ONE = Sample.received("acme", "f-1");
    private static final Sample TWO = Sample.received("acme", "f-2");

    private final DataSource database = Database.inMemory();
    private final Watched watched = new Watched(database);
    private final FeedbackStorage storage = Database.storage(watched.source());
    private final Host host = new Host(database);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void connectionGoesBackAsItCame(boolean autoCommit) {
        watched.givesAutoCommit(autoCommit);
        watched.givenBack().clear();
        storage.commit(ONE.changes());
        storage.find("acme", "f-1");
        assertThatThrownBy(() -> storage.commit(Arrays.asList((Change) null)));
        assertThat(watched.givenBack()).containsExactly(autoCommit, autoCommit, autoCommit);
    }

    @Test
    void errorInASweepRollsBack() {
        storage.commit(ONE.changes());
        storage.commit(TWO.changes());
        List<String> offered = new ArrayList<>();
        assertThatThrownBy(() -> storage.sweep(LATE, 2, failingAt(2, offered))).isInstanceOf(StackOverflowError.class);
        assertThat(offered).hasSize(2);
        assertThat(watched.givenBack()).endsWith(true);
        assertThat(storage.find("acme", offered.get(0)).orElseThrow().version()).isEqualTo(1);
    }

    private static Function<Feedback, Optional<Change>> failingAt(int call, List<String> offered) {
        return feedback -> {
            offered.add(feedback.id());
            if (offered.size() == call) {
                throw new StackOverflowError();
            }
            return Sample.breach(feedback, LATE);
        };
    }

    @Test
    void connectionThatDiesAnywhereLeavesNothingHalf() {
        Sample first = Sample.received("acme", "f-1").claiming(Claim.of("phone", "1"));
        Sample life = first.assignedTo("zhang").noted("three");
        int survived = 0;
        for (int statements = 0; ; statements++) {
            watched.diesAfter(statements);
            try {
                storage.commit(life.changes());
                break;
            } catch (FeedbackStorageException e) {
                assertThat(e.retryable()).isTrue();
                survived++;
            }
            watched.diesAfter(Integer.MAX_VALUE);
            assertThat(rows()).as("after " + statements + " statements").isZero();
        }
        watched.diesAfter(Integer.MAX_VALUE);
        assertThat(survived).isGreaterThan(10);
        assertThat(storage.find("acme", "f-1")).contains(life.feedback());
    }

    private long rows() {
        return new OwnTransactions(database)
                .read(jdbc -> jdbc.list(
                                "select (select count(*) from fb_feedback) + (select count(*) from fb_state)"
                                        + " + (select count(*) from fb_history) + (select count(*) from fb_outbox)"
                                        + " + (select count(*) from fb_claim) + (select count(*) from fb_person)",
                                params -> {},
                                Row::number)
                        .get(0));
    }

    @Test
    void rollbackOfTheHostTakesTheFeedbackWithIt() {
        FeedbackStorage joined = JdbcFeedbackStorage.joining(host::connection).build();
        assertThatThrownBy(() -> host.transaction(() -> {
                    joined.commit(ONE.changes());
                    throw new IllegalStateException("the host thinks again");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(storage.find("acme", "f-1")).isEmpty();
    }

    @Test
    void failedCallLeavesNothingInTheHostsTransaction() throws Exception {
        FeedbackStorage joined = JdbcFeedbackStorage.joining(host::connection).build();
        Sample tooLong = TWO.with(Person.of("acme", "zhao").withPhone("1".repeat(200)));
        host.transaction(() -> {
            joined.commit(ONE.changes());
            assertThatThrownBy(() -> joined.commit(tooLong.changes())).isInstanceOf(FeedbackStorageException.class);
            return null;
        });
        assertThat(storage.find("acme", "f-1")).isPresent();
        assertThat(storage.find("acme", "f-2")).isEmpty();
    }

    @Test
    void changeBehindAStaleOneIsStale() {
        storage.commit(ONE.changes());
        Sample rival =
                Sample.received("acme", "f-1", said -> said.titled("another")).noted("two");
        assertThat(storage.commit(rival.changes())).containsExactly(CommitResult.STALE, CommitResult.STALE);
        assertThat(storage.find("acme", "f-1")).contains(ONE.feedback());
    }

    @Test
    void joinedConnectionStaysOpenAndUncommitted() throws Exception {
        FeedbackStorage joined = JdbcFeedbackStorage.joining(host::connection).build();
        host.transaction(() -> {
            joined.commit(ONE.changes());
            assertThat(host.connection().isClosed()).isFalse();
            assertThat(storage.find("acme", "f-1")).isEmpty();
            return null;
        });
        assertThat(storage.find("acme", "f-1")).isPresent();
    }

    @Test
    void joiningWithoutATransactionIsRefused() throws Exception {
        try (Connection connection = database.getConnection()) {
            FeedbackStorage joined =
                    JdbcFeedbackStorage.joining(() -> connection).build();
            assertThatThrownBy(() -> joined.commit(ONE.changes()))
                    .isInstanceOf(FeedbackStorageException.class)
                    .hasMessageContaining("no transaction to join");
        }
    }
}
