package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands between a stranger and the pages. */
class SecurityTest {
    @TempDir
    static Path folder;

    private static Running centre;

    @BeforeAll
    static void start() {
        centre = new Running(folder);
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    @Test
    void formWithoutTheSecretOfItsSessionIsRefused() {
        Visitor visitor = new Visitor(centre.address());
        visitor.get("/hand-in");
        assertThat(visitor.post("/hand-in", Map.of("f.text", "Hello")).statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/hand-in", Map.of("_csrf", "guessed")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void everyPostIsGuarded() {
        Visitor visitor = Visitor.loggedIn(centre, "zhou.wei");
        for (String path : new String[] {"/login", "/logout", "/hand-in", "/follow", "/follow/x", "/case/x"}) {
            assertThat(visitor.post(path, Map.of()).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void sessionIsAnotherOneAfterTheLogin() {
        Visitor visitor = new Visitor(centre.address());
        visitor.get("/login");
        String before = visitor.session();
        HttpResponse<String> answer =
                visitor.postFrom("/login", "/login", Map.of("account", "chen.jing", "password", "demo-2026"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void cookieIsKeptFromScriptsAndOtherSites() {
        HttpResponse<String> page = new Visitor(centre.address()).get("/login");
        assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void guessingIsSlowedDownEvenForWhoeverGuessesRightAtLast() {
        Visitor guesser = new Visitor(centre.address());
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.postFrom("/login", "/login", Map.of("account", "sun.li", "password", "wrong" + i))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(guesser.postFrom("/login", "/login", Map.of("account", "sun.li", "password", "demo-2026"))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void unknownAccountIsAnsweredLikeAWrongPassword() {
        Visitor visitor = new Visitor(centre.address());
        String unknown = visitor.postFrom("/login", "/login", Map.of("account", "nobody", "password", "x"))
                .body();
        assertThat(unknown).contains("That account and that password do not belong together");
    }

    @Test
    void headersForbidWhatThePagesDoNotNeed() {
        HttpResponse<String> page = new Visitor(centre.address()).get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void staffPagesAskForALogin() {
        HttpResponse<String> page = new Visitor(centre.address()).get("/queue?view=all");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).contains("/login?to=%2Fqueue%3Fview%3Dall");
    }

    @Test
    void loginLeadsToNoOtherSite() {
        Visitor visitor = new Visitor(centre.address());
        HttpResponse<String> answer = visitor.postFrom(
                "/login",
                "/login",
                Map.of("account", "zhao.min", "password", "demo-2026", "to", "//elsewhere.example/x"));
        assertThat(answer.headers().firstValue("Location")).contains("/start");
    }

    @Test
    void residentSeesNoQueueAndNoFigures() {
        Visitor resident = Visitor.loggedIn(centre, "wang.fang");
        assertThat(resident.get("/queue").statusCode()).isEqualTo(403);
        assertThat(resident.get("/dashboard").statusCode()).isEqualTo(403);
    }

    /** To the last byte, whatever the server says meanwhile: as browsers and proxies send. */
    @ParameterizedTest
    @CsvSource({
        "/hand-in, application/x-www-form-urlencoded, 40000000",
        "/hand-in, multipart/form-data; boundary=b, 40000000",
        "/api/v1/feedback, application/json, 40000000",
        "/api/v1/feedback, multipart/form-data; boundary=b, 40000000"
    })
    void whoSendsTooMuchHearsIt(String path, String type, int bytes) {
        String form = "--b\r\nContent-Disposition: form-data; name=\"f.text\"; filename=\"a.jpg\"\r\n\r\n";
        String body = (type.startsWith("multipart") ? form : "f.text=") + "x".repeat(bytes);
        String answer = new Visitor(centre.address()).rawPost(path, type, body);
        assertThat(answer).matches("(?s)HTTP/1.1 (400|401|403|413) .*");
        assertThat(answer).doesNotContain("Exception", "at org.", "at io.");
    }

    @Test
    void whatCannotBeReadIsNoFault() {
        Visitor supervisor = Visitor.loggedIn(centre, "zhou.wei");
        for (String path : new String[] {
            "/login?to=%zz",
            "/login?to=%ff",
            "/language/zh?to=%zz",
            "/queue?view=%ff",
            "/queue?view=all&after=x&at=-1000000000-01-01T00:00:00Z",
            "/queue?view=all&after=x&at=%2B1000000000-12-31T23:59:59Z",
            "/process?id=%ff",
            "/case/%00",
            "/follow/%ff"
        }) {
            String page = supervisor.raw(path);
            assertThat(page).as(path).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
            assertThat(page).as(path).doesNotContain("Exception", "at io.");
        }
    }

    @Test
    void unknownPathIsAPageOfItsOwn() {
        HttpResponse<String> page = new Visitor(centre.address()).get("/nowhere/at%2eall");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).doesNotContain("Jetty", "Exception");
    }
}
