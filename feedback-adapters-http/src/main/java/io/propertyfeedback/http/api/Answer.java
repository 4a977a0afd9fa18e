package io.propertyfeedback.http.api;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.http.ApiResponse;
import io.propertyfeedback.http.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an operation answers. */
record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final String JSON = "application/json";

    static Answer ok(Document body) {
        return of(200, JSON, Json.write(body));
    }

    static Answer created(String location, Document body) {
        return of(201, JSON, Json.write(body)).with("Location", location);
    }

    static Answer text(String mediaType, String text) {
        return of(200, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer of(int status, String mediaType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", mediaType), body);
    }

    /** The version of the one feedback or definition that is answered, as a strong validator. */
    Answer version(long version) {
        return with("ETag", '"' + Long.toString(version) + '"');
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    ApiResponse response(Map<String, String> always) {
        Map<String, String> all = new LinkedHashMap<>(always);
        all.putAll(headers);
        all.put("Content-Length", Integer.toString(body.length));
        return new ApiResponse(status, all, body);
    }
}
