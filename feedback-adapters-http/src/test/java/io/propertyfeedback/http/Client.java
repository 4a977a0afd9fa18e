package io.propertyfeedback.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Asks over a real connection, as one actor; every answer is held against the contract. */
final class Client {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Contracted CONTRACTED = new Contracted();

    private final URI mount;
    private final Map<String, String> headers;

    private Client(URI mount, Map<String, String> headers) {
        this.mount = mount;
        this.headers = headers;
    }

    static Client at(URI mount) {
        return new Client(mount, Map.of());
    }

    Client as(String key) {
        return with("Authorization", "Bearer " + key);
    }

    Client with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Client(mount, more);
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    Reply post(String path, String json) {
        return (headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json"))
                .send("POST", path, json);
    }

    Reply send(String method, String path, String body) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(mount + path)).timeout(Duration.ofSeconds(30));
            headers.forEach(request::header);
            request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            CONTRACTED.check(method, path, response.statusCode(), type, response.body());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException down) {
            throw new UncheckedIOException(down);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
