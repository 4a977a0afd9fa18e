package com.acme.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.definition.Definition;
import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.process.Putting;
import io.propertyfeedback.process.Refused;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A kind of definition from outside the core works like its own; over HTTP it is asked for in {@link DeclarationsTest}, and on
 * its page in the tests of the service centre, which knows no kind either.
 */
class CustomKindTest {
    static final Actor BEN = Actor.of("acme", "ben", "acme:buyer");
    private static final Document LIFTS = Document.of("trade", "Lifts", "serves", "garden", "score", 4);

    private static PropertyFeedback settled(FeedbackStorage storage) {
        PropertyFeedback feedback = AcmeProcess.on(storage);
        Walk.toTheLawyers(feedback);
        return feedback;
    }

    @ParameterizedTest
    @EnumSource
    void buyersPutItAndStaffReadIt(Kept kept) {
        FeedbackStorage storage = kept.empty();
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
    @EnumSource
    void itsFormAndWhatItNamesAreChecked(Kept kept) {
        PropertyFeedback feedback = settled(kept.empty());

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
}
