package io.propertyfeedback.examples.centre.page;

import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.model.Marks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody takes over by one button (认领): the act that assigns, with themselves as whom.
 *
 * @param id      the case
 * @param act     the act
 * @param step    on which step it was seen
 * @param version which version was seen: whoever is faster has it
 * @param key     a new idempotency key
 * @param actor   who takes it
 */
public record Claim(String id, String act, String step, long version, String key, String actor) {

    /** Null where it is nobody's to take: somebody has it, or it waits for a decision, which is made without taking it. */
    static @Nullable Claim of(Desks desks, Actor actor, Feedback feedback) {
        Marks marks = feedback.position().marks();
        boolean decision = marks.of(Marks.APPROVAL).isPresent() || marks.appealed();
        boolean free = feedback.position().assignment().handler() == null && Acts.isTurnOf(actor, feedback);
        if (decision || !free) {
            return null;
        }
        boolean can = desks.process(actor, feedback)
                .flatMap(process -> process.act(ActId.ASSIGN))
                .filter(act -> act.statuses().contains(feedback.position().status()))
                .isPresent();
        return can
                ? new Claim(
                        feedback.id(),
                        ActId.ASSIGN.id(),
                        feedback.position().step().id(),
                        feedback.version(),
                        UUID.randomUUID().toString(),
                        actor.id())
                : null;
    }
}
