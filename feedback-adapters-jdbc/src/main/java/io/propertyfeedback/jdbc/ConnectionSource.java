package io.propertyfeedback.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Gives the connection of the host's transaction that is under way on this thread, such as Spring's
 * {@code DataSourceUtils.getConnection(dataSource)}. The storage never commits, rolls back or closes it.
 */
@FunctionalInterface
public interface ConnectionSource {
    /** The connection of the transaction under way; its auto-commit must be off. */
    Connection connection() throws SQLException;
}
