package io.propertyfeedback.http.api;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.http.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The OpenAPI document in the jar. What it does not list is not served, because requests are routed by it. */
final class Contract {
    private final byte[] text;
    private final List<Route> routes;

    private Contract(byte[] text, List<Route> routes) {
        this.text = text;
        this.routes = List.copyOf(routes);
    }

    static Contract read() {
        try (InputStream in = Contract.class.getResourceAsStream("/io/propertyfeedback/http/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not in the jar");
            }
            byte[] text = in.readAllBytes();
            return new Contract(text, routes(Json.read(text).document("paths")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("openapi.json cannot be read", unreadable);
        }
    }

    private static List<Route> routes(Document paths) {
        List<Route> routes = new ArrayList<>();
        for (String path : paths.names()) {
            Document methods = paths.document(path);
            for (String method : methods.names()) {
                routes.add(Route.of(path, method.toUpperCase(Locale.ROOT), methods.document(method)));
            }
        }
        return routes;
    }

    /** As it is served. */
    byte[] text() {
        return text;
    }

    List<Route> routes() {
        return routes;
    }
}
