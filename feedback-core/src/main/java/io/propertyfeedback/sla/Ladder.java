package io.propertyfeedback.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Warnings before a deadline, the deadline, and escalations after it. A clock carries which rungs were taken, by their
 * ids, so each is taken once however often a deadline is looked at, and a deadline that moves re-arms none.
 *
 * @param rungs with the one at the deadline, which is added where it was not named
 */
public record Ladder(List<Rung> rungs) {
    /** The ladder with nothing but the deadline. */
    public static final Ladder DEADLINE = new Ladder(List.of());

    /** @throws IllegalArgumentException when two rungs have one id */
    public Ladder {
        List<Rung> all = new ArrayList<>(rungs);
        if (all.stream().noneMatch(rung -> rung.at().isDeadline())) {
            all.add(Rung.missed());
        }
        Set<String> ids = new HashSet<>();
        for (Rung rung : all) {
            if (!ids.add(rung.id())) {
                throw new IllegalArgumentException("two rungs of a ladder are called '" + rung.id() + "'");
            }
        }
        rungs = List.copyOf(all);
    }

    /** A ladder of these rungs and the one at the deadline. */
    public static Ladder of(Rung... rungs) {
        return new Ladder(List.of(rungs));
    }

    /**
     * A rung at a time when it is reached.
     *
     * @param rung which
     * @param time for which time, 1 for the first
     * @param at   when; in the past when the clock was not looked at for a while
     */
    public record Reached(Rung rung, int time, Instant at) {
        private static final Comparator<Reached> ORDER =
                Comparator.comparingInt(Reached::side).thenComparing(Reached::at);

        /** What {@link Clock#taking} is given: the id, with the number of the time from the second on. */
        public String id() {
            return time == 1 ? rung.id() : rung.id() + Rung.TIMES + time;
        }

        /** Whatever instants say: no warning comes after the deadline, no escalation before it. */
        private int side() {
            return rung.at().isDeadline() ? 0 : rung.at().isAfter() ? 1 : -1;
        }

        private boolean isReached(Instant now) {
            return rung.at().isDeadline() ? !Clock.onTime(now, at) : !at.isAfter(now);
        }
    }

    /**
     * Which rungs are still to come, in order. One that would lie before the clock's beginning is passed over: two
     * hours' warning of a one-hour limit is no news; neither is a warning once the deadline has passed and that was
     * recorded.
     */
    private List<Reached> toCome(RungPoint.Course course) {
        Clock clock = course.clock();
        List<Reached> all = new ArrayList<>();
        for (Rung rung : rungs) {
            boolean over = clock.breached() && !rung.at().isAfter();
            if (clock.isRunning() && !over) {
                all.addAll(rung.toCome(clock, course));
            }
        }
        all.removeIf(
                one -> one.at().isBefore(clock.anchor()) && !one.rung().at().isDeadline());
        all.sort(Reached.ORDER);
        return all;
    }

    /**
     * The rungs that are reached by now and not taken yet, in order; none of a stopped clock.
     *
     * @param course the clock, with what its deadline was reckoned by
     */
    public List<Reached> reached(RungPoint.Course course, Instant now) {
        List<Reached> all = toCome(course);
        int reached = 0;
        while (reached < all.size() && all.get(reached).isReached(now)) {
            reached++;
        }
        return List.copyOf(all.subList(0, reached));
    }

    /** The clock with the instant of its next rung, as things stand. */
    public Clock armed(RungPoint.Course course) {
        List<Reached> all = toCome(course);
        return course.clock().next(all.isEmpty() ? null : all.get(0).at());
    }
}
