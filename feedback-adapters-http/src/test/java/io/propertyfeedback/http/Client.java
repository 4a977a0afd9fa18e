package io.propertyfeedback.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks over a real connection, as one actor; every answer is held against the contract. */
final class Client {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static final byte[] NOTHING = {};
    private static final Contracted CONTRACTED = new Contracted();

    private final URI mount;
    private final List<Header> headers;

    /** One line of a header. */
    private record Header(String name, String value) {}

    private Client(URI mount, List<Header> headers) {
        this.mount = mount;
        this.headers = headers;
    }

    static Client at(URI mount) {
        return new Client(mount, List.of());
    }

    Client as(String key) {
        return with("Authorization", "Bearer " + key);
    }

    Client with(String header, String value) {
        List<Header> others = headers.stream()
                .filter(one -> !one.name().equalsIgnoreCase(header))
                .toList();
        return new Client(mount, others).and(header, value);
    }

    /** One more line of a header. */
    Client and(String header, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(header, value));
        return new Client(mount, more);
    }

    Reply get(String path) {
        return send("GET", path, NOTHING);
    }

    Reply post(String path, String json) {
        boolean typed = headers.stream().anyMatch(one -> one.name().equals("Content-Type"));
        return (typed ? this : with("Content-Type", "application/json"))
                .send("POST", path, json.getBytes(StandardCharsets.UTF_8));
    }

    /** @param body its bytes; none of them where there is no body */
    Reply send(String method, String path, byte[] body) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(mount + path)).timeout(Duration.ofSeconds(30));
            headers.forEach(header -> request.header(header.name(), header.value()));
            request.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            Map<String, String> told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            response.headers().map().forEach((name, values) -> told.put(name, values.get(0)));
            CONTRACTED.check(method, path, response.statusCode(), told, response.body());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException down) {
            throw new UncheckedIOException(down);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
