package com.acme.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.Fold;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    private static final int ROUNDS = 5;

    @TempDir
    Path folder;

    /** Kills a process that writes once it has told of a few notes, and answers the last version that it told of. */
    private long acknowledgedBeforeKill() throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Notes.class.getName(),
                        folder.resolve("feedback").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader told = writer.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 20; i++) {
                assertThat(told.readLine()).as("what the writer tells").isNotNull();
            }
            writer.toHandle().destroyForcibly(); // unlike the process itself, this leaves what it told to be read
            writer.waitFor();
            return told.lines().mapToLong(Long::parseLong).max().orElse(0);
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterKillAndNothingIsHalfWritten() throws Exception {
        long before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long acknowledged = acknowledgedBeforeKill();
            try (FileStorage storage = FileStorage.open(folder.resolve("feedback"))) {
                Feedback feedback = storage.find("acme", "f-1").orElseThrow();
                List<Entry> history = storage.history("acme", "f-1");
                assertThat(feedback.version())
                        .isGreaterThanOrEqualTo(acknowledged)
                        .isGreaterThanOrEqualTo(before + 20);
                assertThat(Feedback.replay(history)).isEqualTo(feedback);
                assertThat(storage.feed().advance(10_000, Instant.EPOCH, Fold.NOTHING))
                        .as("events of the round")
                        .isEqualTo(feedback.version() - before);
                before = feedback.version();
            }
        }
    }
}
