package com.acme.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.definition.Definition;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.http.ApiKeys;
import io.propertyfeedback.http.ApiRequest;
import io.propertyfeedback.http.ApiResponse;
import io.propertyfeedback.http.Caller;
import io.propertyfeedback.http.FeedbackHttpApi;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.Putting;
import io.propertyfeedback.process.Refused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A kind of definition from outside the core works like its own, in memory, on H2 and over HTTP; its page is shown by the
 * service centre, which knows no kind either.
 */
class CustomKindTest {
    private static final Actor BEN = Actor.of("acme", "ben", "acme:buyer");
    private static final Document LIFTS = Document.of("trade", "Lifts", "serves", "garden", "score", 4);

    private static PropertyFeedback settled(FeedbackStorage storage) {
        PropertyFeedback feedback = AcmeProcess.on(storage);
        Walk.toTheLawyers(feedback);
        return feedback;
    }

    @ParameterizedTest
    @MethodSource("com.acme.feedback.CustomProcessTest#storages")
    void buyersPutItAndStaffReadIt(FeedbackStorage storage) {
        PropertyFeedback feedback = settled(storage);

        assertThat(feedback.definitions().put(BEN, AcmeProcess.VENDOR, "otis", LIFTS, 0))
                .isEqualTo(new Putting.Stored(1));
        assertThat(feedback.definitions().put(BEN, AcmeProcess.VENDOR, "otis", LIFTS.with("score", 5), 0))
                .isEqualTo(new Putting.Stale(1));
        assertThat(AcmeProcess.on(storage).definitions().list(Walk.LI, AcmeProcess.VENDOR))
                .extracting(Definition::document)
                .containsExactly(LIFTS);
        assertThat(((Refused) feedback.definitions().put(Walk.LI, AcmeProcess.VENDOR, "kone", LIFTS, 0)).codes())
                .containsExactly("refused.access");
    }

    @ParameterizedTest
    @MethodSource("com.acme.feedback.CustomProcessTest#storages")
    void itsFormAndWhatItNamesAreChecked(FeedbackStorage storage) {
        PropertyFeedback feedback = settled(storage);

        Putting scored = feedback.definitions().put(BEN, AcmeProcess.VENDOR, "otis", LIFTS.with("score", 6), 0);
        Putting elsewhere =
                feedback.definitions().put(BEN, AcmeProcess.VENDOR, "otis", LIFTS.with("serves", "moon"), 0);

        assertThat(((Refused) scored).reasons(Locale.SIMPLIFIED_CHINESE, feedback.texts()))
                .singleElement()
                .asString()
                .startsWith("评分");
        assertThat(((Refused) elsewhere).refusals().get(0).pointer()).isEqualTo("/serves");
        assertThat(((Refused) elsewhere).reasons(Locale.ENGLISH, feedback.texts()))
                .containsExactly("Community “moon” does not exist. What there is: garden.");
    }

    @ParameterizedTest
    @MethodSource("com.acme.feedback.CustomProcessTest#storages")
    void itIsServedOverHttp(FeedbackStorage storage) {
        PropertyFeedback feedback = settled(storage);
        FeedbackHttpApi api = FeedbackHttpApi.over(feedback)
                .authentication(ApiKeys.none().with(ApiKeys.hash("ben"), BEN))
                .build();
        String lifts = "{\"trade\":\"Lifts\",\"serves\":\"garden\"}";

        assertThat(body(ask(api, "GET", "/definitions", "", Map.of())))
                .contains("\"acme:vendor\"", "\"Community served\"");
        assertThat(put(api, Map.of("if-none-match", "*"), lifts).status()).isEqualTo(201);
        assertThat(put(api, Map.of("if-match", "\"1\""), lifts.replace("Lifts", "Doors"))
                        .status())
                .isEqualTo(200);
        ApiResponse late = put(api, Map.of("if-match", "\"1\""), lifts);
        assertThat(late.status()).isEqualTo(412);
        assertThat(body(ask(api, "GET", "/definitions/acme:vendor/otis", "", Map.of())))
                .contains("Doors");
    }

    private static ApiResponse put(FeedbackHttpApi api, Map<String, String> headers, String body) {
        return ask(api, "PUT", "/definitions/acme:vendor/otis", body, headers);
    }

    private static ApiResponse ask(
            FeedbackHttpApi api, String method, String path, String body, Map<String, String> more) {
        Map<String, String> always = Map.of("authorization", "Bearer ben", "content-type", "application/json");
        return api.answer(new ApiRequest(
                method,
                path,
                null,
                name -> {
                    String key = name.toLowerCase(Locale.ROOT);
                    String value = more.getOrDefault(key, always.get(key));
                    return value == null ? List.of() : List.of(value);
                },
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                Caller.NOBODY));
    }

    private static String body(ApiResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
