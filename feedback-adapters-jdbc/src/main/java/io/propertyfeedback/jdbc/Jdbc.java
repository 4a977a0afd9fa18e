package io.propertyfeedback.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs statements on one connection, so that the classes of the tables read as lists of them. */
final class Jdbc {
    private static final int BATCH = 1000;

    private final Connection connection;
    private final int patience;

    Jdbc(Connection connection) {
        this(connection, 0);
    }

    private Jdbc(Connection connection, int patience) {
        this.connection = connection;
        this.patience = patience;
    }

    /**
     * The same, where each statement that writes or locks, and so may wait for others, ends within so many seconds, as a
     * failure if it must; 0 for no matter when. What only reads waits for nobody, and may take its time.
     */
    Jdbc within(int seconds) {
        return new Jdbc(connection, seconds);
    }

    private PreparedStatement bounded(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        if (patience > 0) {
            statement.setQueryTimeout(patience);
        }
        return statement;
    }

    Connection connection() {
        return connection;
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    int update(String sql, Consumer<Params> values) {
        try (PreparedStatement statement = bounded(sql)) {
            values.accept(new Params(statement));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** Runs the statement for each item; answers how many rows each changed, in order. */
    <T> int[] counted(boolean batches, String sql, List<T> items, BiConsumer<Params, T> values) {
        return batches ? batch(sql, items, values) : oneByOne(sql, items, values, PreparedStatement::executeUpdate);
    }

    /** The same of an insert, with 0 for each whose key is there; for servers on which such fails alone. */
    <T> int[] tried(String insert, List<T> items, BiConsumer<Params, T> values) {
        return oneByOne(insert, items, values, statement -> {
            try {
                return statement.executeUpdate();
            } catch (SQLException e) {
                if (Failures.isDuplicate(e)) {
                    return 0;
                }
                throw e;
            }
        });
    }

    private interface Execution {
        int of(PreparedStatement statement) throws SQLException;
    }

    private <T> int[] oneByOne(String sql, List<T> items, BiConsumer<Params, T> values, Execution execution) {
        if (items.isEmpty()) {
            return new int[0];
        }
        int[] counts = new int[items.size()];
        try (PreparedStatement statement = bounded(sql)) {
            for (int i = 0; i < counts.length; i++) {
                values.accept(new Params(statement), items.get(i));
                counts[i] = execution.of(statement);
            }
            return counts;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** Runs the statement for each item, in few round trips. */
    <T> int[] batch(String sql, List<T> items, BiConsumer<Params, T> values) {
        if (items.isEmpty()) {
            return new int[0];
        }
        if (items.size() == 1) {
            return new int[] {update(sql, params -> values.accept(params, items.get(0)))};
        }
        int[] counts = new int[items.size()];
        try (PreparedStatement statement = bounded(sql)) {
            for (int from = 0; from < items.size(); from += BATCH) {
                List<T> part = items.subList(from, Math.min(items.size(), from + BATCH));
                for (T item : part) {
                    values.accept(new Params(statement), item);
                    statement.addBatch();
                }
                System.arraycopy(statement.executeBatch(), 0, counts, from, part.size());
            }
            return counts;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** A query that locks or writes the rows that it gives. */
    <R> List<R> locked(String sql, Consumer<Params> values, Function<Row, R> reader) {
        List<R> rows = new ArrayList<>();
        try (PreparedStatement statement = bounded(sql)) {
            each(statement, values, row -> rows.add(reader.apply(row)));
            return rows;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    <R> List<R> list(String sql, Consumer<Params> values, Function<Row, R> reader) {
        List<R> rows = new ArrayList<>();
        each(sql, values, row -> rows.add(reader.apply(row)));
        return rows;
    }

    <R> Optional<R> first(String sql, Consumer<Params> values, Function<Row, R> reader) {
        return list(sql, values, reader).stream().findFirst();
    }

    void each(String sql, Consumer<Params> values, Consumer<Row> reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            each(statement, values, reader);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static void each(PreparedStatement statement, Consumer<Params> values, Consumer<Row> reader)
            throws SQLException {
        values.accept(new Params(statement));
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                reader.accept(new Row(result));
            }
        }
    }
}
