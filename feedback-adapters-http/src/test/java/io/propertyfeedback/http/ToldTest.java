package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import org.junit.jupiter.api.Test;

/** What whoever asked reads over HTTP of what was recorded, and how they answer. */
class ToldTest {
    private final Town town = Town.over(PropertyFeedback.inMemory());

    private Direct as(String name) {
        return Direct.to(town.api()).as(name);
    }

    private Direct.Answered act(String who, String id, String act) {
        return as(who).with("If-Match", "*").post("/feedback/" + id + "/acts", act);
    }

    @Test
    void theyReadTheQuestionAnswerItAndReadWhatWasDecided() {
        String id = as("rose")
                .post(
                        "/feedback",
                        "{\"community\":\"garden\",\"channel\":\"online\",\"category\":\"complaint\",\"text\":\"Drilling\"}")
                .text("/id");
        assertThat(act("dora", id, "{\"act\":\"move\",\"outcome\":\"assigned\",\"values\":{\"handler\":\"li\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(act(
                                "li",
                                id,
                                "{\"act\":\"wait\",\"values\":{\"for\":\"submitter\",\"reason\":\"unclear\",\"question\":\"Which floor?\"}}")
                        .status())
                .isEqualTo(200);

        String acts = as("rose").get("/feedback/" + id + "/acts").body();
        assertThat(acts).contains("\"act\":\"add\"", "\"x-audience\":\"submitter\"");
        String history = as("rose").get("/feedback/" + id + "/history").body();
        assertThat(history).contains("Which floor?").doesNotContain("\"handler\"", "\"actor\":\"li\"");
        assertThat(act("rose", id, "{\"act\":\"add\",\"values\":{\"added\":\"The sixth\"}}")
                        .status())
                .isEqualTo(200);

        assertThat(act("li", id, "{\"act\":\"reject\",\"values\":{\"reason\":\"The city's own works\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(as("rose").get("/feedback/" + id + "/history").body()).contains("The city's own works", "The sixth");
    }
}
