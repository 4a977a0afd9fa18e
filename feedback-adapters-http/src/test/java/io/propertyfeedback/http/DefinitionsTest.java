package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.definition.DefinitionKind;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.Form;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Definitions of every kind are read and put over HTTP, by the version that was seen; nothing there knows a kind. */
class DefinitionsTest {
    private static final DefinitionKind<Document> VENDOR = DefinitionKind.of(
            "acme:vendor",
            Form.of(Field.text("trade").required(), Field.integer("score").range(0, 5)));
    private static final String MOOR = "{\"name\":\"Moor\",\"calendar\":\"office\"}";

    private final Town town = Town.over(PropertyFeedback.inMemory().kind(VENDOR));
    private final Direct ann = Direct.to(town.api()).as("ann").with("Content-Type", "application/json");
    private final Direct anew = ann.with("If-None-Match", "*");

    private static Direct.Answered put(Direct who, String address, String json) {
        return who.send("PUT", address, json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theKindsAreListedWithTheirSchemas() {
        JsonNode items =
                ann.with("Accept-Language", "zh-CN").get("/definitions").json().at("/items");

        List<String> ids = new ArrayList<>();
        items.forEach(kind -> ids.add(kind.at("/id").asString()));
        assertThat(ids)
                .containsExactly(
                        "acme:vendor", "calendar", "category", "channel", "community", "organisation", "process");
        assertThat(items.at("/4/title").asString()).isEqualTo("小区");
        assertThat(items.at("/4/schema/required").toString()).isEqualTo("[\"name\",\"calendar\"]");
        assertThat(items.at("/0/schema/properties/score/maximum").asInt()).isEqualTo(5);
        assertThat(items.at("/0/mayPut").asBoolean()).isTrue();
    }

    @Test
    void whatIsNewIsCreatedAndChangedByWhoSawItsVersion() {
        Direct.Answered created = put(anew, "/definitions/community/moor", MOOR);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers()).containsEntry("ETag", "\"1\"");
        assertThat(created.json().at("/versions/seven-steps").asInt()).isEqualTo(1);

        Direct.Answered changed =
                put(ann.with("If-Match", "\"1\""), "/definitions/community/moor", MOOR.replace("Moor", "High Moor"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.headers()).containsEntry("ETag", "\"2\"");

        Direct.Answered read = ann.get("/definitions/community/moor");
        assertThat(read.text("/name")).isEqualTo("High Moor");
        assertThat(read.headers()).containsEntry("ETag", "\"2\"");
    }

    @Test
    void whoSawAnotherVersionIsToldWhichThereIs() {
        put(anew, "/definitions/community/moor", MOOR);
        put(ann.with("If-Match", "\"1\""), "/definitions/community/moor", MOOR);

        Direct.Answered late = put(ann.with("If-Match", "\"1\""), "/definitions/community/moor", MOOR);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("refused.stale");
        assertThat(late.json().at("/version").asLong()).isEqualTo(2);
        assertThat(put(anew, "/definitions/community/moor", MOOR).status()).isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource({"'*', 200", "'\"7\", \"1\"', 200", "'W/\"1\"', 200", "'\"7\", \"8\"', 412"})
    void anyOfTheVersionsThatAreNamedWillDo(String ifMatch, int status) {
        put(anew, "/definitions/community/moor", MOOR);

        assertThat(put(ann.with("If-Match", ifMatch), "/definitions/community/moor", MOOR)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"1\""})
    void whatIsNotThereCannotBeChanged(String ifMatch) {
        assertThat(put(ann.with("If-Match", ifMatch), "/definitions/community/moor", MOOR)
                        .status())
                .isEqualTo(412);
        assertThat(ann.get("/definitions/community/moor").status()).isEqualTo(404);
    }

    @Test
    void aPutSaysWhatItSaw() {
        assertThat(put(ann, "/definitions/community/moor", MOOR).status()).isEqualTo(428);
        assertThat(put(anew.with("If-Match", "*"), "/definitions/community/moor", MOOR)
                        .status())
                .isEqualTo(400);
        assertThat(put(ann.with("If-None-Match", "\"1\""), "/definitions/community/moor", MOOR)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aCommunityThatNamesAnAbsentProcessIsRefusedAtTheMember() {
        String teleport = MOOR.replace("}", ",\"processes\":{\"complaint/noise\":\"teleport\"}}");

        Direct.Answered refused = put(anew, "/definitions/community/moor", teleport);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/processes/complaint~1noise");
        assertThat(refused.text("/errors/0/code")).isEqualTo("refused.reference-unknown");
        assertThat(refused.text("/errors/0/detail")).contains("teleport", "seven-steps:1");
    }

    @Test
    void aKindOfTheHostsIsServedAsTheStandardOnesAre() {
        assertThat(put(anew, "/definitions/acme:vendor/otis", "{\"trade\":\"Lifts\",\"score\":6}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/score");
        assertThat(put(anew, "/definitions/acme:vendor/otis", "{\"trade\":\"Lifts\",\"score\":5}")
                        .status())
                .isEqualTo(201);
        assertThat(Direct.to(town.api())
                        .as("sun")
                        .get("/definitions/acme:vendor")
                        .text("/items/0/document/trade"))
                .isEqualTo("Lifts");
    }

    @Test
    void aSlashWithinAnIdIsWrittenAsJsonPointerDoes() {
        Direct.Answered created =
                put(anew, "/definitions/category/complaint~1drones", "{\"en\":\"Drones\",\"zh\":\"无人机\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(ann.get("/categories").body()).contains("complaint/drones", "Drones");
        assertThat(ann.get("/definitions/category/complaint~1drones").text("/zh"))
                .isEqualTo("无人机");
    }

    @Test
    void publishingAProcessIsOnePut() {
        Direct.Answered seven = ann.get("/processes/seven-steps/1");
        String tidal = seven.body().replaceFirst("\"id\":\"seven-steps\"", "\"id\":\"tidal\"");

        assertThat(put(anew, "/definitions/process/tidal:1", tidal).status()).isEqualTo(201);
        assertThat(put(anew, "/definitions/process/tidal:1", tidal).status()).isEqualTo(201);
        String other = tidal.replaceFirst("\"role\":\"[a-z-]*\"", "\"role\":\"plumber\"");
        assertThat(put(ann.with("If-Match", "\"1\""), "/definitions/process/tidal:1", other)
                        .code())
                .isEqualTo("refused.process-version");
        assertThat(ann.get("/processes/tidal/1").status()).isEqualTo(200);
    }

    @Test
    void pagesGoOnBehindAnId() {
        Direct.Answered first = ann.get("/definitions/community?limit=1");
        assertThat(first.text("/items/0/id")).isEqualTo("garden");
        assertThat(first.text("/next")).isEqualTo("garden");

        Direct.Answered last = ann.get("/definitions/community?limit=1&after=garden");
        assertThat(last.text("/items/0/id")).isEqualTo("harbour");
        assertThat(last.json().has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ann, 200, 201", "sun, 200, 403", "dora, 200, 403", "rose, 404, 404", "imp, 404, 404"})
    void staffReadAndWhoSetsUpPuts(String who, int reads, int puts) {
        Direct asking = Direct.to(town.api()).as(who).with("Content-Type", "application/json");

        assertThat(asking.get("/definitions/calendar/office").status()).isEqualTo(reads);
        assertThat(put(asking.with("If-None-Match", "*"), "/definitions/community/moor", MOOR)
                        .status())
                .isEqualTo(puts);
    }

    @Test
    void communitiesAreForWhoCoversThem() {
        Direct hana = Direct.to(town.api()).as("hana");

        assertThat(hana.get("/definitions/community").json().at("/items").size())
                .isEqualTo(1);
        assertThat(hana.get("/definitions/community/garden").status()).isEqualTo(404);
    }

    @Test
    void whatIsNoKindIsNotThere() {
        assertThat(ann.get("/definitions/follow-attempts").code()).isEqualTo("http.no-such-kind");
        assertThat(put(anew, "/definitions/hold/x", "{}").status()).isEqualTo(404);
    }
}
