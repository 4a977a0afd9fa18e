package io.propertyfeedback.model;

import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import io.propertyfeedback.sla.Pause;
import io.propertyfeedback.sla.PauseLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of a feedback, at most one of a kind, and the ledger of its pauses.
 *
 * @param all    the clocks in the order in which they were first started
 * @param pauses when the clocks stood still
 */
public record Clocks(List<Clock> all, PauseLedger pauses) {
    public static final Clocks NONE = new Clocks(List.of(), PauseLedger.none());

    public Clocks {
        all = List.copyOf(all);
    }

    public Optional<Clock> of(ClockKind kind) {
        for (Clock clock : all) {
            if (clock.kind().equals(kind)) {
                return Optional.of(clock);
            }
        }
        return Optional.empty();
    }

    /** When a deadline passes next that nobody has recorded yet; empty while paused and when no clock runs. */
    public Optional<Instant> nextRungAt() {
        if (pauses.open().isPresent()) {
            return Optional.empty();
        }
        Instant next = null;
        for (Clock clock : all) {
            if (clock.isRunning()
                    && clock.rung() == 0
                    && (next == null || clock.due().isBefore(next))) {
                next = clock.due();
            }
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
                    return new Clocks(others, pauses);
                }
                return new Clocks(others, pauses.with(new Pause(stopped, at)));
            }
        }
        List<Clock> more = new ArrayList<>(all);
        more.add(clock);
        return new Clocks(more, pauses);
    }

    /** Standing still from an instant on, or running again. */
    Clocks waiting(boolean waiting, Instant at) {
        return new Clocks(all, waiting ? pauses.pause(at) : pauses.resume(at));
    }
}
