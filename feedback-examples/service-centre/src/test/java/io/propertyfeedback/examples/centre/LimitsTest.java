package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.examples.centre.web.Limits;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strangers from one address do only so much, on pages and in the API; whoever is known is not counted. */
class LimitsTest {
    private static final int MOST = 3;
    private static final int SESSIONS = 6;
    private static final String SAID = """
        {"community":"brocade","category":"complaint/noise","text":"Drilling at night"}\
        """;

    @TempDir
    Path folder;

    private Running centre;

    @BeforeEach
    void start() {
        centre = new Running(
                folder,
                new Limits(
                        MOST,
                        MOST,
                        SESSIONS,
                        Duration.ofMinutes(10),
                        200,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(30)));
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void strangerWhoHandsInTooOftenOnAPageIsToldWhenToComeAgain() {
        Visitor stranger = new Visitor(centre.address());
        for (int i = 0; i < MOST; i++) {
            assertThat(handIn(stranger).statusCode()).isEqualTo(422);
        }
        HttpResponse<String> page = handIn(stranger);
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(seconds(page)).isBetween(1L, 200L);
        assertThat(page.body()).contains("often enough from your address", "seconds", "<nav");
    }

    @Test
    void strangerWhoHandsInTooOftenThroughTheApiIsToldWhenToComeAgain() throws Exception {
        for (int i = 0; i < MOST; i++) {
            assertThat(post("en").statusCode()).isEqualTo(201);
        }
        HttpResponse<String> english = post("en");
        assertThat(english.statusCode()).isEqualTo(429);
        assertThat(seconds(english)).isBetween(1L, 200L);
        assertThat(english.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(english.body()).contains("often enough from your address", "\"status\":429");
        assertThat(post("zh-CN").body()).contains("操作过于频繁");
    }

    @Test
    void pagesAndApiCountTogether() throws Exception {
        for (int i = 0; i < MOST; i++) {
            assertThat(post("en").statusCode()).isEqualTo(201);
        }
        assertThat(handIn(new Visitor(centre.address())).statusCode()).isEqualTo(429);
    }

    @Test
    void codesAreTriedOnlySoOftenFromOneAddressOverPagesAndApi() {
        Visitor stranger = new Visitor(centre.address());
        for (int i = 0; i < MOST; i++) {
            Map<String, String> guess = Map.of("reference", "261123-K7Q2X" + i, "code", "guess");
            assertThat(stranger.postFrom("/follow", "/follow", guess).statusCode())
                    .isEqualTo(403);
        }
        HttpResponse<String> api = stranger.get("/api/open/demo/feedback/261123-K7Q2XM");
        assertThat(api.statusCode()).isEqualTo(429);
        assertThat(seconds(api)).isPositive();
    }

    @Test
    void whoIsLoggedInIsNotCounted() {
        Visitor resident = Visitor.loggedIn(centre, "wang.fang");
        for (int i = 0; i < 2 * MOST; i++) {
            assertThat(handIn(resident).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void sessionsBegunFromOneAddressAreLimited() {
        HttpResponse<String> page = null;
        for (int i = 0; i <= SESSIONS; i++) {
            page = new Visitor(centre.address()).get("/hand-in");
        }
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(seconds(page)).isPositive();
        assertThat(page.body()).contains("often enough from your address");
        assertThat(new Visitor(centre.address()).get("/").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> handIn(Visitor visitor) {
        return visitor.postFrom("/hand-in", "/hand-in", Map.of("f.text", ""));
    }

    private HttpResponse<String> post(String language) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(centre.address() + "/api/open/demo/feedback"))
                                .header("Content-Type", "application/json")
                                .header("Accept-Language", language)
                                .POST(HttpRequest.BodyPublishers.ofString(SAID))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static long seconds(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Retry-After").orElse(0);
    }
}
