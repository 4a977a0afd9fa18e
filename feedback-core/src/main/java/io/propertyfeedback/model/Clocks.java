package io.propertyfeedback.model;

import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Pause;
import io.propertyfeedback.sla.PauseLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a feedback, at most one of a kind, and the ledger of its pauses.
 *
 * @param all        the clocks in the order in which they were first started
 * @param pauses     when the clocks stood still
 * @param waitsUntil when the pause that is open ends by itself; null where none is open, or names no end
 */
public record Clocks(
        List<Clock> all, PauseLedger pauses, @Nullable Instant waitsUntil) {
    public static final Clocks NONE = new Clocks(List.of(), PauseLedger.none());

    public Clocks {
        all = List.copyOf(all);
        if (pauses.open().isEmpty()) {
            waitsUntil = null;
        }
    }

    /** Clocks of which none waits for an end that was named. */
    public Clocks(List<Clock> all, PauseLedger pauses) {
        this(all, pauses, null);
    }

    public Optional<Clock> of(ClockKind kind) {
        for (Clock clock : all) {
            if (clock.kind().equals(kind)) {
                return Optional.of(clock);
            }
        }
        return Optional.empty();
    }

    /**
     * When time alone does something next: the earliest next rung of a running clock, or the end of the waiting. While it
     * waits, clocks that stand still have no next rung. Empty where there is neither.
     */
    public Optional<Instant> nextRungAt() {
        boolean waits = pauses.open().isPresent();
        Instant next = waitsUntil;
        for (Clock clock : all) {
            if (waits && clock.kind().standsStill()) {
                continue;
            }
            Instant rung = clock.nextRungAt().orElse(next);
            next = next == null || rung != null && rung.isBefore(next) ? rung : next;
        }
        return Optional.ofNullable(next);
    }

    /** The earliest deadline that still runs: what a work queue sorts by. */
    public Optional<Instant> due() {
        return of(ClockKind.STEP).filter(Clock::isRunning).map(Clock::due);
    }

    /**
     * With one clock as it stands now. A clock of the same cycle that runs again after it had stopped leaves the time
     * between in the ledger: it counts like a pause whenever a deadline is reckoned anew.
     */
    Clocks with(Clock clock, Instant at) {
        for (int i = 0; i < all.size(); i++) {
            Clock before = all.get(i);
            if (before.kind().equals(clock.kind())) {
                Clock[] changed = all.toArray(new Clock[0]);
                changed[i] = clock;
                List<Clock> others = List.of(changed);
                Instant stopped = before.stoppedAt();
                boolean goesOn = clock.isRunning() && before.anchor().equals(clock.anchor());
                // nodes' clocks are apart: what goes on may seem to do so before it stopped
                if (stopped == null || !goesOn || !at.isAfter(stopped)) {
                    return new Clocks(others, pauses, waitsUntil);
                }
                return new Clocks(others, pauses.with(new Pause(stopped, at)), waitsUntil);
            }
        }
        List<Clock> more = new ArrayList<>(all);
        more.add(clock);
        return new Clocks(more, pauses, waitsUntil);
    }

    /** Standing still from an instant on, or running again. */
    Clocks waiting(Effect.Waited waited, Instant at) {
        Instant until = waited.until();
        return waited.waiting()
                ? new Clocks(all, pauses.pause(at), until)
                : new Clocks(all, pauses.resume(until == null ? at : until));
    }
}
