package io.propertyfeedback.http;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Asks the function itself, as one actor; every answer is held against the contract. */
final class Direct {
    private static final Contracted CONTRACTED = new Contracted();

    private final FeedbackHttpApi api;
    private final Map<String, String> headers;

    private Direct(FeedbackHttpApi api, Map<String, String> headers) {
        this.api = api;
        this.headers = headers;
    }

    static Direct to(FeedbackHttpApi api) {
        return new Direct(api, Map.of());
    }

    Direct as(String key) {
        return with("Authorization", "Bearer " + key);
    }

    Direct with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header.toLowerCase(Locale.ROOT), value);
        return new Direct(api, more);
    }

    /** An answer, and its body as JSON where it is some. */
    record Answered(int status, Map<String, String> headers, String body) {
        JsonNode json() {
            return Contracted.json(body);
        }

        String text(String pointer) {
            return json().at(pointer).asString("");
        }

        String code() {
            return text("/code");
        }
    }

    Answered get(String address) {
        return send("GET", address, new byte[0]);
    }

    Answered post(String address, String json) {
        return send("POST", address, json.getBytes(StandardCharsets.UTF_8));
    }

    Answered send(String method, String address, byte[] body) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (method.equals("POST")) {
            all.putIfAbsent("content-type", "application/json");
        }
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        ApiResponse answer = api.answer(new ApiRequest(
                method,
                path,
                mark < 0 ? null : address.substring(mark + 1),
                name -> Stream.ofNullable(all.get(name.toLowerCase(Locale.ROOT)))
                        .toList(),
                new ByteArrayInputStream(body),
                Caller.NOBODY));
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        CONTRACTED.check(method, path, answer.status(), answer.headers(), text);
        CONTRACTED.checkUnlisted(method, path, answer.status(), answer.headers());
        return new Answered(answer.status(), answer.headers(), text);
    }
}
