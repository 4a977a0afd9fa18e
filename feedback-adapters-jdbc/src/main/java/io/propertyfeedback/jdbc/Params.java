package io.propertyfeedback.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fills in the values of a statement, one after the other. */
final class Params {
    private final PreparedStatement statement;
    private int last;

    Params(PreparedStatement statement) {
        this.statement = statement;
    }

    Params text(@Nullable String value) {
        return set(at -> statement.setString(at, value));
    }

    Params integer(int value) {
        return set(at -> statement.setInt(at, value));
    }

    Params number(long value) {
        return set(at -> statement.setLong(at, value));
    }

    Params number(@Nullable Integer value) {
        if (value == null) {
            return set(at -> statement.setNull(at, Types.INTEGER));
        }
        return number(value.longValue());
    }

    Params instant(@Nullable Instant value) {
        if (value == null) {
            return set(at -> statement.setNull(at, Types.BIGINT));
        }
        return number(Instants.micros(value));
    }

    Params bytes(byte[] value) {
        return set(at -> statement.setBytes(at, value));
    }

    Params flag(boolean value) {
        return set(at -> statement.setBoolean(at, value));
    }

    private Params set(Setter setter) {
        try {
            setter.set(++last);
            return this;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private interface Setter {
        void set(int at) throws SQLException;
    }
}
