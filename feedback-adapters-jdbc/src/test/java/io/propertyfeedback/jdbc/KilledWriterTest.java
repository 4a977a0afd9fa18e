package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Fold;
import io.propertyfeedback.port.Life;
import io.propertyfeedback.port.Positioned;
import io.propertyfeedback.port.ScanQuery;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that writes is killed in the middle of it, again and again; another looks at what it left. */
class KilledWriterTest {
    private static final int KILLS = Math.max(2, 20 / Proof.SCALE);
    private static final int MOST_BETWEEN = 60;

    @Test
    void everyAcknowledgedActIsThereAndNoneIsHalfOnPostgresql() throws Exception {
        check(Server.POSTGRESQL, Server.POSTGRESQL.url(Server.POSTGRESQL.fresh()));
    }

    @Test
    void everyAcknowledgedActIsThereAndNoneIsHalfOnMariadb() throws Exception {
        check(Server.MARIADB, Server.MARIADB.url(Server.MARIADB.fresh()));
    }

    /** H2 acknowledges before it writes its file, unless told not to wait. */
    @Test
    void everyAcknowledgedActIsThereAndNoneIsHalfOnH2(@TempDir Path folder) throws Exception {
        check(Server.H2, "jdbc:h2:file:" + folder.resolve("feedback").toAbsolutePath() + ";WRITE_DELAY=0");
    }

    private static void check(Server server, String url) throws Exception {
        Node.setUp(PropertyFeedback.on(Database.storage(server.at(url))).open());
        SplittableRandom random = new SplittableRandom(7);
        Map<String, Long> acknowledged = new HashMap<>();
        for (int i = 0; i < KILLS; i++) {
            Process writer = Nodes.start(server, url, "write");
            try (BufferedReader said = writer.inputReader()) {
                int wanted = 1 + random.nextInt(MOST_BETWEEN);
                for (int heard = 0; heard < wanted; heard++) {
                    note(Nodes.line(said), acknowledged);
                }
                Nodes.kill(writer);
                for (String more = Nodes.line(said); more != null; more = Nodes.line(said)) {
                    note(more, acknowledged);
                }
            }
        }
        FeedbackStorage storage = Database.storage(server.at(url));
        acknowledged.forEach((id, version) ->
                assertThat(storage.find("acme", id).orElseThrow().version()).isGreaterThanOrEqualTo(version));
        Map<String, Long> versions = whole(storage);
        assertThat(versions.keySet()).containsAll(acknowledged.keySet());
        assertThat(relayed(storage)).isEqualTo(versions);
        System.out.printf(
                "%s: killed %d times, %d feedbacks with %d acts acknowledged, %d found, none half%n",
                server,
                KILLS,
                acknowledged.size(),
                acknowledged.values().stream().mapToLong(Long::longValue).sum(),
                versions.size());
    }

    private static void note(String line, Map<String, Long> acknowledged) {
        assertThat(line).as("what the writer says; see target/node-write.log").isNotNull();
        String[] words = line.split(" ");
        if (words.length == 3 && words[0].equals("done")) { // the last line may be cut off
            acknowledged.merge(words[1], Long.parseLong(words[2]), Math::max);
        }
    }

    /** Each feedback with its version, having looked that its history leads there and its submitter is kept. */
    private static Map<String, Long> whole(FeedbackStorage storage) {
        Map<String, Long> versions = new HashMap<>();
        List<Life> lives = new ArrayList<>();
        storage.scan(ScanQuery.of("acme"), lives::add);
        for (Life life : lives) {
            Feedback feedback = life.feedback();
            assertThat(Feedback.replay(life.history())).isEqualTo(feedback);
            assertThat(storage.person("acme", feedback.intake().submitter().party()))
                    .isPresent();
            versions.put(feedback.id(), feedback.version());
        }
        return versions;
    }

    /** The last version of each feedback that the feed tells of, in order and without gaps. */
    private static Map<String, Long> relayed(FeedbackStorage storage) {
        while (storage.feed().advance(1000, Instant.now(), Fold.NOTHING) > 0) {
            assertThat(storage).isNotNull();
        }
        Map<String, Long> last = new HashMap<>();
        long position = 0;
        for (List<Positioned> next = storage.feed().read("acme", 0, 500);
                !next.isEmpty();
                next = storage.feed().read("acme", position, 500)) {
            for (Positioned event : next) {
                assertThat(event.entry().version())
                        .isEqualTo(last.getOrDefault(event.entry().feedback(), 0L) + 1);
                last.put(event.entry().feedback(), event.entry().version());
                position = event.position();
            }
        }
        return last;
    }
}
