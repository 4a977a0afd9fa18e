package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The leak on the eve of National Day, over HTTP, and the number to call. */
class EmergencyTest {
    private static final Instant EVE = Instant.parse("2026-09-30T14:10:00Z"); // 22:10 in Shanghai

    private final Direct anyone =
            Direct.to(Town.over(PropertyFeedback.inMemory().time(() -> EVE)).api());

    @Test
    void aLeakOnTheEveOfNationalDayIsDueInAQuarterOfAnHour() {
        Direct dora = anyone.as("dora");
        Direct.Answered leak = dora.post(
                "/feedback",
                "{\"community\":\"garden\",\"channel\":\"wechat-group\",\"category\":\"help/flooding\","
                        + "\"text\":\"Water runs through the ceiling\",\"location\":{\"unit\":\"3-1201\"},"
                        + "\"submitter\":{\"party\":\"rose\"}}");
        assertThat(leak.status()).as(leak.body()).isEqualTo(201);
        String kept = dora.get("/feedback/" + leak.text("/id")).body();
        assertThat(kept).contains("\"urgent\"", "2026-09-30T14:25:00Z", "2026-10-01T14:10:00Z");
    }

    private static Direct.Answered put(Direct who, String json) {
        return who.with("If-None-Match", "*")
                .with("Content-Type", "application/json")
                .send("PUT", "/definitions/community/lake", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void residentsAreToldTheNumberAndWhatIsAnEmergency() {
        Direct ann = anyone.as("ann");
        Direct.Answered put =
                put(ann, "{\"name\":\"Lake\",\"calendar\":\"office\",\"emergencyPhone\":\"020-8888 2400\"}");
        assertThat(put.status()).as(put.body()).isBetween(200, 201);
        String choices = anyone.get("/open/acme/choices").body();
        assertThat(choices).contains("020-8888 2400").contains("\"urgent\":true");
        assertThat(ann.get("/communities").body()).contains("020-8888 2400");
    }

    @Test
    void whatIsNoNumberIsRefusedByItsName() {
        Direct.Answered put =
                put(anyone.as("ann"), "{\"name\":\"Lake\",\"calendar\":\"office\",\"emergencyPhone\":\"call us\"}");
        assertThat(put.status()).isEqualTo(422);
        assertThat(put.body()).contains("emergencyPhone", "call us");
    }
}
