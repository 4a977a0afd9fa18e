package io.propertyfeedback.memory;

import io.propertyfeedback.kpi.daily.DailyTallies;
import io.propertyfeedback.kpi.daily.DailyTally;
import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Positioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The events of one company by their positions, and what was folded from them. Used under the storage's lock. */
final class MemoryPlaces {
    private record Placed(String feedback, long version, Instant at) {}

    private final TreeMap<Long, Placed> events = new TreeMap<>();
    private final DailyTallies tallies = new DailyTallies();
    private long head;

    void place(String feedback, long version, Instant now) {
        events.put(++head, new Placed(feedback, version, now));
    }

    /** Entries come as they stand now: what was erased since is erased here, too. */
    List<Positioned> read(long after, int limit, Function<String, List<Entry>> histories) {
        List<Positioned> read = new ArrayList<>();
        for (Map.Entry<Long, Placed> event : events.tailMap(after, false).entrySet()) {
            if (read.size() == limit) {
                break;
            }
            Placed placed = event.getValue();
            Entry entry = histories.apply(placed.feedback()).get((int) placed.version() - 1);
            read.add(new Positioned(event.getKey(), entry.withoutWords()));
        }
        return read;
    }

    long head() {
        return head;
    }

    void forget(Instant before, long passed) {
        Map.Entry<Long, Placed> first = events.firstEntry();
        while (first != null
                && first.getKey() < head
                && first.getKey() <= passed
                && first.getValue().at().isBefore(before)) {
            events.pollFirstEntry();
            first = events.firstEntry();
        }
    }

    void add(DailyTallies folded) {
        tallies.add(folded.left());
    }

    List<DailyTally> tallies() {
        return tallies.left();
    }
}
