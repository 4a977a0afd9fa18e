package com.acme.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.RungTitle;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An act that only counts, a mark, a rung at three quarters with what follows from it, a kind of definition and a
 * subscription, each declared once in {@link AcmeProcess} with its bundle lines: on each storage, and over HTTP, which
 * knows none of them. On a page they are seen in the tests of the service centre.
 */
class DeclarationsTest {
    private final Instant[] now = {Instant.parse("2026-03-02T02:00:00Z")};
    private final List<Entry> letters = new ArrayList<>();

    private PropertyFeedback opened(FeedbackStorage storage) {
        return AcmeProcess.on(storage, () -> now[0], (event, library) -> letters.add(event));
    }

    @ParameterizedTest
    @EnumSource
    void theActIsOfferedAndDoneOverHttpAndItsMarkIsRead(Kept kept) {
        FeedbackStorage storage = kept.empty();
        PropertyFeedback feedback = opened(storage);
        String path = "/feedback/" + Walk.toTheLawyers(feedback).now().id();
        Asked lena = Asked.by(Walk.LENA, feedback);

        assertThat(lena.get(path + "/acts")).contains("\"acme:site-visit\"", "\"Visit the site\"", "\"Visited at\"");
        String visit =
                "{\"act\":\"acme:site-visit\",\"values\":{\"visited\":\"2026-03-02T01:00:00Z\",\"seen\":\"Gone\"}}";
        assertThat(lena.send("POST", path + "/acts", Map.of("if-match", "*"), visit)
                        .status())
                .isEqualTo(200);

        assertThat(lena.get(path)).contains("\"acme:evidence\"").contains("\"seen\"");
        Feedback visited =
                storage.find("acme", path.substring("/feedback/".length())).orElseThrow();
        assertThat(visited.position().tallies().of("site-visit")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void theRungIsTakenOnceWithWhatFollowsFromItAndTheLetterboxHearsIt(Kept kept) {
        FeedbackStorage storage = kept.empty();
        PropertyFeedback feedback = opened(storage);
        feedback.relay().run(100); // the letter box is known from now on
        Feedback waiting = Walk.toTheLawyers(feedback).now();
        now[0] = waiting.clocks().nextRungAt().orElseThrow(); // before all deadlines, as the step is the shortest

        assertThat(feedback.monitor().sweep(10)).isEqualTo(1);
        assertThat(feedback.monitor().sweep(10)).isZero();
        feedback.relay().run(100);

        Feedback hurried = storage.find("acme", waiting.id()).orElseThrow();
        assertThat(hurried.clocks().of(ClockKind.STEP).orElseThrow().taken()).containsExactly(AcmeProcess.HURRY.id());
        assertThat(letters).extracting(Entry::act).containsExactly(ActId.RUNG);
        assertThat(letters.get(0).effects()).contains(new Effect.RungTaken(ClockKind.STEP, AcmeProcess.HURRY.id()));
        String seen = Asked.by(Walk.LENA, feedback).get("/feedback/" + waiting.id());
        assertThat(seen).contains("\"priority\":\"high\"", "\"acme:hurry\"");
        assertThat(new RungTitle(AcmeProcess.HURRY.id()).text(Locale.SIMPLIFIED_CHINESE, feedback.texts()))
                .isEqualTo("法务审核时限将至");
    }

    @ParameterizedTest
    @EnumSource
    void theSubscriptionIsShownOverHttp(Kept kept) {
        PropertyFeedback feedback = opened(kept.empty());
        Walk.toTheLawyers(feedback);
        feedback.relay().run(100);

        assertThat(Asked.by(Walk.ADMIN, feedback).get("/subscriptions"))
                .contains("\"name\":\"acme-letterbox\"", "\"unheard\":0", "\"position\":5");
    }

    @ParameterizedTest
    @EnumSource
    void theKindOfDefinitionIsServedOverHttp(Kept kept) {
        PropertyFeedback feedback = opened(kept.empty());
        Walk.toTheLawyers(feedback);
        Asked ben = Asked.by(CustomKindTest.BEN, feedback);
        String otis = "/definitions/acme:vendor/otis";
        String lifts = "{\"trade\":\"Lifts\",\"serves\":\"garden\"}";

        assertThat(ben.get("/definitions")).contains("\"acme:vendor\"", "\"Community served\"");
        assertThat(ben.send("PUT", otis, Map.of("if-none-match", "*"), lifts).status())
                .isEqualTo(201);
        String doors = lifts.replace("Lifts", "Doors");
        assertThat(ben.send("PUT", otis, Map.of("if-match", "\"1\""), doors).status())
                .isEqualTo(200);
        assertThat(ben.send("PUT", otis, Map.of("if-match", "\"1\""), doors).status())
                .isEqualTo(412);
        assertThat(ben.get(otis)).contains("Doors");
    }
}
