package io.propertyfeedback.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Instants in the form in which documents hold nearly all of them: to the second, in UTC. A decision reads some, and
 * {@code java.time} takes ten times as long for a form that is always the same.
 */
public final class InstantText {
    private static final int LENGTH = "2026-03-31T09:30:00Z".length();
    private static final int SECONDS_A_DAY = 86_400;

    private InstantText() {}

    /** The instant, or null when the text has another form and {@code java.time} has to say what it is. */
    public static @Nullable Instant plain(String text) {
        if (text.length() != LENGTH || !isShaped(text)) {
            return null;
        }
        int month = number(text, 5);
        int day = number(text, 8);
        int hour = number(text, 11);
        int minute = number(text, 14);
        int second = number(text, 17);
        int year = 100 * number(text, 0) + number(text, 2);
        boolean dated = year > 0
                && month > 0
                && month <= 12
                && day > 0
                && day <= YearMonth.of(year, month).lengthOfMonth();
        if (!dated || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_A_DAY + hour * 3_600 + minute * 60 + second);
    }

    private static boolean isShaped(String text) {
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean fits = switch (i) {
                case 4, 7 -> c == '-';
                case 10 -> c == 'T';
                case 13, 16 -> c == ':';
                case 19 -> c == 'Z';
                default -> c >= '0' && c <= '9';
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }
}
