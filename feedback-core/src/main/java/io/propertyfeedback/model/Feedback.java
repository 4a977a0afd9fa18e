package io.propertyfeedback.model;

import java.util.List;

/**
 * One thing a person said (反馈), from receipt to close: the aggregate root. It has four parts: what was heard, where it
 * stands, its clocks, and what it is tied to. {@link #apply} is the only mutator, and it answers a new value.
 *
 * @param company  whose data it is; leads every key
 * @param id       unique within the company
 * @param version  1 after receipt, one more with every entry of its history
 * @param intake   what was heard
 * @param position where it stands
 * @param clocks   its deadlines
 * @param links    what it is tied to
 */
public record Feedback(
        String company, String id, long version, Intake intake, Position position, Clocks clocks, Links links) {

    private static final String FOLLOWS = "follow:";

    /** The feedback that a history tells of. */
    public static Feedback replay(List<Entry> history) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("An empty history tells of no feedback");
        }
        Feedback feedback = begin(history.get(0));
        for (Entry entry : history.subList(1, history.size())) {
            feedback = feedback.apply(entry);
        }
        return feedback;
    }

    /** A new feedback from its first entry, whose first effect is {@link Effect.Received}. */
    public static Feedback begin(Entry entry) {
        if (entry.version() != 1
                || entry.effects().isEmpty()
                || !(entry.effects().get(0) instanceof Effect.Received received)) {
            throw new IllegalArgumentException("A history begins with version 1 and a receipt, not with version "
                    + entry.version() + " and " + entry.act());
        }
        Position position = Position.at(
                received.process(), received.step(), received.intake().receivedAt(), received.grading());
        Feedback feedback = new Feedback(
                entry.company(), entry.feedback(), 0, received.intake(), position, Clocks.NONE, Links.NONE);
        return feedback.with(entry.effects().subList(1, entry.effects().size()), entry);
    }

    /** This feedback after one more entry, whose version must be the next. */
    public Feedback apply(Entry entry) {
        if (entry.version() != version + 1
                || !entry.feedback().equals(id)
                || !entry.company().equals(company)) {
            throw new IllegalArgumentException("Entry " + entry.company() + "/" + entry.feedback() + " version "
                    + entry.version() + " does not follow " + company + "/" + id + " version " + version);
        }
        return with(entry.effects(), entry);
    }

    /** Whether this id of an entry's actor is its submitter, by name or by the code of the feedback. */
    public boolean saidBy(String actor) {
        return actor.equals(intake.submitter().party()) || actor.equals(follower());
    }

    /** The id of whoever shows its code. */
    public String follower() {
        return FOLLOWS + id;
    }

    /** What erasure leaves of it: everything but words. The version stays, since nothing was done to it. */
    public Feedback erased() {
        return new Feedback(company, id, version, intake.erased(), position, clocks, links);
    }

    /** The same feedback of a person who goes by another id from now on. */
    public Feedback renamed(String party, String pseudonym) {
        return new Feedback(
                company,
                id,
                version,
                intake.renamed(party, pseudonym),
                position.renamed(party, pseudonym),
                clocks,
                links);
    }

    private Feedback with(List<Effect> effects, Entry entry) {
        Standing standing = new Standing(intake, position, clocks, links, entry);
        for (Effect effect : effects) {
            standing = effect.match(standing);
        }
        return new Feedback(
                company,
                id,
                entry.version(),
                standing.intake(),
                standing.position(),
                standing.clocks(),
                standing.links());
    }
}
