package com.acme.feedback;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.http.ApiKeys;
import io.propertyfeedback.http.ApiRequest;
import io.propertyfeedback.http.ApiResponse;
import io.propertyfeedback.http.Caller;
import io.propertyfeedback.http.FeedbackHttpApi;
import io.propertyfeedback.model.Actor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The API as one actor asks it, in English. */
record Asked(FeedbackHttpApi api) {
    static Asked by(Actor actor, PropertyFeedback feedback) {
        return new Asked(FeedbackHttpApi.over(feedback)
                .authentication(ApiKeys.none().with(ApiKeys.hash("key"), actor))
                .build());
    }

    String get(String path) {
        return new String(send("GET", path, Map.of(), "").body(), StandardCharsets.UTF_8);
    }

    ApiResponse send(String method, String path, Map<String, String> headers, String body) {
        Map<String, String> always = Map.of("authorization", "Bearer key", "content-type", "application/json");
        return api.answer(new ApiRequest(
                method,
                path,
                null,
                name -> {
                    String key = name.toLowerCase(Locale.ROOT);
                    String value = headers.getOrDefault(key, always.get(key));
                    return value == null ? List.of() : List.of(value);
                },
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                Caller.NOBODY));
    }
}
