package io.propertyfeedback.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What must hold of the rows of a query, with its values. Mutable while it is put together. */
final class Condition {
    private final List<String> parts = new ArrayList<>();
    private final List<Consumer<Params>> values = new ArrayList<>();

    Condition and(String part, Consumer<Params> value) {
        parts.add(part);
        values.add(value);
        return this;
    }

    /** The column has this value; null means any. */
    Condition equal(String column, @Nullable String value) {
        return value == null ? this : and(column + " = ?", params -> params.text(value));
    }

    Condition equal(String column, long value) {
        return and(column + " = ?", params -> params.number(value));
    }

    /** The column has one of these numbers, of which there is at least one. */
    Condition inNumbers(String column, Collection<? extends Number> any) {
        return and(
                column + " in (" + Sql.marks(any.size()) + ")",
                params -> any.forEach(number -> params.number(number.longValue())));
    }

    /** The column has one of these values; null means any, and an empty collection none. */
    Condition in(String column, @Nullable Collection<String> any) {
        if (any == null) {
            return this;
        }
        if (any.isEmpty()) {
            return and(column + " in (null)", params -> {}); // walls against injection refuse 1 = 0
        }
        return and(column + " in (" + Sql.marks(any.size()) + ")", params -> any.forEach(params::text));
    }

    String text() {
        return String.join(" and ", parts);
    }

    /** The same as the end of a query; nothing when all rows are wanted. */
    String where() {
        return parts.isEmpty() ? "" : " where " + text();
    }

    Condition copy() {
        Condition copy = new Condition();
        copy.parts.addAll(parts);
        copy.values.addAll(values);
        return copy;
    }

    void write(Params params) {
        values.forEach(value -> value.accept(params));
    }
}
