package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A forum on Friday evening, typed in on Monday at ten, over HTTP. */
class ForumStoryTest {
    private static final String LINES = """
            {"lines":[
            {"community":"garden","channel":"forum","category":"inquiry","text":"When does the pool open?",
             "messageId":"f-1","receivedAt":"2026-10-09T11:30:00Z","submitter":{"kind":"owner","party":"rose"}},
            {"community":"garden","channel":"forum","category":"complaint/noise","text":"Drilling",
             "messageId":"f-2","receivedAt":"2026-10-09T11:40:00Z","submitter":{"kind":"owner","party":"rose"}},
            {"community":"garden","channel":"forum","category":"nonsense","text":"Drilling",
             "messageId":"f-3","receivedAt":"2026-10-09T11:40:00Z"}]}
            """;

    private Instant now = Instant.parse("2026-10-12T02:00:00Z"); // a Monday at ten in Shanghai
    private final Town town = Town.over(PropertyFeedback.inMemory().time(() -> now));
    private final Direct api = Direct.to(town.api());

    private Direct.Answered act(String id, String version, String act) {
        return api.as("dora").with("If-Match", "\"" + version + "\"").post("/feedback/" + id + "/acts", act);
    }

    @Test
    void nothingIsLateForHavingBeenTypedOnMonday() {
        Direct.Answered received = api.as("dora").post("/feedback/batch", LINES);
        assertThat(received.json().at("/results/2/problem").isMissingNode()).isFalse();
        String answered = received.text("/results/0/id");
        String spokenTo = received.text("/results/1/id");

        Direct.Answered settled = act(
                answered,
                "1",
                "{\"act\":\"move\",\"outcome\":\"answered\",\"values\":{\"answer\":\"At nine\"},"
                        + "\"happenedAt\":\"2026-10-09T11:31:00Z\",\"happenedReason\":\"minutes\"}");
        assertThat(settled.text("/settledAt")).isEqualTo("2026-10-09T11:31:00Z");

        now = Instant.parse("2026-10-12T04:00:00Z"); // a response was due at eleven
        town.feedback().monitor().sweep(100);
        Direct.Answered late = act(
                spokenTo,
                "2",
                "{\"act\":\"contact\",\"values\":{\"by\":\"other\",\"reached\":true},"
                        + "\"happenedAt\":\"2026-10-09T11:41:00Z\",\"happenedReason\":\"minutes\"}");
        assertThat(late.text("/clocks/1/stoppedAt")).isEqualTo("2026-10-09T11:41:00Z");
        assertThat(api.as("sun").get("/feedback/" + spokenTo + "/history").body())
                .contains("\"clock\":\"response\",\"rung\":\"breach\",\"recordedLate\":true")
                .contains("\"happenedAt\":\"2026-10-09T11:41:00Z\"");
    }

    @Test
    void refusalsPointAtTheirFields() {
        String id = api.as("dora").post("/feedback/batch", LINES).text("/results/1/id");
        Direct.Answered unexplained = act(
                id, "1", "{\"act\":\"contact\",\"values\":{\"by\":\"other\"},\"happenedAt\":\"2026-10-09T11:41:00Z\"}");
        assertThat(unexplained.status()).isEqualTo(422);
        assertThat(unexplained.body()).contains("refused.happened-reason", "\"/happenedReason\"");
        Direct.Answered early = act(
                id, "1", "{\"act\":\"contact\",\"values\":{\"by\":\"other\"},\"happenedAt\":\"2026-10-09T11:39:00Z\"}");
        assertThat(early.body()).contains("refused.happened-early", "\"/happenedAt\"");
    }
}
