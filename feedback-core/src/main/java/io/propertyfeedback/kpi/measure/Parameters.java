package io.propertyfeedback.kpi.measure;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads parameters from text; what is absent takes its standard value, what is left unread is refused. */
final class Parameters {
    private final String kind;
    private final Map<String, String> unread;

    Parameters(String kind, Map<String, String> values) {
        this.kind = kind;
        this.unread = new TreeMap<>(values);
    }

    String text(String name, String otherwise) {
        String value = unread.remove(name);
        return value == null ? otherwise : value;
    }

    <E extends Enum<E>> E choice(String name, E otherwise) {
        String value = unread.remove(name);
        try {
            return value == null ? otherwise : Enum.valueOf(otherwise.getDeclaringClass(), value);
        } catch (IllegalArgumentException unknown) {
            throw wrong(name, value, unknown);
        }
    }

    int number(String name, int otherwise) {
        String value = unread.remove(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException unknown) {
            throw wrong(name, value, unknown);
        }
    }

    Duration duration(String name, Duration otherwise) {
        String value = unread.remove(name);
        try {
            return value == null ? otherwise : Duration.parse(value);
        } catch (DateTimeParseException unknown) {
            throw wrong(name, value, unknown);
        }
    }

    <M> M into(M measure) {
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException(kind + " has no parameter " + unread.keySet());
        }
        return measure;
    }

    private IllegalArgumentException wrong(String name, @Nullable String value, Exception cause) {
        return new IllegalArgumentException(kind + " cannot take '" + value + "' as " + name, cause);
    }
}
