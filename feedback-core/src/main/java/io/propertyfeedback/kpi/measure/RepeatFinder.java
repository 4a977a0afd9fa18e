package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.Tally;
import io.propertyfeedback.kpi.fact.SettledSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * From an instant on, a case is settled or open again; those of one case at one instant go by number.
     *
     * @param kind     of the case
     * @param resolved whether the settlement that begins or ends left nothing of it
     */
    private record Turn(
            long at, int number, boolean settles, long anchor, long anchorBefore, String kind, boolean resolved) {}

    private final boolean anyKind;
    private final boolean fromReceipt;
    private final boolean openCounts;
    private final long window;
    private final long dedup;
    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparingLong(Turn::at).thenComparingInt(Turn::number));
    private final TreeMap<Long, Integer> open = new TreeMap<>();
    private final Map<String, TreeMap<Long, Integer>> settledByKind = new HashMap<>();
    private final TreeMap<Long, Integer> unresolved = new TreeMap<>();

    RepeatFinder(RepeatRate measure) {
        this.anyKind = measure.looksBackToAnyKind();
        this.fromReceipt = measure.anchor() == RepeatRate.Anchor.RECEIPT;
        this.openCounts = measure.whileOpen() == RepeatRate.WhileOpen.COUNT;
        this.window = micros(measure.window());
        this.dedup = micros(measure.dedup());
    }

    /** Judges the cases of one subject and category; sorts them. */
    void over(List<RepeatCandidate> sightings, Finding finding) {
        turns.clear();
        open.clear();
        settledByKind.clear();
        unresolved.clear();
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
        boolean nearSettled = isNearSettled(sighting);
        boolean nearOpen = !nearSettled && isNearOpen(sighting.received());
        if (nearOpen) {
            tally.beside(RepeatRate.WHILE_OPEN);
        }
        finding.of(tally, nearSettled || (nearOpen && openCounts));
    }

    private boolean isNearSettled(RepeatCandidate sighting) {
        TreeMap<Long, Integer> same = settledByKind.get(sighting.kind());
        return same != null && isNear(same, sighting.received()) || anyKind && isNear(unresolved, sighting.received());
    }

    private boolean isNear(TreeMap<Long, Integer> anchors, long received) {
        Long anchor = anchors.floorKey(received);
        return anchor != null && anchor >= received - window;
    }

    /** What is open has no end to count a window from. */
    private boolean isNearOpen(long received) {
        Long anchor = dedup == 0 ? open.floorKey(received) : open.lowerKey(received - dedup);
        return anchor != null && (!fromReceipt || anchor >= received - window);
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
        long received = sighting.received();
        String kind = sighting.kind();
        for (SettledSpan span : sighting.before()) {
            boolean resolved = RepeatCandidate.isResolved(span.settlement());
            long from = Math.max(RepeatCandidate.micros(span.settledAt()), received);
            long anchor = fromReceipt ? received : from;
            found.add(new Turn(from, found.size(), true, anchor, received, kind, resolved));
            long reopened = Math.max(RepeatCandidate.micros(span.reopenedAt()), from);
            found.add(new Turn(reopened, found.size(), false, received, anchor, kind, resolved));
        }
        if (sighting.settled() != Long.MAX_VALUE) {
            long anchor = fromReceipt ? received : sighting.settled();
            found.add(new Turn(sighting.settled(), found.size(), true, anchor, received, kind, sighting.resolved()));
        }
        return found;
    }

    private void turnUntil(long now) {
        while (!turns.isEmpty() && turns.peek().at() <= now) {
            take(turns.remove());
        }
    }

    private void take(Turn turn) {
        TreeMap<Long, Integer> settled = settledByKind.computeIfAbsent(turn.kind(), kind -> new TreeMap<>());
        remove(turn.settles() ? open : settled, turn.anchorBefore());
        put(turn.settles() ? settled : open, turn.anchor());
        if (turn.resolved()) {
            return;
        }
        if (turn.settles()) {
            put(unresolved, turn.anchor());
        } else {
            remove(unresolved, turn.anchorBefore());
        }
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
