package io.propertyfeedback.model;

import java.time.Instant;
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
                entry.company(), entry.feedback(), 1, received.intake(), position, Clocks.NONE, Links.NONE);
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
        return new Feedback(company, id, version + 1, intake, position, clocks, links).with(entry.effects(), entry);
    }

    private Feedback with(List<Effect> effects, Entry entry) {
        Feedback after = this;
        for (Effect effect : effects) {
            after = after.with(effect, entry.actor(), entry.at());
        }
        return after;
    }

    private Feedback with(Effect effect, String actor, Instant at) {
        if (effect instanceof Effect.Moved moved) {
            return with(position.moved(moved.to(), at));
        } else if (effect instanceof Effect.ClockSet set) {
            return with(clocks.with(set.clock(), at));
        } else if (effect instanceof Effect.Assigned assigned) {
            return with(position.with(position.assignment().to(assigned.handler(), assigned.department())));
        } else if (effect instanceof Effect.Graded graded) {
            return with(position.with(graded.grading()));
        } else if (effect instanceof Effect.Waited waited) {
            return waited.waiting()
                    ? with(clocks.with(clocks.pauses().pause(at))).with(position.with(Status.WAITING))
                    : with(clocks.with(clocks.pauses().resume(at))).with(position.with(Status.OPEN));
        } else if (effect instanceof Effect.Settled settled) {
            return with(position.with(position.result().settled(settled.settlement(), at))
                    .with(Status.SETTLED));
        } else if (effect instanceof Effect.Reopened reopened) {
            return with(reopened.newCycle()
                    ? position.inCycle(position.cycle() + 1)
                    : position.with(Status.OPEN).with(position.result().unsettled()));
        } else if (effect instanceof Effect.Linked linked) {
            return with(linked.tied() ? links.with(linked.link()) : links.without(linked.link()));
        } else if (effect instanceof Effect.Consulted consulted) {
            return with(links.with(consulted.consultation()));
        } else if (effect instanceof Effect.Rated rated) {
            return with(position.with(position.result().rated(rated.level())));
        } else if (effect instanceof Effect.Counted counted) {
            return counted(counted.what(), actor);
        }
        throw new IllegalArgumentException("Only the first effect of a history is a receipt");
    }

    /**
     * {@link Counts#CARRIED_OUT} also remembers by whom, since the follow-up may have to be someone else's, and lets
     * the attempts at a follow-up begin anew.
     */
    private Feedback counted(String what, String actor) {
        Tallies more = position.tallies().plusOne(what);
        if (!what.equals(Counts.CARRIED_OUT)) {
            return with(position.with(more));
        }
        return with(position.with(more.without(Counts.NOT_REACHED))
                .with(position.assignment().carriedOutBy(actor)));
    }

    private Feedback with(Position other) {
        return new Feedback(company, id, version, intake, other, clocks, links);
    }

    private Feedback with(Clocks other) {
        return new Feedback(company, id, version, intake, position, other, links);
    }

    private Feedback with(Links other) {
        return new Feedback(company, id, version, intake, position, clocks, other);
    }
}
