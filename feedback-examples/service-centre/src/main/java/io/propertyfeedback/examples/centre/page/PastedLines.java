package io.propertyfeedback.examples.centre.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Minutes or a chat as they were pasted, line by line: {@code sender TAB time TAB text}, or as WeChat copies it, a line of
 * sender and time in either order with what was said below it. A time without a day is of the day of the meeting.
 */
final class PastedLines {
    private static final String TIME =
            "(?:(\\d{4})[-/.\u5e74](\\d{1,2})[-/.\u6708](\\d{1,2})\u65e5?\\s+)?(\\d{1,2})[:\uff1a](\\d{2})(?:[:\uff1a]\\d{2})?";
    private static final Pattern WHEN = Pattern.compile(TIME);
    private static final Pattern SENDER_FIRST = Pattern.compile("(\\S.{0,59}?)[\\s:\uff1a]+(" + TIME + ")");
    private static final Pattern TIME_FIRST = Pattern.compile("(" + TIME + ")\\s+(\\S.{0,59})");
    private static final int SENDER_AFTER = 7;

    private final LocalDate day;
    private final List<Line> lines = new ArrayList<>();
    private boolean open;

    private PastedLines(LocalDate day) {
        this.day = day;
    }

    /**
     * What one person said.
     *
     * @param sender who, may be empty
     * @param at     when; null where that could not be read
     * @param text   what
     */
    record Line(String sender, @Nullable LocalDateTime at, String text) {}

    /** What was pasted; a line of which the time cannot be read is among them without it. */
    static List<Line> of(String pasted, LocalDate day) {
        PastedLines read = new PastedLines(day);
        pasted.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(read::take);
        read.lines.removeIf(line -> line.text().isEmpty());
        return List.copyOf(read.lines);
    }

    private void take(String line) {
        String[] columns = line.split("\t", 3);
        Matcher senderFirst = SENDER_FIRST.matcher(line);
        Matcher timeFirst = TIME_FIRST.matcher(line);
        if (columns.length == 3) {
            add(columns[0].strip(), columns[1].strip(), columns[2].strip(), false);
        } else if (senderFirst.matches()) {
            add(senderFirst.group(1), senderFirst.group(2), "", true);
        } else if (timeFirst.matches()) {
            add(timeFirst.group(SENDER_AFTER), timeFirst.group(1), "", true);
        } else if (open) {
            Line last = lines.remove(lines.size() - 1);
            String text = last.text().isEmpty() ? line : last.text() + '\n' + line;
            lines.add(new Line(last.sender(), last.at(), text));
        } else {
            add("", "", line, false);
        }
    }

    private void add(String sender, String time, String text, boolean goesOn) {
        lines.add(new Line(sender, when(time), text));
        open = goesOn;
    }

    private @Nullable LocalDateTime when(String time) {
        Matcher when = WHEN.matcher(time);
        if (!when.matches()) {
            return null;
        }
        try {
            LocalDate on =
                    when.group(1) == null ? day : LocalDate.of(number(when, 1), number(when, 2), number(when, 3));
            return on.atTime(number(when, 4), number(when, 5));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static int number(Matcher of, int group) {
        return Integer.parseInt(of.group(group));
    }
}
