package io.propertyfeedback.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The pauses of one feedback, in order and apart: overlapping, nested and touching ones are joined, those without
 * length dropped. At most the last is open; while it is, it is not joined to one that ended where it began. Immutable; what changes it answers the changed ledger.
 *
 * @param pauses in any order and overlap when given; in order, apart and not empty when asked
 */
public record PauseLedger(List<Pause> pauses) {

    private static final PauseLedger NONE = new PauseLedger(List.of());

    public PauseLedger {
        pauses = joined(pauses);
    }

    /** The ledger without a pause. */
    public static PauseLedger none() {
        return NONE;
    }

    /** A ledger of these pauses. */
    public static PauseLedger of(Pause... pauses) {
        return new PauseLedger(List.of(pauses));
    }

    /** Whether there was never a pause. */
    public boolean isEmpty() {
        return pauses.isEmpty();
    }

    /** The pause that has not ended. */
    public Optional<Pause> open() {
        return pauses.isEmpty() || !last().isOpen() ? Optional.empty() : Optional.of(last());
    }

    /** Whether clocks stand still at the instant; at a pause's end they run. */
    public boolean paused(Instant at) {
        return pauses.stream().anyMatch(pause -> pause.contains(at));
    }

    /** Begins a pause; one that is open already goes on, from the earlier of both beginnings. */
    public PauseLedger pause(Instant at) {
        return with(new Pause(at, null));
    }

    /**
     * Ends the open pause; an end before its beginning leaves no pause, and without an open pause nothing changes.
     */
    public PauseLedger resume(Instant at) {
        if (open().isEmpty()) {
            return this;
        }
        List<Pause> changed = new ArrayList<>(pauses.subList(0, pauses.size() - 1));
        if (at.isAfter(last().from())) {
            changed.add(new Pause(last().from(), at));
        }
        return new PauseLedger(changed);
    }

    /** This ledger and one more pause. */
    public PauseLedger with(Pause pause) {
        List<Pause> changed = new ArrayList<>(pauses);
        changed.add(pause);
        return new PauseLedger(changed);
    }

    /** Working time in [from, to) outside the pauses: what was really there to work. An open pause has no end. */
    public Duration worked(Instant from, Instant to, WorkingCalendar calendar) {
        if (to.isBefore(from)) {
            return Duration.ZERO;
        }
        return outside(from, to, calendar::between);
    }

    /** Wall-clock time in [from, to) outside the pauses. */
    Duration elapsed(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : outside(from, to, Duration::between);
    }

    private Duration outside(Instant from, Instant to, BiFunction<Instant, Instant, Duration> between) {
        Duration outside = between.apply(from, to);
        for (Pause pause : pauses) {
            Instant begin = pause.from().isAfter(from) ? pause.from() : from;
            Instant end = pause.to() == null || pause.to().isAfter(to) ? to : pause.to();
            if (begin.isBefore(end)) {
                outside = outside.minus(between.apply(begin, end));
            }
        }
        return outside;
    }

    /** Those that have ended. */
    public PauseLedger ended() {
        return open().isEmpty() ? this : new PauseLedger(pauses.subList(0, pauses.size() - 1));
    }

    private Pause last() {
        return pauses.get(pauses.size() - 1);
    }

    private static List<Pause> joined(List<Pause> pauses) {
        List<Pause> sorted = new ArrayList<>(pauses);
        sorted.removeIf(pause -> pause.from().equals(pause.to()));
        sorted.sort(Comparator.comparing(Pause::from));
        List<Pause> joined = new ArrayList<>(sorted.size());
        for (Pause next : sorted) {
            Pause last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || last.to() != null && isApart(last.to(), next)) {
                joined.add(next);
            } else {
                joined.set(joined.size() - 1, new Pause(last.from(), later(last.to(), next.to())));
            }
        }
        return List.copyOf(joined);
    }

    /** An open pause keeps its own beginning, since deadlines have already moved by the one that it touches. */
    private static boolean isApart(Instant end, Pause next) {
        return end.isBefore(next.from()) || next.isOpen() && end.equals(next.from());
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? null : Objects.compare(one, other, Instant::compareTo) >= 0 ? one : other;
    }
}
