package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.propertyfeedback.http.jdk.FeedbackHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes are possible behind a proxy that compresses: it makes tags weak, or writes at their ends how it did. */
class CompressingProxyTest {
    private static final String NOISE =
            "{\"community\":\"garden\",\"channel\":\"phone\",\"category\":\"complaint\",\"text\":\"Drilling\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api", new FeedbackHandler(Town.inMemory().api()));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"nginx, W/\"%s\"", "Apache, \"%s-gzip\"", "Jetty, \"%s--gzip\"", "one that leaves it, \"%s\""})
    void changesArePossibleBehindACompressingProxy(String name, String form) throws Exception {
        URI behind = URI.create("http://localhost:" + server.getAddress().getPort());
        try (CompressingProxy proxy =
                new CompressingProxy(behind, tag -> form.formatted(tag.substring(1, tag.length() - 1)))) {
            URI feedback = proxy.address().resolve("/api/feedback");
            HttpResponse<byte[]> seen = post(feedback, NOISE, null);
            URI one = URI.create(
                    feedback + "/" + Contracted.json(unzipped(seen)).path("id").asString());
            String first = tag(seen);
            assertThat(first).isEqualTo(form.formatted("1"));
            for (int version = 2; version <= 4; version++) {
                seen = post(URI.create(one + "/acts"), "{\"act\":\"note\",\"values\":{\"note\":\"n\"}}", tag(seen));
                assertThat(seen.statusCode()).as(unzipped(seen)).isEqualTo(200);
                assertThat(tag(seen)).isEqualTo(form.formatted(version));
            }
            assertThat(post(URI.create(one + "/acts"), "{\"act\":\"note\",\"values\":{\"note\":\"n\"}}", first)
                            .statusCode())
                    .isEqualTo(412);
        }
    }

    private HttpResponse<byte[]> post(URI address, String json, String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer dora")
                .header("Accept-Encoding", "gzip")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (tag != null) {
            request.header("If-Match", tag);
        }
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        return answer;
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
        return new String(
                new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), StandardCharsets.UTF_8);
    }
}
