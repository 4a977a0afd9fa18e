package io.propertyfeedback.desk;

import io.propertyfeedback.model.Effect;
import java.util.List;

/** The ids of other feedbacks that an effect names, each of which the reader may be kept from. */
final class OtherNamed implements Effect.Cases<List<String>> {
    static final OtherNamed BY = new OtherNamed();

    private OtherNamed() {}

    @Override
    public List<String> received(Effect.Received received) {
        return List.of();
    }

    @Override
    public List<String> moved(Effect.Moved moved) {
        return List.of();
    }

    @Override
    public List<String> assigned(Effect.Assigned assigned) {
        return List.of();
    }

    @Override
    public List<String> graded(Effect.Graded graded) {
        return List.of();
    }

    @Override
    public List<String> clockSet(Effect.ClockSet clockSet) {
        return List.of();
    }

    @Override
    public List<String> waited(Effect.Waited waited) {
        return List.of();
    }

    @Override
    public List<String> rungTaken(Effect.RungTaken rungTaken) {
        return List.of();
    }

    @Override
    public List<String> responded(Effect.Responded responded) {
        return List.of();
    }

    @Override
    public List<String> carriedOut(Effect.CarriedOut carriedOut) {
        return List.of();
    }

    @Override
    public List<String> sentBack(Effect.SentBack sentBack) {
        return List.of();
    }

    @Override
    public List<String> settled(Effect.Settled settled) {
        return List.of();
    }

    @Override
    public List<String> reopened(Effect.Reopened reopened) {
        return List.of();
    }

    @Override
    public List<String> linked(Effect.Linked linked) {
        return linked.link().feedback().stream().toList();
    }

    @Override
    public List<String> consulted(Effect.Consulted consulted) {
        return List.of();
    }

    @Override
    public List<String> rated(Effect.Rated rated) {
        return List.of();
    }

    @Override
    public List<String> marked(Effect.Marked marked) {
        return marked.code() == null ? List.of() : List.of(marked.code());
    }

    @Override
    public List<String> counted(Effect.Counted counted) {
        return List.of();
    }

    @Override
    public List<String> attached(Effect.Attached attached) {
        return List.of();
    }

    @Override
    public List<String> migrated(Effect.Migrated migrated) {
        return List.of();
    }

    @Override
    public List<String> happened(Effect.Happened happened) {
        return List.of();
    }

    @Override
    public List<String> concerned(Effect.Concerned concerned) {
        return List.of();
    }
}
