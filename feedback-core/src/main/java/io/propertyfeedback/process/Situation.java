package io.propertyfeedback.process;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import java.time.Instant;

/**
 * What a guard sees and a consequence works from.
 *
 * @param process       the version of the process that the feedback keeps
 * @param feedback      as stored
 * @param values        the checked record; empty while only asking which acts are allowed
 * @param circumstances the rest of the world
 */
public record Situation(FeedbackProcess process, Feedback feedback, Document values, Circumstances circumstances) {

    public Actor actor() {
        return circumstances.actor();
    }

    /**
     * Whether the submitter acts, or whoever follows the feedback by its code: as {@link Roles#RESIDENT}, which holds
     * only for what one said oneself.
     */
    public boolean bySubmitter() {
        return Follower.owns(actor(), feedback);
    }

    /** An instant as a refusal tells it: to the minute, in the zone of the community. */
    public Wording moment(Instant at) {
        return circumstances.moment(at);
    }

    public Instant now() {
        return circumstances.now();
    }
}
