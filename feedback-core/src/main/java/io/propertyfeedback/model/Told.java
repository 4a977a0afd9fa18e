package io.propertyfeedback.model;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** The instants that an effect tells of, besides the one at which it happened, and that searches by time go by. */
final class Told implements Effect.Cases<Stream<Instant>> {
    static final Told INSTANTS = new Told();

    private Told() {}

    @Override
    public Stream<Instant> received(Effect.Received received) {
        return Stream.of(received.intake().receivedAt(), received.intake().recordedAt());
    }

    @Override
    public Stream<Instant> moved(Effect.Moved moved) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> assigned(Effect.Assigned assigned) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> graded(Effect.Graded graded) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> clockSet(Effect.ClockSet clockSet) {
        return Stream.of(
                        clockSet.clock().anchor(),
                        clockSet.clock().originalDue(),
                        clockSet.clock().due(),
                        clockSet.clock().stoppedAt())
                .filter(Objects::nonNull);
    }

    @Override
    public Stream<Instant> waited(Effect.Waited waited) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> rungTaken(Effect.RungTaken rungTaken) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> responded(Effect.Responded responded) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> carriedOut(Effect.CarriedOut carriedOut) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> sentBack(Effect.SentBack sentBack) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> settled(Effect.Settled settled) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> reopened(Effect.Reopened reopened) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> linked(Effect.Linked linked) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> consulted(Effect.Consulted consulted) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> rated(Effect.Rated rated) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> marked(Effect.Marked marked) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> counted(Effect.Counted counted) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> attached(Effect.Attached attached) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> migrated(Effect.Migrated migrated) {
        return Stream.empty();
    }

    @Override
    public Stream<Instant> happened(Effect.Happened happened) {
        return Stream.of(happened.at());
    }

    @Override
    public Stream<Instant> concerned(Effect.Concerned concerned) {
        return Stream.empty();
    }
}
