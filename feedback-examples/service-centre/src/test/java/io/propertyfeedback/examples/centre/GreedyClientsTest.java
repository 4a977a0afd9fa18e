package io.propertyfeedback.examples.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.propertyfeedback.examples.centre.web.Limits;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that keep a connection by sending or taking a byte now and then keep nobody else waiting. */
class GreedyClientsTest {
    private static final int MANY = 60;
    private static final long DRIP_MILLIS = Proof.either(10_000, 500);
    private static final int VISITS = Proof.either(200, 10);
    private static final Duration LONGEST = Duration.ofMillis(Proof.either(1_000, 5_000));

    @ParameterizedTest
    @EnumSource
    void othersAreAnsweredWhileManyConnectionsDrip(GreedyClient.Kind kind, @TempDir Path folder) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        List<GreedyClient> greedy = new ArrayList<>();
        try (Running centre = new Running(folder)) {
            Visitor visitor = new Visitor(centre.address());
            visitor.get("/hand-in");
            for (int i = 0; i < MANY; i++) {
                greedy.add(new GreedyClient(centre.address(), kind));
            }
            timer.scheduleAtFixedRate(
                    () -> greedy.forEach(GreedyClient::drip), DRIP_MILLIS, DRIP_MILLIS, TimeUnit.MILLISECONDS);
            long longest = 0;
            for (int i = 0; i < VISITS; i++) {
                long began = System.nanoTime();
                assertThat(visitor.get("/hand-in").statusCode()).isEqualTo(200);
                assertThat(visitor.post("/hand-in", Map.of("f.text", "x")).statusCode())
                        .isEqualTo(403);
                assertThat(visitor.get("/api/openapi.json").statusCode()).isEqualTo(200);
                longest = Math.max(longest, System.nanoTime() - began);
            }
            System.out.printf(
                    "%d connections drip %s: %d visits of three requests, the longest %d ms%n",
                    MANY, kind, VISITS, TimeUnit.NANOSECONDS.toMillis(longest));
            assertThat(Duration.ofNanos(longest)).isLessThan(LONGEST);
        } finally {
            timer.shutdownNow();
            greedy.forEach(GreedyClient::close);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "READING")
    void whoDripsIsCutOff(GreedyClient.Kind kind, @TempDir Path folder) {
        try (Running centre = new Running(folder, quick(200));
                GreedyClient greedy = new GreedyClient(centre.address(), kind)) {
            assertThat(greedy.drip()).isTrue();
            await().pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !greedy.drip());
        }
    }

    @Test
    void whoTakesAnswersSlowlyIsCutOff(@TempDir Path folder) {
        try (Running centre = new Running(folder, quick(200))) {
            long whole = new Visitor(centre.address())
                            .get("/api/openapi.json")
                            .body()
                            .length()
                    * 40L;
            GreedyClient greedy = new GreedyClient(centre.address(), GreedyClient.Kind.READING);
            long began = System.nanoTime();
            await().pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> greedy.drip() && System.nanoTime() - began > TimeUnit.SECONDS.toNanos(5));
            assertThat(greedy.drain()).isLessThan(whole);
            greedy.close();
        }
    }

    @Test
    void oneAddressHasOnlySoManyConnections(@TempDir Path folder) {
        List<GreedyClient> greedy = new ArrayList<>();
        try (Running centre = new Running(folder, quick(5))) {
            for (int i = 0; i < 20; i++) {
                greedy.add(new GreedyClient(centre.address(), GreedyClient.Kind.HEADERS));
            }
            await().atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(50))
                    .untilAsserted(() -> assertThat(
                                    greedy.stream().filter(GreedyClient::drip).count())
                            .isLessThanOrEqualTo(5));
        } finally {
            greedy.forEach(GreedyClient::close);
        }
    }

    @Test
    void connectionsThatWereClosedAreNotCounted(@TempDir Path folder) throws IOException {
        try (Running centre = new Running(folder, quick(5))) {
            URI address = URI.create(centre.address());
            for (int i = 0; i < 20; i++) {
                try (Socket one = new Socket(address.getHost(), address.getPort())) {
                    one.getOutputStream()
                            .write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    assertThat(one.getInputStream().readAllBytes())
                            .as("answer %s", i)
                            .isNotEmpty();
                }
            }
        }
    }

    private static Limits quick(int connections) {
        return new Limits(
                30, 120, 300, Duration.ofMinutes(10), connections, Duration.ofSeconds(2), Duration.ofSeconds(30));
    }
}
