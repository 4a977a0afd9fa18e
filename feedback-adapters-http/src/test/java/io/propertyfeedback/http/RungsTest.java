package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What time did to a feedback, as the API tells it: the rungs of its clocks and the end of a waiting. */
class RungsTest {
    private static final String COMPLAINT =
            "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint/noise\",\"text\":\"Drilling\","
                    + "\"submitter\":{\"kind\":\"owner\",\"party\":\"rose\"}}";

    private Instant now = Instant.parse("2026-03-02T02:00:00Z"); // a Monday at ten in Shanghai
    private final Town town = Town.over(PropertyFeedback.inMemory().time(() -> now));
    private final Direct api = Direct.to(town.api());
    private String path = "";

    @BeforeEach
    void receive() {
        path = "/feedback/" + api.as("dora").post("/feedback", COMPLAINT).text("/id");
    }

    private void passes(String until) {
        now = Instant.parse(until);
        town.feedback().monitor().sweep(100);
    }

    @Test
    void clocksTellTheirRungsAndTheNext() {
        assertThat(api.as("sun").get(path).text("/clocks/2/clock")).isEqualTo("resolution");
        assertThat(api.as("sun").get(path).text("/clocks/2/nextRungAt")).isEqualTo("2026-03-05T01:15:00Z");

        passes("2026-03-05T01:15:00Z");
        assertThat(api.as("sun").get(path).text("/clocks/2/rungs/0")).isEqualTo("warning");
        assertThat(api.as("sun").get(path).text("/clocks/2/nextRungAt")).isEqualTo("2026-03-05T10:00:00Z");
        assertThat(api.as("sun").get(path).text("/clocks/0/rungs/0")).isEqualTo("breach");
    }

    @Test
    void historyTellsWhichRungsWereTaken() {
        passes("2026-03-20T02:00:00Z");
        String changes = api.as("sun").get(path + "/history").body();
        assertThat(changes)
                .contains(
                        "{\"change\":\"rung\",\"clock\":\"resolution\",\"rung\":\"warning\"}",
                        "{\"change\":\"rung\",\"clock\":\"resolution\",\"rung\":\"breach\"}",
                        "{\"change\":\"rung\",\"clock\":\"resolution\",\"rung\":\"escalation\"}");
    }

    @Test
    void whoeverSaidItIsToldOfTheDeadlineAndOfNoWarning() {
        passes("2026-03-20T02:00:00Z");
        assertThat(api.as("rose").get(path + "/history").body())
                .contains("\"rung\":\"breach\"")
                .doesNotContain("warning", "escalation");
        assertThat(api.as("rose").get(path).body()).doesNotContain("rungs", "nextRungAt");
    }

    @Test
    void aWaitingNamesItsEndAndIsOverThen() {
        Direct.Answered waits = api.as("dora")
                .with("If-Match", "\"1\"")
                .post(
                        path + "/acts",
                        "{\"act\":\"wait\",\"values\":{\"for\":\"submitter\",\"reason\":\"away\","
                                + "\"endsAt\":\"2026-03-03T02:00:00Z\"}}");
        assertThat(waits.status()).isEqualTo(200);
        assertThat(api.as("sun").get(path).text("/waitsUntil")).isEqualTo("2026-03-03T02:00:00Z");

        passes("2026-03-03T05:00:00Z");
        assertThat(api.as("sun").get(path).text("/status")).isEqualTo("open");
        assertThat(api.as("sun").get(path + "/history").body())
                .contains("{\"change\":\"resumed\",\"until\":\"2026-03-03T02:00:00Z\"}");
    }
}
