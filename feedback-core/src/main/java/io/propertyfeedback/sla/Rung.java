package io.propertyfeedback.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ladder of warnings and escalations: where on the way to a deadline or after it something happens.
 *
 * @param id what it is called in histories and texts ({@code rung.<id>}): 1 to 48 characters without {@code #}
 * @param at where it lies
 * @param every how long after one time the next follows; null for what happens once
 * @param times how often it happens at most
 */
public record Rung(String id, RungPoint at, @Nullable Limit every, int times) {
    /** The rung at the deadline, which every ladder has. */
    public static final String BREACH = "breach";

    /** Between the id and the number of the second time and later ones: {@code urge#2}. */
    static final String TIMES = "#";

    private static final int LONGEST = 48;
    private static final int MOST_TIMES = 100;

    /** @throws IllegalArgumentException saying what is wrong with it */
    public Rung {
        if (id.isBlank() || id.codePointCount(0, id.length()) > LONGEST || id.contains(TIMES)) {
            throw new IllegalArgumentException(
                    "a rung's id has 1 to " + LONGEST + " characters without '#': '" + id + "'");
        }
        if (id.equals(BREACH) != at.isDeadline()) {
            throw new IllegalArgumentException("the rung at the deadline is called '" + BREACH
                    + "' and no other is, so '" + id + "' cannot lie at '" + at.text() + "'");
        }
        if (times < 1 || times > MOST_TIMES || (times == 1) != (every == null)) {
            throw new IllegalArgumentException("rung '" + id + "' happens once, or 2 to " + MOST_TIMES
                    + " times with a distance: not " + times + " times");
        }
        if (every != null && (!at.isAfter() || !RungPoint.isDistance(every))) {
            throw new IllegalArgumentException(
                    "rung '" + id + "' cannot be repeated: only what lies after the deadline can,"
                            + " every so much working or wall-clock time");
        }
    }

    /** Once so many hundredths of the limit have passed, extensions included: 75 leaves a quarter of it. */
    public static Rung percent(String id, int percent) {
        return new Rung(id, new RungPoint.Percent(percent), null, 1);
    }

    /** A warning so much working or wall-clock time before the deadline. */
    public static Rung before(String id, Limit distance) {
        return new Rung(id, new RungPoint.Before(distance), null, 1);
    }

    /** The moment the deadline is missed. */
    public static Rung missed() {
        return new Rung(BREACH, new RungPoint.Deadline(), null, 1);
    }

    /** An escalation so much time after the deadline; nothing counts as a distance that is a date. */
    public static Rung after(String id, Limit distance) {
        return new Rung(id, new RungPoint.After(distance), null, 1);
    }

    /** The same again every so much time, until it happened so often. */
    public Rung every(Limit distance, int atMost) {
        return new Rung(id, at, distance, atMost);
    }

    /** The id of the rung that was taken for the first or another time. */
    static String base(String taken) {
        int number = taken.indexOf(TIMES);
        return number < 0 ? taken : taken.substring(0, number);
    }

    /** The times that are still to come, each with its instant; those of which no calendar knows are never reached. */
    List<Ladder.Reached> toCome(Clock clock, RungPoint.Course course) {
        List<Ladder.Reached> all = new ArrayList<>();
        int taken = clock.timesTaken(id);
        try {
            Instant when = at.on(course);
            for (int time = 1; time <= times; time++) {
                if (time > taken) {
                    all.add(new Ladder.Reached(this, time, when));
                }
                when = every == null ? when : every.dueFrom(when, course.calendar());
            }
        } catch (OutOfCalendarException never) {
            return all;
        }
        return all;
    }
}
