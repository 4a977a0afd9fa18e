package io.propertyfeedback.testkit.lives;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What figures are made from, written down beside a {@link Card} as it is done, not read from effects: each run of each
 * clock, each waiting, each answer, each time it stood settled. Not thread-safe.
 */
final class Diary {
    /** One run of a clock; an interruption that is taken up again goes on with the same run. */
    record Run(
            String clock,
            @Nullable String step,
            int cycle,
            Instant from,
            @Nullable Instant to) {
        Run until(@Nullable Instant end) {
            return new Run(clock, step, cycle, from, end);
        }
    }

    record Span(Instant from, @Nullable Instant to) {}

    record Answer(int cycle, int level, String source, Instant at) {}

    /** That staff took it out of the way before its end, and nobody was asked to approve it. */
    record Out(int cycle, String reason, String by) {}

    final List<Run> runs = new ArrayList<>();
    final List<Span> waits = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    final List<Span> settledBefore = new ArrayList<>();
    final List<Out> takenOut = new ArrayList<>();
    final Instant receivedAt;

    @Nullable
    Instant respondedAt;

    @Nullable
    Instant carriedOutAt;

    @Nullable
    Instant closedAt;

    Diary(Instant receivedAt) {
        this.receivedAt = receivedAt;
    }

    /** A step's clock begins anew on each step, the others once in a cycle. */
    void runs(String clock, String step, int cycle, Instant at) {
        boolean perStep = clock.equals("step");
        int known = last(clock);
        if (known >= 0 && runs.get(known).to() == null) {
            return;
        }
        if (!perStep && known >= 0 && runs.get(known).cycle() == cycle) {
            goesOn(clock);
        } else {
            runs.add(new Run(clock, perStep ? step : null, cycle, at, null));
        }
    }

    /** The step's clock goes on as that of another step. */
    void isOn(String step) {
        int known = last("step");
        Run run = runs.get(known);
        runs.set(known, new Run(run.clock(), step, run.cycle(), run.from(), run.to()));
    }

    void goesOn(String clock) {
        end(clock, null);
    }

    void stops(String clock, Instant at) {
        end(clock, at);
    }

    private void end(String clock, @Nullable Instant at) {
        int known = last(clock);
        runs.set(known, runs.get(known).until(at));
    }

    private int last(String clock) {
        for (int i = runs.size() - 1; i >= 0; i--) {
            if (runs.get(i).clock().equals(clock)) {
                return i;
            }
        }
        return -1;
    }

    void waits(Instant at) {
        waits.add(new Span(at, null));
    }

    void waitsNoMore(Instant at) {
        int last = waits.size() - 1;
        if (last >= 0 && waits.get(last).to() == null) {
            waits.set(last, new Span(waits.get(last).from(), at));
        }
    }

    void reopened(@Nullable Instant settledAt, Instant at) {
        settledBefore.add(new Span(Objects.requireNonNull(settledAt), at));
        carriedOutAt = null;
        closedAt = null;
    }

    /** How many stood settled at an instant, and were not taken up again by then, of those before the present one. */
    boolean stoodSettled(Instant at) {
        return settledBefore.stream()
                .anyMatch(span -> span.from().isBefore(at)
                        && !Objects.requireNonNull(span.to()).isBefore(at));
    }
}
