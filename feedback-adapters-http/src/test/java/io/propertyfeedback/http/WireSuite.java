package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.model.StepId;
import io.propertyfeedback.process.Act;
import io.propertyfeedback.process.Roles;
import io.propertyfeedback.process.Step;
import io.propertyfeedback.process.standard.SevenSteps;
import io.propertyfeedback.sla.WorkingDays;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire alike in every server: headers, addresses, bodies and their bytes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WireSuite {
    static final String NOISE = """
        {"community":"garden","channel":"phone","category":"complaint/noise","text":"Drilling every night",
         "location":{"unit":"3-1201"},"submitter":{"kind":"owner","party":"rose"},
         "person":{"name":"Wang","phone":"13800000000"}}\
        """;

    private URI mount;
    Client anyone;

    /** Starts a server with the API mounted, and answers where. */
    protected abstract URI start(FeedbackHttpApi api) throws Exception;

    protected abstract void stop() throws Exception;

    @BeforeAll
    void startWithHostsOwnStepAndAct() throws Exception {
        Town town = Town.over(PropertyFeedback.inMemory()
                .standardProcess(SevenSteps.process()
                        .with(Step.named("acme:legal-review")
                                .between(StepId.ANALYSE, StepId.PLAN)
                                .role(Roles.HANDLER)
                                .within(WorkingDays.of(2))
                                .form(Form.of(Field.text("opinion").required(), Field.flag("liable")))
                                .outcome("cleared", StepId.PLAN))
                        .with(Act.named("acme:photographed")
                                .by(Roles.HANDLER)
                                .form(Form.of(
                                        Field.integer("pictures").range(1, 9).required())))
                        .build()));
        mount = start(town.api());
        anyone = Client.at(mount);
    }

    @AfterAll
    void end() throws Exception {
        stop();
    }

    Client as(String who) {
        return anyone.as(who);
    }

    Reply received() {
        return as("dora").post("/feedback", NOISE);
    }

    Reply act(String who, Reply seen, String json) {
        return as(who).with("If-Match", seen.etag()).post("/feedback/" + seen.id() + "/acts", json);
    }

    private Reply note(Reply seen, Client dora) {
        return dora.post("/feedback/" + seen.id() + "/acts", "{\"act\":\"note\",\"values\":{\"note\":\"n\"}}");
    }

    @Test
    void ifMatchOfTheWeakTag1OnVersion1Is200() {
        Reply changed = note(received(), as("dora").with("If-Match", "W/\"1\""));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
    }

    @Test
    void ifMatchMayBeAListAndHaveSeveralLines() {
        Reply seen = received();
        assertThat(note(seen, as("dora").with("If-Match", "\"7\", W/\"1\"")).etag())
                .isEqualTo("\"2\"");
        Client twoLines = as("dora").with("If-Match", "\"x\"").and("If-Match", "\"2\"");
        assertThat(note(seen, twoLines).etag()).isEqualTo("\"3\"");
        assertThat(note(seen, as("dora").with("If-Match", "*")).etag()).isEqualTo("\"4\"");
        Reply stale = note(seen, as("dora").with("If-Match", "\"1\", \"2\", \"foreign\""));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/version").asInt()).isEqualTo(4);
        assertThat(stale.text("/errors/0/parameter")).isEqualTo("If-Match");
    }

    @Test
    void severalLinesOfAnIdempotencyKeyAreNoKey() {
        Client twice = as("dora").with("Idempotency-Key", "a").and("Idempotency-Key", "b");
        namesTheKey(twice.post("/feedback", NOISE));
        namesTheKey(twice.post("/feedback/batch", "{\"lines\":[" + NOISE + "]}"));
        namesTheKey(note(received(), twice.with("If-Match", "*")));
        namesTheKey(twice.post("/open/acme/feedback", NOISE));
        Client comma = as("dora").with("Idempotency-Key", "a, b");
        assertThat(comma.post("/feedback", NOISE).status()).isEqualTo(201);
    }

    private static void namesTheKey(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("http.header-twice");
        assertThat(reply.text("/errors/0/parameter")).isEqualTo("Idempotency-Key");
    }

    @Test
    void receivedFromWithAnUnescapedPlusIsUnderstood() {
        String id = received().id();
        String year = "2000-11-01T00:00:00+08:00";
        assertThat(as("dora").get("/feedback?limit=200&receivedFrom=" + year).text())
                .contains(id);
        assertThat(as("dora").get("/feedback?limit=200&receivedTo=" + year).text())
                .doesNotContain(id);
        assertThat(as("dora")
                        .get("/feedback?dueBefore=" + year.replace("+", "%2B"))
                        .status())
                .isEqualTo(200);
        assertThat(as("max").get("/kpis/received?asOf=" + year).text("/asOf")).isEqualTo("2000-10-31T16:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/queue", "/openapi.json", "/feedback?limit=0", "/kpis/none", "/nowhere"})
    void aHeadIsAGetWithoutItsBody(String address) throws IOException {
        String get = raw("GET", address);
        String head = raw("HEAD", address);
        assertThat(status(head)).isEqualTo(status(get));
        assertThat(head.substring(head.indexOf("\r\n\r\n") + 4)).isEmpty();
        assertThat(length(get)).isPositive();
        assertThat(length(head)).isEqualTo(length(get));
    }

    private String raw(String method, String address) throws IOException {
        try (Socket socket = new Socket(mount.getHost(), mount.getPort())) {
            socket.setSoTimeout(20_000);
            String request = method + " " + mount.getPath() + address + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer max\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String status(String answer) {
        return answer.split(" ", 3)[1];
    }

    private static int length(String answer) {
        Matcher length = Pattern.compile("(?im)^content-length: *(\\d+)").matcher(answer);
        return length.find() ? Integer.parseInt(length.group(1)) : -1;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "ISO-8859-1"})
    void aBodyInAnotherEncodingIsRefused(String encoding) {
        byte[] body = NOISE.replace("every night", "每晚é").getBytes(Charset.forName(encoding));
        Reply reply = as("dora").with("Content-Type", "application/json").send("POST", "/feedback", body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("http.json.not-utf-8");
    }

    @Test
    void whatIsTooLargeAndNotJsonIsToldSo() {
        Reply reply = as("dora").with("Content-Type", "text/plain").post("/feedback", "x".repeat(10_000_000));
        assertThat(reply.status()).isEqualTo(415);
        assertThat(as("nobody-knows-me")
                        .post("/feedback", "x".repeat(10_000_000))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void tooLargeABodyIsRefused() {
        String large = NOISE.replace("Drilling", "x".repeat(2_000_000));
        Reply reply = as("dora").post("/feedback", large);
        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void aBodyThatDripsIsAnsweredBeforeItsEnd() throws Exception {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (Socket socket = new Socket(mount.getHost(), mount.getPort())) {
            OutputStream out = socket.getOutputStream();
            String head = "POST " + mount.getPath() + "/feedback HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer dora\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            timer.scheduleAtFixedRate(() -> drip(out), 0, 100, TimeUnit.MILLISECONDS);
            socket.setSoTimeout(20_000);
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(status).contains(" 408");
        } finally {
            timer.shutdownNow();
        }
    }

    private static void drip(OutputStream out) {
        try {
            out.write('{');
            out.flush();
        } catch (IOException over) {
            throw new UncheckedIOException(over); // ends the dripping
        }
    }
}
