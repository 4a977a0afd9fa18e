package io.propertyfeedback.http.api;

import io.propertyfeedback.document.Characters;
import io.propertyfeedback.document.Era;
import io.propertyfeedback.form.Message;
import io.propertyfeedback.model.Category;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, one reading for each type; a wrong one is a problem that names it. */
final class Query {
    static final int LONGEST_ID = 64;
    private static final int LONGEST_PATH = 2 * LONGEST_ID;
    private static final int MOST = 100;
    /** Of an instant written into an address as it is: the plus before its offset means a blank there. */
    private static final Pattern PLUS = Pattern.compile(" (?=\\d\\d:\\d\\d$)");

    private final Map<String, String> values;

    Query(Map<String, String> values) {
        this.values = values;
    }

    Map<String, String> all() {
        return values;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** An id of at most 64 characters. */
    @Nullable
    String id(String name) {
        return text(name).map(id -> bounded(name, id, LONGEST_ID)).orElse(null);
    }

    /** Ids separated by commas. */
    List<String> ids(String name) {
        return items(name, LONGEST_ID);
    }

    private List<String> items(String name, int longest) {
        List<String> ids = text(name).map(all -> List.of(all.split(",", -1))).orElse(List.of());
        if (ids.size() > MOST) {
            throw wrong(name, "form.too-many-items", MOST, ids.size());
        }
        return ids.stream()
                .map(String::strip)
                .map(id -> bounded(name, id, longest))
                .distinct()
                .toList();
    }

    /** Paths of categories, or just one of them. */
    List<Category> categories(String name) {
        return items(name, LONGEST_PATH).stream()
                .map(path -> category(name, path))
                .toList();
    }

    Optional<Category> category(String name) {
        return text(name).map(path -> category(name, path));
    }

    private static Category category(String name, String path) {
        if (!Category.isPath(path)) {
            throw wrong(name, "http.not-a-category");
        }
        return new Category(path);
    }

    int integer(String name, int otherwise, int least, int most) {
        String given = text(name).orElse(null);
        if (given == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // said below
        }
        throw wrong(name, "http.not-in-range", least, most);
    }

    boolean flag(String name) {
        return choice(name, List.of("true", "false")).orElse("false").equals("true");
    }

    Optional<String> choice(String name, List<String> options) {
        Optional<String> given = text(name);
        if (given.isPresent() && !options.contains(given.get())) {
            throw wrong(name, "http.not-option", String.join(", ", options));
        }
        return given;
    }

    @Nullable
    Instant instant(String name) {
        return parsed(name, "http.not-instant", text -> {
            Instant instant = OffsetDateTime.parse(PLUS.matcher(text).replaceFirst("+"))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS);
            if (!Era.holds(instant)) {
                throw new DateTimeException("out of range");
            }
            return instant;
        });
    }

    @Nullable
    LocalDate date(String name) {
        return parsed(name, "http.not-date", text -> {
            if (text.length() != 10) {
                throw new DateTimeException("a year has four digits");
            }
            return LocalDate.parse(text);
        });
    }

    private <T> @Nullable T parsed(String name, String code, Function<String, T> reading) {
        try {
            return text(name).map(reading).orElse(null);
        } catch (DateTimeException unreadable) {
            throw wrong(name, code);
        }
    }

    private static String bounded(String name, String id, int most) {
        if (id.isEmpty()) {
            throw wrong(name, "http.empty-item");
        }
        if (Characters.length(id) > most) {
            throw wrong(name, "form.too-long", most, Characters.length(id));
        }
        return id;
    }

    /** Like fields of a body, parameters are pointed at; the first argument of every text is the name. */
    static Problem wrong(String name, String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = name;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Problem.of(List.of(Problem.refusal(name, new Message(code, all))));
    }
}
