package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.kpi.measure.Kpis;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.process.Roles;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Published reports over HTTP: March 2026, published on 1 April. */
class ReportsTest {
    private static final String MARCH = "\"from\":\"2026-03-01\",\"to\":\"2026-04-01\"";
    private static final String RECEIVED = "{\"kpi\":\"received\"," + MARCH + ",\"by\":[\"community\"]}";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T02:00:00Z"));
    private final Town town = Town.over(PropertyFeedback.inMemory().time(now::get));
    private final Direct anyone = Direct.to(town.api());
    private final Direct max = anyone.as("max");

    @BeforeEach
    void somethingIsReceived() {
        receive("garden", "");
        now.set(Instant.parse("2026-04-01T01:00:00Z"));
    }

    private void receive(String community, String more) {
        assertThat(anyone.as("dora")
                        .post(
                                "/feedback",
                                "{\"community\":\"" + community
                                        + "\",\"channel\":\"phone\",\"category\":\"inquiry\",\"text\":\"x\"" + more
                                        + "}")
                        .status())
                .isEqualTo(201);
    }

    private void receiveLate(String community) {
        receive(community, ",\"receivedAt\":\"2026-03-31T08:00:00Z\",\"backdateReason\":\"found in the letter box\"");
    }

    @Test
    void isPublishedListedAndReadBesideThePresent() {
        Direct.Answered published = max.post("/reports", RECEIVED);
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        assertThat(published.headers()).containsEntry("Location", "reports/" + published.text("/id"));
        assertThat(published.text("/publishedBy")).isEqualTo("max");
        Direct.Answered before = max.get("/" + published.headers().get("Location"));
        assertThat(before.json().path("restated").asBoolean()).isFalse();
        assertThat(before.json().at("/rows/0/published/numerator").asInt()).isEqualTo(1);

        now.set(Instant.parse("2026-04-03T01:00:00Z"));
        receiveLate("garden");
        receiveLate("harbour");
        JsonNode after = max.get("/reports/" + published.text("/id")).json();
        assertThat(after.path("restated").asBoolean()).isTrue();
        assertThat(after.path("comparedAt").asString()).isEqualTo("2026-04-03T01:00:00Z");
        assertThat(after.path("asOf").asString()).isEqualTo("2026-04-01T01:00:00Z");
        assertThat(after.at("/rows/0/published")).isEqualTo(before.json().at("/rows/0/published"));
        assertThat(after.at("/rows/0/present/numerator").asInt()).isEqualTo(2);
        assertThat(after.at("/rows/1/group/0").asString()).isEqualTo("harbour");
        assertThat(after.at("/rows/1").has("published")).isFalse();
        assertThat(max.get("/reports").json().at("/items/0/id").asString()).isEqualTo(published.text("/id"));
        assertThat(max.post("/reports", RECEIVED).json().path("edition").asInt())
                .isEqualTo(2);
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        List<String> ids = Stream.of("received", "settled", "backlog")
                .map(kpi -> max.post("/reports", "{\"kpi\":\"" + kpi + "\"," + MARCH + "}")
                        .text("/id"))
                .sorted()
                .toList();
        Direct.Answered first = max.get("/reports?limit=2");
        assertThat(ids(first)).isEqualTo(ids.subList(0, 2));
        Direct.Answered second = max.get("/reports?limit=2&after=" + first.text("/next"));
        assertThat(ids(second)).isEqualTo(ids.subList(2, 3));
        assertThat(second.json().has("next")).isFalse();
        assertThat(ids(max.get("/reports?after=2026-03-02"))).isEmpty();
    }

    private static List<String> ids(Direct.Answered page) {
        return page.json()
                .at("/items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void anotherCommunitysReportIsNotThere() {
        String id = max.post("/reports", RECEIVED).text("/id");
        Direct harbour = Direct.to(town.setup()
                        .authentication(ApiKeys.none()
                                .with(
                                        ApiKeys.hash("hm"),
                                        Actor.of("acme", "hm", Roles.MANAGER).inCommunities("harbour")))
                        .build())
                .as("hm");
        assertThat(ids(harbour.get("/reports"))).isEmpty();
        assertThat(harbour.get("/reports/" + id).code()).isEqualTo("http.no-such-report");
        assertThat(max.get("/reports/2026-03-01.none").status()).isEqualTo(404);
        Direct.Answered refused =
                harbour.post("/reports", RECEIVED.replace("\"by\"", "\"communities\":[\"garden\"],\"by\""));
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/communities");
        assertThat(refused.text("/errors/0/code")).isEqualTo("refused.community-unknown");
    }

    @Test
    void onlyWhoMayPublishes() {
        assertThat(anyone.as("sun").post("/reports", "{}").status()).isEqualTo(403);
        assertThat(anyone.as("dora").get("/reports").status()).isEqualTo(403);
        String id = max.post("/reports", RECEIVED).text("/id");
        assertThat(anyone.as("dora").get("/reports/" + id).status()).isEqualTo(403);
        assertThat(anyone.as("sun").get("/reports/" + id).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'from':'2026-03-01','to':'2026-04-01'} | /kpi | form.required",
                "{'kpi':'none','from':'2026-03-01','to':'2026-04-01'} | /kpi | http.no-such-kpi",
                "{'kpi':'received','from':'2026-04-01','to':'2026-03-01'} | /to | http.ends-before",
                "{'kpi':'received','from':'2026-04-01','to':'2026-05-01'} | /to | refused.report-running",
                "{'kpi':'received','from':'2026-03-01','to':'2026-04-01','by':['moon']} | /by | http.not-option",
                "{'kpi':'received','from':'2026-03-01','to':'2026-04-01','categories':['a//b']} | /categories/0 | http.not-a-category",
                "{'kpi':'received','from':'2026-03-01','to':'2026-04-01','asOf':'2027-01-01T00:00:00Z'} | /asOf | refused.report-to-come",
                "{'kpi':'received','from':'2026-03-01','to':'2026-04-01','rows':[]} | /rows | form.unknown-field"
            })
    void whatIsWrongIsPointedAt(String body, String pointer, String code) {
        Direct.Answered refused = max.post("/reports", body.replace('\'', '"'));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(refused.text("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void whatIsNotDeclaredAnyMoreReadsInTheReadersLanguage() {
        FeedbackHttpApi before =
                town.setup().kpi(Kpis.RECEIVED.named("acme-received", 1)).build();
        String id = Direct.to(before)
                .as("max")
                .post("/reports", RECEIVED.replace("received", "acme-received"))
                .text("/id");
        JsonNode then =
                max.with("Accept-Language", "zh-CN").get("/reports/" + id).json();
        assertThat(then.at("/notCompared/detail").asString()).contains("无法比对");
        assertThat(then.at("/rows/0/published/numerator").asInt()).isEqualTo(1);
        assertThat(then.at("/rows/0").has("present")).isFalse();
        assertThat(then.has("comparedAt")).isFalse();
        FeedbackHttpApi both = town.setup()
                .kpi(Kpis.RECEIVED.named("acme-received", 1))
                .kpi(Kpis.RECEIVED.named("acme-received", 2))
                .build();
        Direct now = Direct.to(both).as("max");
        assertThat(now.get("/reports/" + id).json().has("comparedAt")).isTrue();
        assertThat(now.get("/kpis/acme-received")
                        .json()
                        .at("/definition/version")
                        .asInt())
                .isEqualTo(2);
        assertThat(now.get("/kpis").json().at("/items").size()).isEqualTo(Kpis.ALL.size() + 1);
    }
}
