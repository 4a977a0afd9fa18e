package io.propertyfeedback.testkit.lives;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.OutcomeId;
import io.propertyfeedback.process.ActRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act as it is asked for.
 *
 * @param actor   by whom
 * @param id      of which feedback
 * @param version which version the actor saw
 * @param act     which act
 * @param outcome by which outcome, for a move
 * @param values  the record
 * @param key     the idempotency key, or null
 * @param now     when it happens
 * @param recorded what time it is where it is decided; the same unless it happened earlier
 * @param stored  the feedback of that id in the actor's company as stored, for its deadlines only, which the table does
 *                not reckon; null when unknown
 */
record Ask(
        Actor actor,
        String id,
        long version,
        String act,
        @Nullable String outcome,
        Document values,
        @Nullable String key,
        Instant now,
        Instant recorded,
        @Nullable Feedback stored) {

    ActRequest request() {
        ActRequest asked = new ActRequest(new ActId(act), outcome == null ? null : new OutcomeId(outcome), values, key);
        return now.isBefore(recorded) ? asked.happened(now, "typed in later") : asked;
    }

    /** What counts as the same request. */
    String body() {
        return id + "|" + version + "|" + act + "|" + outcome + "|" + values.asMap();
    }

    String text(String name) {
        return values.optionalText(name).orElse("");
    }

    Ask again(Document otherValues, Actor by, Instant later, @Nullable Feedback seen) {
        return new Ask(by, id, version, act, outcome, otherValues, key, later, later, seen);
    }

    @Override
    public String toString() {
        return actor.company() + "." + actor.id() + " " + act + (outcome == null ? "" : " " + outcome) + " " + id + " v"
                + version + " " + values.asMap() + (key == null ? "" : " key " + key) + " at " + now
                + (now.isBefore(recorded) ? " recorded at " + recorded : "");
    }
}
