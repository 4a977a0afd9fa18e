package io.propertyfeedback.sla;

/**
 * An opening window of a day in local wall-clock minutes, half-open: working from {@code fromMinute}, no longer at
 * {@code toMinute}.
 *
 * <p>A window over midnight belongs to the day it starts on; its {@code toMinute} is counted on from that day, so 22:00
 * to 06:00 is 1320 to 1800. No window is longer than 24 hours.
 *
 * @param fromMinute minutes after midnight, 0 to 1439
 * @param toMinute minutes after the same midnight, above {@code fromMinute}; 1440 is 24:00
 */
public record Window(int fromMinute, int toMinute) implements Comparable<Window> {

    private static final int DAY = 24 * 60;

    /** The whole day, 00:00 to 24:00. */
    public static final Window ALL_DAY = new Window(0, DAY);

    /** @throws IllegalArgumentException when the minutes are outside their ranges */
    public Window {
        if (fromMinute < 0 || fromMinute >= DAY) {
            throw new IllegalArgumentException("a window starts between 00:00 and 23:59, not at minute " + fromMinute);
        }
        if (toMinute <= fromMinute) {
            throw new IllegalArgumentException(
                    "a window ends after it starts, not at minute " + toMinute + " after minute " + fromMinute);
        }
        if (toMinute > DAY && toMinute - DAY >= fromMinute) {
            throw new IllegalArgumentException("a window from minute " + fromMinute + " to minute " + toMinute
                    + " would meet itself on the next day");
        }
    }

    /**
     * Reads a window such as {@code of("09:00", "17:00")}; an end before its start is an end on the next day.
     *
     * @param from {@code HH:mm}, 00:00 to 23:59
     * @param to {@code HH:mm}, 00:00 to 24:00
     * @throws IllegalArgumentException when a time is not of that form or both are equal
     */
    public static Window of(String from, String to) {
        int start = minute(from);
        int end = minute(to);
        if (start == end) {
            throw new IllegalArgumentException(
                    "a window from " + from + " to " + to + " is empty; the whole day is 00:00 to 24:00");
        }
        return new Window(start, end < start ? end + DAY : end);
    }

    /**
     * Reads what {@link #text()} writes, such as {@code 09:00-17:00}.
     *
     * @throws IllegalArgumentException when the text is not of that form
     */
    public static Window parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("a window reads like 09:00-17:00, not '" + text + "'");
        }
        return of(text.substring(0, dash), text.substring(dash + 1));
    }

    /** The window as {@code HH:mm-HH:mm}; an end on the next day is written as that day's time. */
    public String text() {
        return time(fromMinute) + "-" + time(toMinute > DAY ? toMinute - DAY : toMinute);
    }

    /** Whether the window runs on into the next day (an end at 24:00 does not). */
    public boolean overMidnight() {
        return toMinute > DAY;
    }

    @Override
    public int compareTo(Window other) {
        int byStart = Integer.compare(fromMinute, other.fromMinute);
        return byStart != 0 ? byStart : Integer.compare(toMinute, other.toMinute);
    }

    @Override
    public String toString() {
        return text();
    }

    private static int minute(String time) {
        if (time.length() == 5 && time.charAt(2) == ':') {
            int hours = number(time, 0);
            int minutes = number(time, 3);
            if (hours >= 0 && minutes >= 0 && minutes < 60 && hours * 60 + minutes <= DAY) {
                return hours * 60 + minutes;
            }
        }
        throw new IllegalArgumentException("a time of day is written HH:mm from 00:00 to 24:00, not '" + time + "'");
    }

    private static int number(String time, int at) {
        char tens = time.charAt(at);
        char ones = time.charAt(at + 1);
        return tens < '0' || tens > '9' || ones < '0' || ones > '9' ? -1 : (tens - '0') * 10 + ones - '0';
    }

    private static String time(int minute) {
        int hours = minute / 60;
        int minutes = minute % 60;
        return (hours < 10 ? "0" : "") + hours + (minutes < 10 ? ":0" : ":") + minutes;
    }
}
