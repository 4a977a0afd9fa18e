package io.propertyfeedback.process;

import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import java.util.Set;

/**
 * Whoever shows the secret code of a feedback: its submitter, as far as that one feedback goes.
 *
 * @param actor     to act as, at every desk
 * @param reference the id of the feedback
 */
public record Follower(Actor actor, String reference) implements Following {
    /** The follower of a feedback. To be made only for those who have shown its code. */
    public static Follower of(Feedback feedback) {
        Actor actor = new Actor(
                feedback.company(),
                feedback.follower(),
                Set.of(Roles.RESIDENT, Roles.FOLLOWER),
                Set.of(feedback.intake().community()));
        return new Follower(actor, feedback.id());
    }

    /**
     * Whether a feedback is the actor's own: the actor is a resident and said it, or follows it by its code. A staff
     * member who is a resident, too, owns nothing that others said.
     */
    public static boolean owns(Actor actor, Feedback feedback) {
        if (!actor.has(Roles.RESIDENT) || !actor.company().equals(feedback.company())) {
            return false;
        }
        return actor.has(Roles.FOLLOWER)
                ? actor.id().equals(feedback.follower())
                : actor.id().equals(feedback.intake().submitter().party());
    }
}
