package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.testkit.Sample;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the storage warns of when it looks at its tables first. */
class WarningsTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(JdbcFeedbackStorage.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(said);
    }

    private DataSource file(String settings) {
        return at("file:" + path() + settings);
    }

    private String path() {
        return folder.resolve("feedback").toAbsolutePath().toString();
    }

    private static DataSource at(String place) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + place);
        source.setUser("sa");
        return source;
    }

    private List<String> warnings() {
        return said.list.stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void fileThatForgetsOnAKillIsWarnedOfOnce() {
        JdbcFeedbackStorage storage = Database.storage(file(""));
        storage.commit(Sample.received("acme", "f-1").changes());
        assertThat(warnings()).singleElement().asString().contains(path(), "500 milliseconds", ";WRITE_DELAY=0");
    }

    @Test
    void joinedStorageWarnsOnceWhenItIsUsedFirst() throws Exception {
        Host host = new Host(file(""));
        FeedbackStorage joined = host.joined();
        said.list.clear();
        joined.find("acme", "f-1");
        joined.find("acme", "f-1");
        assertThat(warnings()).singleElement().asString().contains("WRITE_DELAY=0");
    }

    @Test
    void fileThatIsWrittenBeforeTheAnswerIsNotWarnedOf() {
        Database.storage(file(";WRITE_DELAY=0"));
        assertThat(warnings()).isEmpty();
    }

    @Test
    void fileThatIsOnlyReadIsNotWarnedOf() {
        Database.storage(file(""));
        said.list.clear();
        JdbcFeedbackStorage.withOwnTransactions(file(";ACCESS_MODE_DATA=r"))
                .build()
                .find("acme", "f-1");
        assertThat(warnings()).isEmpty();
    }

    @Test
    void memoryIsNotWarnedOf() {
        Database.storage(Database.inMemory());
        assertThat(warnings()).isEmpty();
    }

    @Test
    void fileOfAServerThatForgetsIsWarnedOf() throws Exception {
        org.h2.tools.Server server = org.h2.tools.Server.createTcpServer("-tcpPort", "0", "-ifNotExists")
                .start();
        try {
            Database.storage(at("tcp://localhost:" + server.getPort() + "/" + path()));
        } finally {
            server.stop();
        }
        assertThat(warnings()).singleElement().asString().contains("WRITE_DELAY=0");
    }
}
