package io.propertyfeedback.sla;

import java.time.Duration;
import java.time.Instant;

/** Where a rung lies on the way to a deadline or after it. */
public sealed interface RungPoint {

    /**
     * What a point is reckoned from.
     *
     * @param clock    with its deadline
     * @param limit    how it was reckoned
     * @param pauses   those that have ended
     * @param calendar working time
     */
    record Course(Clock clock, Limit limit, PauseLedger pauses, WorkingCalendar calendar) {}

    /** When it is reached. */
    Instant on(Course course);

    /** The point in short: {@code 75%}, {@code before:PT2H}, {@code deadline}, {@code after:wall:PT24H}. */
    String text();

    /** Whether it lies after the deadline. */
    default boolean isAfter() {
        return false;
    }

    /** Whether it is the deadline. */
    default boolean isDeadline() {
        return false;
    }

    /**
     * Reads what {@link #text()} writes.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static RungPoint parse(String text) {
        if (text.equals(Deadline.TEXT)) {
            return new Deadline();
        } else if (text.startsWith(Before.PREFIX)) {
            return new Before(Limit.parse(text.substring(Before.PREFIX.length())));
        } else if (text.startsWith(After.PREFIX)) {
            return new After(Limit.parse(text.substring(After.PREFIX.length())));
        } else if (text.matches("\\d{1,4}%")) {
            return new Percent(Integer.parseInt(text.substring(0, text.length() - 1)));
        }
        throw new IllegalArgumentException(
                "rung at '" + text + "' is none of: 75%, before:PT2H, deadline, after:PT4H, after:wall:PT24H");
    }

    /** Whether a limit is a length of time that is not nothing, and no date. */
    static boolean isDistance(Limit limit) {
        return limit instanceof WorkingDuration working && !working.duration().isZero()
                || limit instanceof WallClock wall && !wall.duration().isZero()
                || limit instanceof WorkingDays working && working.days() > 0
                || limit instanceof CalendarDays calendar && calendar.days() > 0;
    }

    /**
     * So many hundredths of the time from the beginning to the deadline, pauses apart, in the time that the limit counts.
     *
     * @param percent 1 to 1,000 but not 100, which is the deadline
     */
    record Percent(int percent) implements RungPoint {
        /** @throws IllegalArgumentException for 100 and what is out of range */
        public Percent {
            if (percent < 1 || percent > 1_000 || percent == 100) {
                throw new IllegalArgumentException(
                        "a rung lies at 1% to 1000%, and at 'deadline' for 100%: " + percent);
            }
        }

        @Override
        public Instant on(Course course) {
            Instant from = course.clock().anchor();
            Instant due = course.clock().due();
            Limit limit = course.limit();
            if (limit instanceof At) {
                return from.plus(part(Duration.between(from, due)));
            }
            boolean working = limit instanceof WorkingDuration || limit instanceof WorkingDays;
            Duration whole = working
                    ? course.pauses().worked(from, due, course.calendar())
                    : course.pauses().elapsed(from, due);
            Limit part = working ? new WorkingDuration(part(whole)) : new WallClock(part(whole));
            Instant at = Due.of(from, part, course.pauses(), course.calendar());
            return percent < 100 && at.isAfter(due) ? due : at; // a limit without working time in it
        }

        private Duration part(Duration whole) {
            return whole.isNegative()
                    ? Duration.ZERO
                    : whole.multipliedBy(percent).dividedBy(100);
        }

        @Override
        public boolean isAfter() {
            return percent > 100;
        }

        @Override
        public String text() {
            return percent + "%";
        }
    }

    /**
     * So much time before the deadline.
     *
     * @param distance working or wall-clock time, not nothing
     */
    record Before(Limit distance) implements RungPoint {
        static final String PREFIX = "before:";

        /** @throws IllegalArgumentException for days, which cannot be counted back, and for nothing */
        public Before {
            if (!isDistance(distance) || !(distance instanceof WorkingDuration || distance instanceof WallClock)) {
                throw new IllegalArgumentException(
                        "a rung lies so much working or wall-clock time before the deadline, not '" + distance.text()
                                + "'");
            }
        }

        @Override
        public Instant on(Course course) {
            Instant due = course.clock().due();
            return distance instanceof WorkingDuration working
                    ? course.calendar().add(due, working.duration().negated())
                    : due.minus(((WallClock) distance).duration());
        }

        @Override
        public String text() {
            return PREFIX + distance.text();
        }
    }

    /** The deadline itself, which is missed once it has passed. */
    record Deadline() implements RungPoint {
        static final String TEXT = "deadline";

        @Override
        public Instant on(Course course) {
            return course.clock().due();
        }

        @Override
        public boolean isDeadline() {
            return true;
        }

        @Override
        public String text() {
            return TEXT;
        }
    }

    /**
     * So much time after the deadline. Days are counted as those of a limit are: a deadline at closing time lies outside
     * working time, so a working day after it ends a day after the next one.
     *
     * @param distance any limit but nothing and a date
     */
    record After(Limit distance) implements RungPoint {
        static final String PREFIX = "after:";

        /** @throws IllegalArgumentException for nothing and for a date */
        public After {
            if (!isDistance(distance)) {
                throw new IllegalArgumentException(
                        "a rung lies so much time after the deadline, not '" + distance.text() + "'");
            }
        }

        @Override
        public Instant on(Course course) {
            return distance.dueFrom(course.clock().due(), course.calendar());
        }

        @Override
        public boolean isAfter() {
            return true;
        }

        @Override
        public String text() {
            return PREFIX + distance.text();
        }
    }
}
