package io.propertyfeedback;

import static io.propertyfeedback.Estate.DORA;
import static io.propertyfeedback.Estate.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.process.ActRequest;
import io.propertyfeedback.process.Moves;
import io.propertyfeedback.process.Refused;
import io.propertyfeedback.process.Roles;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes an id is not told by the answer whether there is such a feedback, wherever it was written. */
class NamedIdsTest {
    private static final Actor WU = Actor.of("acme", "wu", Roles.SUPERVISOR);
    private static final String UNKNOWN = "nowhere";

    private final Estate estate = new Estate();
    private final Feedback open = estate.act(DORA, estate.received(call()), Moves.assigned("chen"));
    private final Feedback secret = estate.received(call().concerning("wu"));

    private List<String> refused(ActRequest request) {
        return ((Refused) estate.feedback.handling().perform(WU, open.id(), open.version(), request))
                .reasons(Locale.ENGLISH);
    }

    private static ActRequest naming(String where, String id) {
        return switch (where) {
            case "value" -> ActRequest.of(ActId.MERGE, Document.of("into", id));
            case "value in blanks" -> ActRequest.of(ActId.MERGE, Document.of("into", "\u00a0 " + id + " "));
            case "name" -> ActRequest.of(ActId.MERGE, Document.of("into", UNKNOWN, id, "y"));
            default -> throw new IllegalArgumentException(where);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "value in blanks", "name"})
    void theHiddenAnswersAsWhatIsNotThere(String where) {
        String absent = "x".repeat(secret.id().length());
        assertThat(refused(naming(where, secret.id())))
                .isNotEmpty()
                .isEqualTo(refused(naming(where, absent)).stream()
                        .map(reason -> reason.replace(absent, secret.id()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "unknown"})
    void aKeyIsToldAsItWasGiven(String which) {
        String key = which.equals("secret") ? secret.id() : UNKNOWN;
        ActRequest note = ActRequest.of(ActId.NOTE, Document.of("note", "one")).withKey(key);
        estate.feedback.handling().perform(WU, open.id(), open.version(), note);
        ActRequest another =
                ActRequest.of(ActId.NOTE, Document.of("note", "two")).withKey(key);
        assertThat(refused(another)).singleElement().asString().contains(key);
    }
}
