package io.propertyfeedback.process;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Field;
import io.propertyfeedback.form.FieldError;
import io.propertyfeedback.form.Form;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.sla.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When an act may say that it happened: the one place that decides which instant the state machine goes by. */
public final class Backdating {
    public static final String AT = "happenedAt";
    public static final String REASON = "happenedReason";

    /** What an act may say besides its record; the reason stands among the words of its entry. */
    public static final Form FORM =
            Form.of(Field.instant(AT), Field.longText(REASON).max(2000));

    /** How far back without saying why. */
    public static final Duration WITHOUT_REASON = Duration.ofDays(1);

    private Backdating() {}

    /** What is wrong with when the act is said to have happened; empty where it happens now. */
    static List<Refusal> check(Feedback feedback, ActRequest request, Circumstances now) {
        Instant at = request.happenedAt();
        if (at == null) {
            return List.of();
        }
        if (Follower.owns(now.actor(), feedback)) {
            return List.of(refusal(AT, "refused.happened-submitter"));
        }
        Instant follows = follows(feedback);
        if (at.isAfter(now.recorded())) {
            return List.of(refusal(AT, "refused.happened-future", now.moment(at), now.moment(now.recorded())));
        }
        if (at.isBefore(follows)) {
            return List.of(refusal(AT, "refused.happened-early", now.moment(at), now.moment(follows)));
        }
        List<Refusal> wrong = new ArrayList<>();
        for (FieldError error :
                FORM.check(Document.of(REASON, request.happenedReason())).errors()) {
            wrong.add(Refusal.of(error));
        }
        if (at.isBefore(now.recorded().minus(WITHOUT_REASON)) && isBlank(request.happenedReason())) {
            wrong.add(refusal(REASON, "refused.happened-reason", now.moment(at)));
        }
        return wrong;
    }

    /** The circumstances as they were when it happened. */
    static Circumstances then(ActRequest request, Circumstances now) {
        Instant at = request.happenedAt();
        return at == null ? now : now.happened(at);
    }

    /** With the reason among the words. */
    static Document words(ActRequest request, Document words) {
        boolean told = request.happenedAt() != null && !isBlank(request.happenedReason());
        return told ? words.with(REASON, request.happenedReason()) : words;
    }

    /**
     * What it may not have happened before: the receipt, the last change of step, the settlement, and where a wait began
     * or ended. Else clocks would end before they began.
     */
    private static Instant follows(Feedback feedback) {
        List<Pause> pauses = feedback.clocks().pauses().pauses();
        Pause last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
        return Stream.of(
                        feedback.intake().receivedAt(),
                        feedback.position().since(),
                        feedback.position().result().at(),
                        last == null ? null : last.to() == null ? last.from() : last.to())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static boolean isBlank(@Nullable String reason) {
        return reason == null || reason.isBlank();
    }

    private static Refusal refusal(String field, String code, Object... arguments) {
        return new Refusal("/" + field, new Message(code, arguments));
    }
}
