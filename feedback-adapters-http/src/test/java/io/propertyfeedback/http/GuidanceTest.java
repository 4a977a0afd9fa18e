package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the staff are told to do on a step is served with what they may do, and to nobody else. */
class GuidanceTest {
    private final Direct anyone = Direct.to(Town.inMemory().api());
    private final Direct dora = anyone.as("dora");

    private String received(String category) {
        return "/feedback/"
                + dora.post(
                                "/feedback",
                                "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"" + category
                                        + "\",\"text\":\"x\",\"submitter\":{\"party\":\"rose\"}}")
                        .text("/id");
    }

    @Test
    void actsComeWithTheGuidanceOfTheStep() {
        String one = received("complaint");
        Direct.Answered english = dora.get(one + "/acts");
        assertThat(english.text("/guidance/text")).startsWith("Listen, and write down");
        assertThat(english.json().at("/guidance/checklist").size()).isPositive();
        assertThat(dora.with("Accept-Language", "zh-CN").get(one + "/acts").text("/guidance/text"))
                .startsWith("认真倾听");
    }

    @Test
    void theCategorysOwnGuidanceComesFirst() {
        String one = received("complaint/noise");
        dora.with("If-Match", "\"1\"")
                .post(one + "/acts", "{\"act\":\"move\",\"outcome\":\"assigned\",\"values\":{\"handler\":\"li\"}}");
        assertThat(anyone.as("li").get(one + "/acts").text("/guidance/text")).startsWith("Ask what kind of noise");
    }

    @Test
    void residentsAreToldNone() {
        assertThat(anyone.as("rose").get(received("complaint") + "/acts").json().has("guidance"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dora", "li", "fay", "rui"})
    void theStepsOfAProcessComeWithTheirsForThoseWhoMayAct(String staff) {
        assertThat(steps(staff))
                .allSatisfy(step ->
                        assertThat(step.at("/guidance/text").asString("")).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rose", "ann", "imp"})
    void theStepsOfAProcessComeWithoutForThoseWhoMayNot(String other) {
        assertThat(steps(other)).noneMatch(step -> step.has("guidance"));
    }

    private List<JsonNode> steps(String who) {
        List<JsonNode> steps = new ArrayList<>();
        anyone.as(who)
                .get("/processes")
                .json()
                .at("/items")
                .forEach(process -> process.path("steps").forEach(steps::add));
        assertThat(steps).isNotEmpty();
        return steps;
    }
}
