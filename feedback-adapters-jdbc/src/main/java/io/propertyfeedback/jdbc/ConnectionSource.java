package io.propertyfeedback.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Gives the connection of the host's transaction that is under way on this thread. The storage never commits, rolls back
 * or closes it. Where no transaction is under way throw, and open nothing: nobody would give it back. With Spring:
 *
 * <pre>{@code
 * () -> {
 *     if (!TransactionSynchronizationManager.isActualTransactionActive()) {
 *         throw new IllegalStateException("Begin a transaction before");
 *     }
 *     return DataSourceUtils.getConnection(dataSource);
 * }
 * }</pre>
 */
@FunctionalInterface
public interface ConnectionSource {
    /** The connection of the transaction under way; its auto-commit must be off. */
    Connection connection() throws SQLException;
}
