package io.propertyfeedback.process;

import io.propertyfeedback.document.Document;
import io.propertyfeedback.form.Wording;
import io.propertyfeedback.model.ActId;
import io.propertyfeedback.model.Actor;
import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Effect;
import io.propertyfeedback.model.Feedback;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

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

    /** Whom the host's directory knows besides the actor who hold a role, are there and may work on it. */
    public Set<String> others(String role) {
        return circumstances.surroundings().others(role);
    }

    /** The process by which the community of the feedback handles a category; empty where it has none. */
    public Optional<FeedbackProcess> processFor(Category category) {
        return circumstances.surroundings().processFor(category);
    }

    /** The first of these roles that somebody holds who has had no part in it so far; empty without a directory. */
    public Optional<String> superior(String... roles) {
        for (String role : roles) {
            if (others(role).stream().anyMatch(person -> !hadPart(person))) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Whether somebody has done anything to it beside looking, or is made responsible for it. */
    public boolean hadPart(String person) {
        return circumstances.surroundings().history().stream()
                .filter(entry -> !entry.act().equals(ActId.REVEAL))
                .anyMatch(entry -> entry.actor().equals(person)
                        || entry.effects().stream()
                                .anyMatch(effect -> effect instanceof Effect.Assigned assigned
                                        && person.equals(assigned.handler())));
    }

    /** Whether the actor is responsible for it now: its handler, else one of the role that it is in the hands of. */
    public boolean byResponsible() {
        Step step = process.step(feedback.position().step()).orElse(null);
        return Objection.isResponsible(step, feedback, actor());
    }

    /** Whether the actor belongs to a department that has not answered yet. */
    boolean byDepartmentAsked() {
        return feedback.links().open().stream()
                .anyMatch(asked -> circumstances
                        .surroundings()
                        .members(asked.department())
                        .filter(members -> members.contains(actor().id()))
                        .isPresent());
    }

    /** What waits for approval; empty when nothing does. */
    public Optional<Proposal> proposal() {
        return Proposal.of(this);
    }

    /** An instant as a refusal tells it: to the minute, in the zone of the community. */
    public Wording moment(Instant at) {
        return circumstances.moment(at);
    }

    public Instant now() {
        return circumstances.now();
    }
}
