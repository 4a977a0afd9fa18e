package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Function;

/**
 * Works inside the host's transaction, which commits or rolls back when the host does. A savepoint takes back a call
 * that failed, so that the host may go on and nothing half of it stays.
 */
final class JoinedTransactions implements Transactions {
    private final ConnectionSource source;
    private volatile boolean connected;

    JoinedTransactions(ConnectionSource source) {
        this.source = source;
    }

    @Override
    public Transactions speaking(Dialect dialect) {
        return this;
    }

    @Override
    public <T> T read(Function<Jdbc, T> work) {
        try {
            return work.apply(new Jdbc(connection()));
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public <T> T statement(Function<Jdbc, T> work) {
        return write(work);
    }

    @Override
    public <T> T write(Function<Jdbc, T> work) {
        try {
            Connection connection = connection();
            Savepoint before = connection.setSavepoint();
            T answer;
            try {
                answer = work.apply(new Jdbc(connection));
            } catch (FeedbackStorageException e) {
                undo(connection, before, e);
                throw e.getCause() instanceof SQLException cause ? seen(connection, cause, e) : e;
            } catch (Throwable e) { // an Error rolls back, too
                undo(connection, before, e);
                throw e;
            }
            connection.releaseSavepoint(before);
            return answer;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /**
     * In an isolation in which a lock does not show what others have committed, a key that others take is found as a
     * duplicate, and all of the host's transaction is worth another attempt.
     */
    private static FeedbackStorageException seen(
            Connection connection, SQLException cause, FeedbackStorageException failure) throws SQLException {
        return Failures.isDuplicate(cause)
                        && connection.getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED
                ? Failures.again(cause)
                : failure;
    }

    private Connection given() {
        try {
            Connection connection = source.connection();
            connected = true;
            return connection;
        } catch (RuntimeException e) {
            throw e; // the host's own words: no transaction is under way, say
        } catch (Throwable e) {
            throw Failures.unconnected(e, connected);
        }
    }

    /** Outside of a transaction nobody would give the connection back, so reading is refused there, too. */
    private Connection connection() throws SQLException {
        Connection connection = given();
        if (connection.getAutoCommit()) {
            throw new FeedbackStorageException(
                    "There is no transaction to join: the connection commits each statement. Begin a transaction"
                            + " before, or build the storage with its own transactions",
                    false,
                    null);
        }
        return connection;
    }

    private static void undo(Connection connection, Savepoint before, Throwable because) {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            because.addSuppressed(Failures.of(e));
        }
    }
}
