package io.propertyfeedback.model;

/**
 * The parts of a feedback that effects change, while the effects of one entry are applied one after the other.
 *
 * @param entry whose effects they are
 */
record Standing(Intake intake, Position position, Clocks clocks, Links links, Entry entry)
        implements Effect.Cases<Standing> {

    private Standing with(Position other) {
        return new Standing(intake, other, clocks, links, entry);
    }

    private Standing with(Clocks other) {
        return new Standing(intake, position, other, links, entry);
    }

    private Standing with(Links other) {
        return new Standing(intake, position, clocks, other, entry);
    }

    @Override
    public Standing received(Effect.Received received) {
        throw new IllegalArgumentException("Only the first effect of a history is a receipt");
    }

    @Override
    public Standing moved(Effect.Moved moved) {
        return with(position.moved(moved.to(), entry.happenedAt()));
    }

    @Override
    public Standing assigned(Effect.Assigned assigned) {
        return with(position.with(position.assignment().to(assigned.handler(), assigned.department())));
    }

    @Override
    public Standing graded(Effect.Graded graded) {
        return with(position.with(graded.grading()));
    }

    @Override
    public Standing clockSet(Effect.ClockSet set) {
        return with(clocks.with(set.clock(), entry.happenedAt()));
    }

    @Override
    public Standing waited(Effect.Waited waited) {
        return with(clocks.waiting(waited, entry.happenedAt()))
                .with(position.with(waited.waiting() ? Status.WAITING : Status.OPEN));
    }

    @Override
    public Standing rungTaken(Effect.RungTaken taken) {
        return this;
    }

    @Override
    public Standing responded(Effect.Responded responded) {
        return counted(Counts.CONTACT);
    }

    /** By whom is remembered, since the follow-up may have to be someone else's. */
    @Override
    public Standing carriedOut(Effect.CarriedOut carriedOut) {
        Tallies tallies = position.tallies().plusOne(Counts.CARRIED_OUT).without(Counts.NOT_REACHED);
        return with(position.with(tallies)
                .with(position.marks().with(Marks.TRIED, null))
                .with(position.assignment().carriedOutBy(entry.actor())));
    }

    @Override
    public Standing sentBack(Effect.SentBack sentBack) {
        return counted(Counts.SENT_BACK);
    }

    /** Nobody has anything to do about it, unless it is handed on for a review. */
    @Override
    public Standing settled(Effect.Settled settled) {
        return with(position.with(position.result().settled(settled.settlement(), entry.happenedAt()))
                .with(Status.SETTLED)
                .with(position.marks().with(Marks.ROLE, null)));
    }

    @Override
    public Standing reopened(Effect.Reopened reopened) {
        return with(
                reopened.newCycle()
                        ? position.inCycle(position.cycle() + 1)
                        : position.with(Status.OPEN).with(position.result().unsettled()));
    }

    @Override
    public Standing linked(Effect.Linked linked) {
        return with(linked.tied() ? links.with(linked.link()) : links.without(linked.link()));
    }

    @Override
    public Standing consulted(Effect.Consulted consulted) {
        return with(links.with(consulted.consultation()));
    }

    @Override
    public Standing rated(Effect.Rated rated) {
        return with(position.with(position.result().rated(rated.level())));
    }

    @Override
    public Standing marked(Effect.Marked marked) {
        return with(position.with(position.marks().with(marked.key(), marked.code())));
    }

    @Override
    public Standing counted(Effect.Counted counted) {
        return counted(counted.what());
    }

    private Standing counted(String what) {
        return with(position.with(position.tallies().plusOne(what)));
    }

    @Override
    public Standing attached(Effect.Attached attached) {
        return counted(Counts.ATTACHED);
    }

    @Override
    public Standing migrated(Effect.Migrated migrated) {
        return with(position.migrated(migrated.process(), migrated.step(), entry.happenedAt()));
    }

    /** The entry's other effects go by it. */
    @Override
    public Standing happened(Effect.Happened happened) {
        return this;
    }

    @Override
    public Standing concerned(Effect.Concerned concerned) {
        return new Standing(intake.concerning(concerned.staff()), position, clocks, links, entry);
    }
}
