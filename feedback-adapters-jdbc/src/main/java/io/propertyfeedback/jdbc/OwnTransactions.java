package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A connection and a transaction for each call; the connection goes back as it came. */
final class OwnTransactions implements Transactions {
    private static final int ATTEMPTS = 5;

    private final DataSource source;
    private final String begin;
    private volatile boolean connected;

    OwnTransactions(DataSource source) {
        this(source, "");
    }

    private OwnTransactions(DataSource source, String begin) {
        this.source = source;
        this.begin = begin;
    }

    @Override
    public Transactions speaking(Dialect dialect) {
        return new OwnTransactions(source, dialect.begin());
    }

    @Override
    public <T> T read(Function<Jdbc, T> work) {
        return bare(work);
    }

    @Override
    public <T> T statement(Function<Jdbc, T> work) {
        return patiently(() -> bare(work));
    }

    @Override
    public <T> T write(Function<Jdbc, T> work) {
        return patiently(() -> once(work, begin));
    }

    private static <T> T patiently(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (FeedbackStorageException e) {
                if (attempt == ATTEMPTS
                        || !(e.getCause() instanceof SQLException cause && Failures.isConflict(cause))) {
                    throw e;
                }
            }
        }
    }

    private Connection connection() {
        try {
            Connection connection = source.getConnection();
            connected = true;
            return connection;
        } catch (Throwable e) { // pools throw what they like, and so do sources in other languages
            throw Failures.unconnected(e, connected);
        }
    }

    /** A connection that commits each statement by itself needs no transaction around it, which saves two round trips. */
    private <T> T bare(Function<Jdbc, T> work) {
        Connection connection = connection();
        try {
            return connection.getAutoCommit() ? work.apply(new Jdbc(connection)) : once(connection, work, "");
        } catch (SQLException e) {
            throw Failures.of(e);
        } finally {
            giveBack(connection);
        }
    }

    private <T> T once(Function<Jdbc, T> work, String first) {
        Connection connection = connection();
        try {
            return once(connection, work, first);
        } catch (SQLException e) {
            throw Failures.of(e);
        } finally {
            giveBack(connection);
        }
    }

    /** What was done is done, however the connection fares after it: its pool looks at it before it gives it again. */
    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // see above
        }
    }

    private static <T> T once(Connection connection, Function<Jdbc, T> work, String first) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        if (autoCommit) {
            connection.setAutoCommit(false);
        }
        T answer;
        try {
            Jdbc jdbc = new Jdbc(connection);
            if (!first.isEmpty()) {
                jdbc.execute(first);
            }
            answer = work.apply(jdbc);
            connection.commit();
        } catch (Throwable e) { // an Error rolls back, too
            undo(connection, autoCommit, e);
            throw e;
        }
        if (autoCommit) {
            restore(connection);
        }
        return answer;
    }

    /** After a commit: a failure here must not tell that it failed. */
    private static void restore(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // a connection that fails here is dead, and its pool will notice
        }
    }

    /** Auto-commit comes back only after a rollback that worked: turning it on would commit what is left. */
    private static void undo(Connection connection, boolean autoCommit, Throwable because) {
        try {
            connection.rollback();
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            because.addSuppressed(Failures.of(e));
        }
    }
}
