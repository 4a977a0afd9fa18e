package io.propertyfeedback.sla;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads limits from their short form. */
final class LimitText {

    private static final Pattern DAYS = Pattern.compile("(\\d{1,6})(wd@time|wd|d)");

    private LimitText() {}

    static Limit parse(String text) {
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            int n = Integer.parseInt(days.group(1));
            return switch (days.group(2)) {
                case "wd" -> WorkingDays.of(n);
                case "wd@time" -> WorkingDays.sameTime(n);
                default -> new CalendarDays(n);
            };
        }
        try {
            if (text.startsWith("at:")) {
                return new At(Instant.parse(text.substring(3)));
            }
            if (text.startsWith(WallClock.PREFIX)) {
                return new WallClock(Duration.parse(text.substring(WallClock.PREFIX.length())));
            }
            if (text.startsWith("PT") || text.startsWith("-PT")) {
                return new WorkingDuration(Duration.parse(text));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("limit '" + text + "' cannot be read: " + e.getMessage(), e);
        }
        if (text.startsWith("P")) {
            throw new IllegalArgumentException("limit '" + text
                    + "' is ambiguous: write 3wd for working days, 3d for calendar days or PT24H for working time");
        }
        throw new IllegalArgumentException("limit '" + text
                + "' is none of: PT4H (working time), 3wd, 3wd@time, 2d, wall:PT24H, at:2026-03-02T09:00:00Z");
    }
}
