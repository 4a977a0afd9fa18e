package io.propertyfeedback.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.ScanQuery;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six threads that write to one H2 file are killed, again and again: whoever comes next can write on every key. */
class KilledWritersTest {
    private static final int WRITERS = 6;
    private static final int KILLS = Math.max(2, 40 / Proof.SCALE);
    private static final int MOST_BETWEEN = 300;
    private static final Duration SECONDS = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(14);
    private final int[] next = new int[WRITERS];
    private final Map<String, String> acknowledged = new HashMap<>();

    @Test
    void everyKeyIsFreeAndNothingIsLostWhereTheFileIsWrittenBeforeTheAnswer() throws Exception {
        DataSource database = Server.H2.at(url(";WRITE_DELAY=0"));
        killAgainAndAgain(database, url(";WRITE_DELAY=0"));
        FeedbackStorage storage = Database.storage(database);
        Set<String> kept = new HashSet<>();
        storage.scan(ScanQuery.of("acme"), life -> kept.add(life.feedback().id()));
        assertThat(kept).containsAll(acknowledged.values());
        assertThat(kept.size() - acknowledged.size()).as("kept, unacknowledged").isBetween(0, WRITERS);
    }

    @Test
    void everyKeyIsFreeWhereTheFileIsWrittenLater() throws Exception {
        killAgainAndAgain(Server.H2.at(url("")), url(""));
    }

    private String url(String settings) {
        return "jdbc:h2:file:" + folder.resolve("feedback").toAbsolutePath() + settings;
    }

    private void killAgainAndAgain(DataSource database, String url) throws Exception {
        Node.setUp(PropertyFeedback.on(Database.storage(database)).open());
        long slowest = 0;
        for (int i = 0; i < KILLS; i++) {
            writeUntilKilled(url);
            long before = System.nanoTime();
            assertTimeoutPreemptively(SECONDS, () -> lockEveryGate(database), "a gate is locked for good");
            slowest = Math.max(slowest, System.nanoTime() - before);
        }
        System.out.printf(
                "%s: killed %d times, %d acknowledged, every key free within %d ms of a start%n",
                url, KILLS, acknowledged.size(), Duration.ofNanos(slowest).toMillis());
    }

    /** Begins with the keys that were not acknowledged when the one before was killed, as clients that call again. */
    private void writeUntilKilled(String url) throws Exception {
        String[] from = Arrays.stream(next).mapToObj(Integer::toString).toArray(String[]::new);
        Process writers = Nodes.start(Server.H2, url, "writers", from);
        Thread watch = new Thread(() -> killLater(writers));
        watch.start();
        try (BufferedReader said = writers.inputReader()) {
            int wanted = 1 + random.nextInt(MOST_BETWEEN);
            Set<Integer> heard = new HashSet<>();
            for (int lines = 0; lines < wanted || heard.size() < WRITERS; lines++) {
                heard.add(note(Nodes.line(said)));
            }
            Nodes.kill(writers);
            for (String more = Nodes.line(said); more != null; more = Nodes.line(said)) {
                note(more);
            }
        } finally {
            Nodes.kill(writers);
            watch.interrupt();
        }
    }

    /** A thread that hangs says nothing more; without its process the test reads the end of what it says. */
    private static void killLater(Process writers) {
        try {
            if (!writers.waitFor(60, TimeUnit.SECONDS)) {
                writers.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int note(String line) {
        assertThat(line)
                .as("what a writer says in time; see target/node-writers.log")
                .isNotNull();
        String[] words = line.split(" ");
        if (words.length != 4 || words[3].length() < 22) {
            return -1; // the last line may be cut off
        }
        int thread = Integer.parseInt(words[1]);
        String before = acknowledged.putIfAbsent(words[1] + "-" + words[2], words[3]);
        assertThat(before).as("who has key " + words[1] + "-" + words[2]).isIn(null, words[3]);
        next[thread] = Integer.parseInt(words[2]) + 1;
        return thread;
    }

    private static void lockEveryGate(DataSource database) {
        int locked = new OwnTransactions(database)
                .write(jdbc -> jdbc.list("select bucket from fb_gate order by bucket for update", p -> {}, Row::number)
                        .size());
        assertThat(locked).isEqualTo(Gate.BUCKETS);
    }
}
