package io.propertyfeedback.jdbc;

import io.propertyfeedback.model.Feedback;
import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Clocks that are fully described by their deadline and their end, and the instant of a warning, so that they need no
 * ledger line, because the rest follows from where the feedback stands: never extended, no rung taken, and begun with the step or with the receipt.
 */
final class PlainClocks {
    private static final List<ClockKind> ORDER = List.of(ClockKind.STEP, ClockKind.RESPONSE, ClockKind.RESOLUTION);
    private static final Comparator<Clock> USUAL = Comparator.comparingInt(PlainClocks::rank);

    private PlainClocks() {}

    static boolean plain(Clock clock, Feedback feedback) {
        if (!clock.taken().isEmpty() || !clock.due().equals(clock.originalDue())) {
            return false;
        }
        if (clock.kind().equals(ClockKind.STEP)) {
            return clock.isRunning()
                    && clock.cycle() == feedback.position().cycle()
                    && clock.anchor().equals(feedback.position().since());
        }
        return ORDER.contains(clock.kind())
                && clock.cycle() == 1
                && clock.anchor().equals(feedback.intake().receivedAt());
    }

    /** Whether the clocks stand in the order in which {@link #joined} puts them. */
    static boolean inOrder(List<Clock> clocks) {
        for (int i = 1; i < clocks.size(); i++) {
            if (USUAL.compare(clocks.get(i - 1), clocks.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Both in the usual order; one of {@code others} stands for the plain one of its kind. */
    static List<Clock> joined(List<Clock> plain, List<Clock> others) {
        List<Clock> clocks = new ArrayList<>(others);
        for (Clock clock : plain) {
            if (others.stream().noneMatch(other -> other.kind().equals(clock.kind()))) {
                clocks.add(clock);
            }
        }
        clocks.sort(USUAL);
        return clocks;
    }

    private static int rank(Clock clock) {
        int rank = ORDER.indexOf(clock.kind());
        return rank < 0 ? ORDER.size() : rank;
    }
}
