package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.Tally;
import io.propertyfeedback.kpi.fact.SettledSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Walks through the cases of one subject and category in the order in which things happened, and knows at each receipt
 * which earlier ones are open and which are settled, by anchor: O(n log n) however many a subject has.
 */
final class RepeatFinder {
    /** Told of each case that counts whether it repeats an earlier one. */
    interface Finding {
        void of(Tally tally, boolean repeats);
    }

    /** From an instant on, a case is settled or open again; those of one case at one instant go by number. */
    private record Turn(long at, int number, boolean settles, long anchor, long anchorBefore) {}

    private final boolean fromReceipt;
    private final boolean openCounts;
    private final long window;
    private final long dedup;
    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparingLong(Turn::at).thenComparingInt(Turn::number));
    private final TreeMap<Long, Integer> open = new TreeMap<>();
    private final TreeMap<Long, Integer> settled = new TreeMap<>();

    RepeatFinder(RepeatRate measure) {
        this.fromReceipt = measure.anchor() == RepeatRate.Anchor.RECEIPT;
        this.openCounts = measure.whileOpen() == RepeatRate.WhileOpen.COUNT;
        this.window = micros(measure.window());
        this.dedup = micros(measure.dedup());
    }

    /** Judges the cases of one subject and category; sorts them. */
    void over(List<RepeatCandidate> sightings, Finding finding) {
        turns.clear();
        open.clear();
        settled.clear();
        sightings.sort(RepeatCandidate.ORDER);
        for (RepeatCandidate sighting : sightings) {
            turnUntil(sighting.received());
            judge(sighting, finding);
            if (sighting.repeatable() && sightings.size() > 1) {
                remember(sighting);
            }
        }
    }

    private void judge(RepeatCandidate sighting, Finding finding) {
        Tally tally = sighting.tally();
        if (tally == null) {
            return;
        }
        boolean nearSettled = isNear(settled, sighting.received());
        boolean nearOpen = !nearSettled && isNear(open, sighting.received());
        if (nearOpen) {
            tally.beside(RepeatRate.WHILE_OPEN);
        }
        finding.of(tally, nearSettled || (nearOpen && openCounts));
    }

    private boolean isNear(TreeMap<Long, Integer> anchors, long received) {
        Long anchor = dedup == 0 ? anchors.floorKey(received) : anchors.lowerKey(received - dedup);
        return anchor != null && anchor >= received - window;
    }

    private void remember(RepeatCandidate sighting) {
        put(open, sighting.received());
        for (Turn turn : turnsOf(sighting)) {
            if (turn.at() <= sighting.received()) {
                take(turn);
            } else {
                turns.add(turn);
            }
        }
    }

    private List<Turn> turnsOf(RepeatCandidate sighting) {
        List<Turn> found = new ArrayList<>(1);
        long anchor = sighting.received();
        for (SettledSpan span : sighting.before()) {
            long from = Math.max(RepeatCandidate.micros(span.settledAt()), sighting.received());
            long anchorThen = fromReceipt ? sighting.received() : from;
            found.add(new Turn(from, found.size(), true, anchorThen, anchor));
            long reopened = Math.max(RepeatCandidate.micros(span.reopenedAt()), from);
            found.add(new Turn(reopened, found.size(), false, anchor, anchorThen));
        }
        if (sighting.settled() != Long.MAX_VALUE) {
            long anchorThen = fromReceipt ? sighting.received() : sighting.settled();
            found.add(new Turn(sighting.settled(), found.size(), true, anchorThen, anchor));
        }
        return found;
    }

    private void turnUntil(long now) {
        while (!turns.isEmpty() && turns.peek().at() <= now) {
            take(turns.remove());
        }
    }

    private void take(Turn turn) {
        remove(turn.settles() ? open : settled, turn.anchorBefore());
        put(turn.settles() ? settled : open, turn.anchor());
    }

    private static void put(TreeMap<Long, Integer> anchors, long anchor) {
        anchors.merge(anchor, 1, Integer::sum);
    }

    private static void remove(TreeMap<Long, Integer> anchors, long anchor) {
        anchors.computeIfPresent(anchor, (key, count) -> count == 1 ? null : count - 1);
    }

    private static long micros(Duration duration) {
        return Math.addExact(Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1_000);
    }
}
