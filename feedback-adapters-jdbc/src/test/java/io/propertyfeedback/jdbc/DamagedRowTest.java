package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.testkit.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A row that cannot be read takes no other with it. */
class DamagedRowTest {
    private static final Instant LATE = Sample.NINE.plus(Duration.ofDays(365));

    private final Logger logger = (Logger) LoggerFactory.getLogger(Feedbacks.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final DataSource database = Database.inMemory();
    private final JdbcFeedbackStorage storage = Database.storage(database);

    @BeforeEach
    void damage() {
        for (String id : List.of("f-1", "f-2", "f-3")) {
            storage.commit(Sample.received("acme", id).changes());
        }
        Server.execute(database, "update fb_state set ledger = 'hunter2' where id in ('f-1', 'f-2')");
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(said);
    }

    private List<String> swept(int limit) {
        List<String> ids = new ArrayList<>();
        storage.sweep(LATE, limit, (Feedback due) -> {
            ids.add(due.id());
            return Optional.empty();
        });
        return ids;
    }

    @Test
    void sweepPassesOverWhatCannotBeRead() {
        assertThat(swept(10)).containsExactly("f-3");
    }

    @Test
    void asManyDamagedRowsAsTheLimitKeepNoneFromBeingSwept() {
        assertThat(swept(1)).containsExactly("f-3");
    }

    @Test
    void eachIsNamedWithoutWhatItHolds() {
        swept(10);
        assertThat(said.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).contains("acme").doesNotContain("hunter2"))
                .anySatisfy(text -> assertThat(text).contains("f-1"))
                .anySatisfy(text -> assertThat(text).contains("f-2"));
    }
}
