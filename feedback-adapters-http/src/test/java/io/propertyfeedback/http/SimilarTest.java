package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Similar open cases over HTTP. */
class SimilarTest {
    private final Town town = Town.inMemory();

    private Direct as(String name) {
        return Direct.to(town.api()).as(name);
    }

    private String received(String category, String text) {
        return as("dora")
                .post(
                        "/feedback",
                        "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"" + category + "\",\"text\":\""
                                + text + "\",\"location\":{\"unit\":\"3-1201\"}}")
                .text("/id");
    }

    @Test
    void whatMayBeTheSameIsToldWithInWhatItAgrees() {
        String there = received("repair/water", "The pipe leaks");
        String asked = received("repair/drainage", "A leaking drain");

        Direct.Answered similar = as("dora").with("Accept-Language", "zh").get("/feedback/" + asked + "/similar");
        assertThat(similar.status()).isEqualTo(200);
        assertThat(similar.json().at("/items").size()).isEqualTo(1);
        assertThat(similar.text("/items/0/feedback/id")).isEqualTo(there);
        assertThat(similar.text("/items/0/alike/0/id")).isEqualTo("unit");
        assertThat(similar.text("/items/0/alike/1/title")).isEqualTo("同一类型");
        assertThat(as("dora").get("/feedback/" + asked + "/similar").text("/items/0/alike/1/title"))
                .isEqualTo("the same kind");
    }

    @Test
    void whoSeesNoHomesIsNotToldWhatIsOfTheSame() {
        received("repair/water", "The pipe leaks");
        String asked = received("repair/drainage", "A leaking drain");

        assertThat(as("max")
                        .get("/feedback/" + asked + "/similar")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(as("rose").get("/feedback/" + asked + "/similar").status()).isEqualTo(404);
        assertThat(as("dora").get("/feedback/none/similar").status()).isEqualTo(404);
    }
}
