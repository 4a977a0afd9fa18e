package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.relay.Retry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The relay's subscriptions over HTTP. */
class SubscriptionsTest {
    private static final String RETRIES = "/subscriptions/board/retries";

    private final AtomicBoolean poisonous = new AtomicBoolean(true);
    private final Town town = Town.over(PropertyFeedback.inMemory()
            .retry(new Retry(Duration.ofSeconds(1), Duration.ofSeconds(1), 1))
            .listener("board", (event, feedback) -> {
                if (poisonous.get()) {
                    throw new IllegalStateException("Mr Wang on 138 0000 0000");
                }
            }));
    private String id = "";

    private Direct as(String name) {
        return Direct.to(town.api()).as(name);
    }

    @BeforeEach
    void parked() {
        town.feedback().relay().run(10);
        id = as("dora")
                .post(
                        "/feedback",
                        "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint\",\"text\":\"Drilling\"}")
                .text("/id");
        town.feedback().relay().run(10);
    }

    private String event() {
        return "{\"feedback\":\"" + id + "\",\"version\":1}";
    }

    @Test
    void areListedWithWhatWasParked() {
        Direct.Answered list = as("ann").get("/subscriptions");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text("/items/0/name")).isEqualTo("board");
        assertThat(list.text("/items/0/position")).isEqualTo("1");
        assertThat(list.text("/items/0/parkedCount")).isEqualTo("1");
        assertThat(list.text("/items/0/parked/0/feedback")).isEqualTo(id);
        assertThat(list.body()).contains("IllegalStateException").doesNotContain("Wang");
    }

    @Test
    void hearAgainWhatIsRetried() {
        poisonous.set(false);
        assertThat(as("ann").post(RETRIES, event()).status()).isEqualTo(200);
        town.feedback().relay().run(10);

        assertThat(as("ann").get("/subscriptions").text("/items/0/parkedCount")).isEqualTo("0");
        assertThat(as("ann").post(RETRIES, event()).code()).isEqualTo("http.not-parked");
    }

    @Test
    void refuseABodyThatNamesNoEvent() {
        assertThat(as("ann").post(RETRIES, "{\"feedback\":\"x\"}").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dora", "li", "sun", "max", "rui", "rose", "imp"})
    void areForAdministratorsOnly(String other) {
        assertThat(as(other).get("/subscriptions").status()).isEqualTo(403);
        assertThat(as(other).post(RETRIES, event()).status()).isEqualTo(403);
        assertThat(as("ann").get("/subscriptions").text("/items/0/parkedCount")).isEqualTo("1");
    }
}
