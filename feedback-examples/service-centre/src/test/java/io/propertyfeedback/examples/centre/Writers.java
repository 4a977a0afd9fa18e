package io.propertyfeedback.examples.centre;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Programs that hand in under keys and repeat each until it is acknowledged, whatever becomes of the server meanwhile.
 */
final class Writers implements AutoCloseable {
    static final String TITLE = "Said under a kill";

    private static final int MANY = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final String SAID = """
            {"community":"brocade","channel":"phone","category":"complaint/noise","title":"%s","text":"%s"}""";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong longest = new AtomicLong();
    private final List<Future<?>> running = new ArrayList<>();
    private volatile Child centre;

    Writers(Child centre) {
        this.centre = centre;
    }

    /** Where they write from now on. */
    synchronized void to(Child restarted) {
        centre = restarted;
        notifyAll();
    }

    void begin(int handIns) {
        AtomicInteger next = new AtomicInteger();
        for (int i = 0; i < MANY; i++) {
            running.add(threads.submit(() -> {
                for (int n = next.getAndIncrement(); n < handIns; n = next.getAndIncrement()) {
                    handIn("key-" + n);
                }
                return null;
            }));
        }
    }

    /** By key, the reference of each receipt. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    Duration longestWait() {
        return Duration.ofNanos(longest.get());
    }

    void await() throws InterruptedException {
        try {
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }

    private void handIn(String key) throws InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> answer = null;
        while (answer == null || answer.statusCode() >= 500) {
            Child to = centre;
            try {
                answer = post(to, key);
            } catch (IOException killed) {
                awaitAnother(to, began, key);
            }
            patient(began, key, answer);
        }
        Matcher id = ID.matcher(answer.body());
        if (answer.statusCode() / 100 != 2 || !id.find()) {
            throw new IllegalStateException(key + ": " + answer.statusCode() + ' ' + answer.body());
        }
        acknowledged.put(key, id.group(1));
        longest.accumulateAndGet(System.nanoTime() - began, Math::max);
    }

    private synchronized void awaitAnother(Child than, long began, String key) throws InterruptedException {
        while (centre == than) {
            wait(PATIENCE.toMillis());
            patient(began, key, null);
        }
    }

    private static void patient(long began, String key, HttpResponse<String> answer) {
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
            throw new IllegalStateException(key + " waited longer than " + PATIENCE + ", last answer "
                    + (answer == null ? "none" : answer.statusCode() + " " + answer.body()));
        }
    }

    HttpResponse<String> post(Child to, String key) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(to.address() + "/api/feedback"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + to.key())
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(SAID.formatted(TITLE, "Under " + key)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
