package io.propertyfeedback.process;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.OutcomeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an actor asks to be done to a feedback.
 *
 * @param act            which act
 * @param outcome        the way out of the step; only for {@link ActId#MOVE}
 * @param values         the record, to be checked against the act's form
 * @param key            the caller's idempotency key: the same request again answers as it did the first time
 * @param happenedAt     when it happened, where that was before now; null for now
 * @param happenedReason why it is recorded so late; needed for what happened more than a day ago
 */
public record ActRequest(
        ActId act,
        @Nullable OutcomeId outcome,
        Document values,
        @Nullable String key,
        @Nullable Instant happenedAt,
        @Nullable String happenedReason) {

    /** An act that happens now. */
    public ActRequest(ActId act, @Nullable OutcomeId outcome, Document values, @Nullable String key) {
        this(act, outcome, values, key, null, null);
    }

    public static ActRequest of(ActId act, Document values) {
        return new ActRequest(act, null, values, null);
    }

    public static ActRequest move(String outcome, Document values) {
        return new ActRequest(ActId.MOVE, new OutcomeId(outcome), values, null);
    }

    public ActRequest withKey(String idempotencyKey) {
        return new ActRequest(act, outcome, values, idempotencyKey, happenedAt, happenedReason);
    }

    /** The same act, which happened at an earlier instant and is recorded now (补录); null for now. */
    public ActRequest happened(@Nullable Instant at, @Nullable String reason) {
        return new ActRequest(act, outcome, values, key, at, reason);
    }
}
