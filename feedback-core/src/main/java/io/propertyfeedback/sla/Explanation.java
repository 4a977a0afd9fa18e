package io.propertyfeedback.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why a deadline is what it is, as facts for a page to lay out in its own language.
 *
 * @param start when the limit began to run
 * @param limit how long it may take
 * @param due the deadline
 * @param counted the stretches from start to deadline that counted: working windows for working limits, wall-clock time
 *     for the others, pauses taken out
 * @param holidays days off on the way, weekends not among them unless they were declared
 * @param ownDays dates on the way with windows of their own: make-up workdays and half days
 * @param pauses pauses begun before the deadline; one that is open has not moved it yet
 * @param provisional whether the deadline lies after the last date for which holidays are known
 */
public record Explanation(
        Instant start,
        Limit limit,
        Instant due,
        List<Stretch> counted,
        List<LocalDate> holidays,
        SortedMap<LocalDate, List<Window>> ownDays,
        List<Pause> pauses,
        boolean provisional) {

    public Explanation {
        counted = List.copyOf(counted);
        holidays = List.copyOf(holidays);
        ownDays = Collections.unmodifiableSortedMap(new TreeMap<>(ownDays));
        pauses = List.copyOf(pauses);
    }

    /** Whether an open pause holds the deadline, which moves when it ends. */
    public boolean paused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).isOpen();
    }
}
