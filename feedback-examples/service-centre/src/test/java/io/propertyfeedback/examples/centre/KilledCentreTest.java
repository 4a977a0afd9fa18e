package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.propertyfeedback.port.ScanQuery;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed while people hand in, again and again; whoever got a receipt finds it honoured. */
class KilledCentreTest {
    private static final int KILLS = Proof.either(20, 2);
    private static final int HAND_INS = Proof.either(1_200, 60);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Test
    void whatWasAcknowledgedIsThereOnceHoweverOftenTheProgramIsKilled(@TempDir Path folder) throws Exception {
        Child centre = Child.start(folder, 20);
        try (Writers writers = new Writers(centre)) {
            writers.begin(HAND_INS);
            for (int kill = 1; kill <= KILLS; kill++) {
                int wanted = HAND_INS * kill / (KILLS + 1);
                await().atMost(LONGEST.multipliedBy(2))
                        .until(() -> writers.acknowledged().size() >= wanted);
                centre.close();
                centre = Child.start(folder, 20);
                writers.to(centre);
            }
            writers.await();
            assertThat(writers.acknowledged()).hasSize(HAND_INS);
            for (Map.Entry<String, String> each : writers.acknowledged().entrySet()) {
                HttpResponse<String> again = writers.post(centre, each.getKey());
                assertThat(again.statusCode()).as(each.getKey()).isEqualTo(200);
                assertThat(again.body()).contains("\"id\":\"" + each.getValue() + '"');
            }
            centre.close();
            Map<String, Integer> kept = kept(folder);
            System.out.printf(
                    "%d keyed hand-ins under %d kills: %d lost, %d doubled, longest wait %d ms%n",
                    HAND_INS,
                    KILLS,
                    HAND_INS - kept.size(),
                    kept.values().stream().mapToInt(times -> times - 1).sum(),
                    writers.longestWait().toMillis());
            assertThat(kept)
                    .hasSize(HAND_INS)
                    .allSatisfy((said, times) -> assertThat(times).isEqualTo(1));
            assertThat(writers.longestWait()).isLessThan(LONGEST);
        } finally {
            centre.close();
        }
    }

    /** How often each thing said is in the file. */
    private static Map<String, Integer> kept(Path folder) {
        Map<String, Integer> times = new HashMap<>();
        try (Database database = Database.open(folder.resolve("service-centre"))) {
            database.storage().scan(ScanQuery.of(Centre.COMPANY), life -> {
                var words = life.feedback().intake().words();
                if (Writers.TITLE.equals(words.title())) {
                    times.merge(words.text(), 1, Integer::sum);
                }
            });
        }
        return times;
    }
}
