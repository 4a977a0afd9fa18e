package io.propertyfeedback.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the columns of one row, one after the other. */
final class Row {
    private final ResultSet result;
    private int last;

    Row(ResultSet result) {
        this.result = result;
    }

    /** Begins anew with the first column. */
    void again() {
        last = 0;
    }

    /** The next column, which is never null. */
    String text() {
        String value = textOrNull();
        return value == null ? "" : value;
    }

    @Nullable
    String textOrNull() {
        return get(result::getString);
    }

    long number() {
        return get(result::getLong);
    }

    @Nullable
    Integer numberOrNull() {
        int value = get(result::getInt);
        return wasNull() ? null : value;
    }

    @Nullable
    Long longOrNull() {
        long value = number();
        return wasNull() ? null : value;
    }

    byte[] bytes() {
        return get(result::getBytes);
    }

    Instant instant() {
        return Instants.of(number());
    }

    @Nullable
    Instant instantOrNull() {
        long value = number();
        return wasNull() ? null : Instants.of(value);
    }

    boolean flag() {
        return get(result::getBoolean);
    }

    private boolean wasNull() {
        return get(column -> result.wasNull(), last);
    }

    private <T extends @Nullable Object> T get(Getter<T> getter) {
        return get(getter, ++last);
    }

    private static <T extends @Nullable Object> T get(Getter<T> getter, int column) {
        try {
            return getter.get(column);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private interface Getter<T extends @Nullable Object> {
        T get(int column) throws SQLException;
    }
}
