package io.propertyfeedback.kpi.measure;

import io.propertyfeedback.kpi.fact.PauseFact;
import io.propertyfeedback.sla.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Working time without pauses; pauses that overlap count once, and only where they touch working time. */
final class WorkedTime {
    private WorkedTime() {}

    static Duration between(Instant start, Instant end, List<PauseFact> pauses, WorkingCalendar calendar) {
        Duration worked = calendar.between(start, end);
        Instant reached = start;
        for (PauseFact pause :
                pauses.stream().sorted(Comparator.comparing(PauseFact::from)).toList()) {
            Instant from = later(pause.from(), reached);
            Instant to = pause.to() == null ? end : earlier(pause.to(), end);
            if (from.isBefore(to)) {
                worked = worked.minus(calendar.between(from, to));
                reached = to;
            }
        }
        return worked;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
