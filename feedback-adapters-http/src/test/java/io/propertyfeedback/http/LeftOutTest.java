package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.model.Community;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.ForwardingStorage;
import io.propertyfeedback.port.Register;
import io.propertyfeedback.port.Registered;
import io.propertyfeedback.port.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set up and cannot be read here is left out of lists and reports, which name it; the rest is answered. */
class LeftOutTest {
    private final List<String> listed = new ArrayList<>();
    private final FeedbackStorage storage = new ForwardingStorage(new MemoryFeedbackStorage()) {
        @Override
        public Register register() {
            Register below = super.register();
            return new Register() {
                @Override
                public Optional<Registered> find(String company, String kind, String id) {
                    return below.find(company, kind, id);
                }

                @Override
                public boolean put(Registered document) {
                    return below.put(document);
                }

                @Override
                public List<Registered> list(String company, String kind, @Nullable String afterId, int limit) {
                    listed.add(kind);
                    return below.list(company, kind, afterId, limit);
                }

                @Override
                public Map<String, Stamp> stamps(String company, Set<String> kinds) {
                    return below.stamps(company, kinds);
                }
            };
        }
    };
    private final Town town = Town.over(PropertyFeedback.on(storage));
    private final Direct ann = Direct.to(town.api()).as("ann");

    @BeforeEach
    void register() {
        Document mars = Document.of("zone", "Mars/Olympus", "weekly", Document.EMPTY, "overrides", Document.EMPTY);
        put("calendar", "mars", mars);
        put("community", "lake", Community.of("acme", "lake", "Lake", "mars").toDocument());
        put("process", "tidal:1", Document.of("id", "tidal", "version", 1, "steps", "none"));
    }

    private void put(String kind, String id, Document document) {
        assertThat(storage.register()
                        .put(new Registered(
                                "acme", kind, id, 1, document, Instant.parse("2026-03-02T09:00:00Z"), "ann")))
                .isTrue();
    }

    @Test
    void calendarsNameTheOneThatIsLeftOut() {
        Direct.Answered answer = ann.get("/calendars");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/items/0/id")).isEqualTo("office");
        assertThat(answer.text("/leftOut/0/id")).isEqualTo("mars");
        assertThat(answer.text("/leftOut/0/code")).isEqualTo("refused.calendar-unreadable");
        assertThat(answer.text("/leftOut/0/detail")).contains("Mars/Olympus");
    }

    @Test
    void processesNameTheOneThatIsLeftOut() {
        Direct.Answered answer = ann.get("/processes");

        assertThat(answer.json().at("/items").size()).isPositive();
        assertThat(answer.text("/leftOut/0/id")).isEqualTo("tidal:1");
    }

    @Test
    void whereNothingIsLeftOutNothingIsSaidOfIt() {
        assertThat(ann.get("/communities").json().has("leftOut")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendars", "communities", "processes", "categories", "channels", "definitions/calendar"})
    void oneSnapshotServesEveryList(String path) {
        ann.get("/communities");
        listed.clear();

        assertThat(ann.get("/" + path).status()).isEqualTo(200);
        assertThat(listed).isEmpty();
    }

    @Test
    void asDefinitionsTheyAreShownWithTheReason() {
        Direct.Answered answer = ann.get("/definitions/calendar");

        assertThat(answer.text("/items/0/id")).isEqualTo("mars");
        assertThat(answer.text("/items/0/unreadable/code")).isEqualTo("refused.calendar-unreadable");
        assertThat(answer.json().at("/items/1/unreadable").isMissingNode()).isTrue();
        assertThat(ann.get("/definitions/calendar/mars").text("/zone")).isEqualTo("Mars/Olympus");
    }

    @Test
    void askedForByItselfItIsAConflict() {
        assertThat(ann.get("/calendars/mars").status()).isEqualTo(409);
        assertThat(ann.get("/processes/tidal/1").status()).isEqualTo(409);
    }

    @Test
    void aLineOfItIsRefusedAndTheOthersAreReceived() {
        String line = "{\"community\":\"%s\",\"channel\":\"phone\",\"category\":\"complaint\",\"text\":\"Waves\"}";
        Direct.Answered answer = Direct.to(town.api())
                .as("dora")
                .post(
                        "/feedback/batch",
                        "{\"lines\":[" + line.formatted("garden") + "," + line.formatted("lake") + "]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/results/0/id")).isNotEmpty();
        assertThat(answer.text("/results/1/problem/code")).isEqualTo("refused.calendar-unreadable");
    }
}
