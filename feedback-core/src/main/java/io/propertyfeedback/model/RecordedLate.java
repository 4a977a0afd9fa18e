package io.propertyfeedback.model;

import io.propertyfeedback.sla.Clock;
import io.propertyfeedback.sla.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Missed deadlines that were not missed (补录): one passed with nothing recorded, and an act that was recorded later had
 * kept it. Breach and escalation stay in the history; this is what marks them there.
 */
public final class RecordedLate {
    private final Map<Long, Set<ClockKind>> found = new HashMap<>();
    private final List<Missed> missed = new ArrayList<>();

    private RecordedLate() {}

    /** A deadline of which an entry says that it passed. */
    private record Missed(long version, Clock clock) {
        private boolean keptBy(Entry entry) {
            Instant due = clock.due();
            return !entry.happenedAt().isAfter(due)
                    && entry.effects().stream().anyMatch(effect -> isKeeping(effect, due));
        }

        private boolean isKeeping(Effect effect, Instant due) {
            if (effect instanceof Effect.Waited waited) {
                return waited.waiting() && clock.kind().standsStill();
            }
            Clock now = set(effect, clock.kind());
            Instant stopped = now == null ? null : now.stoppedAt();
            return now != null
                    && now.anchor().equals(clock.anchor())
                    && (stopped == null ? now.due().isAfter(due) : Clock.onTime(stopped, due));
        }
    }

    /** By version of the history: the clocks whose breach or escalation, told by that entry, was none. */
    public static Map<Long, Set<ClockKind>> of(List<Entry> history) {
        RecordedLate late = new RecordedLate();
        history.forEach(late::take);
        return late.found;
    }

    private void take(Entry entry) {
        if (entry.happenedAt().isBefore(entry.at())) {
            missed.stream()
                    .filter(one -> one.keptBy(entry))
                    .forEach(one -> found.computeIfAbsent(one.version(), version -> new HashSet<>())
                            .add(one.clock().kind()));
        }
        for (Effect effect : entry.effects()) {
            if (effect instanceof Effect.RungTaken taken) {
                entry.effects().stream()
                        .map(other -> set(other, taken.clock()))
                        .filter(clock -> clock != null && !entry.at().isBefore(clock.due()))
                        .forEach(clock -> missed.add(new Missed(entry.version(), clock)));
            }
        }
    }

    private static @Nullable Clock set(Effect effect, ClockKind kind) {
        return effect instanceof Effect.ClockSet set && set.clock().kind().equals(kind) ? set.clock() : null;
    }
}
