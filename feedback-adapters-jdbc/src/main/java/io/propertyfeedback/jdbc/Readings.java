package io.propertyfeedback.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The tables as a transaction reads them. A host's may see an old snapshot, on databases where a lock shows more than a
 * read; whatever is decided on is then read with a lock. Where it reads what is committed it needs none, and so meets
 * nobody on rows that it does not write.
 *
 * @param committed for transactions that read what is committed
 * @param snapshot  for those that may read an old snapshot; null where that makes no difference
 */
record Readings(Tables committed, @Nullable Tables snapshot) {
    Tables of(Jdbc jdbc) {
        try {
            return snapshot == null
                            || jdbc.connection().getTransactionIsolation() <= Connection.TRANSACTION_READ_COMMITTED
                    ? committed
                    : snapshot;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
