package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.FeedbackStorage;
import io.propertyfeedback.port.Register;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** An application with transactions of its own, one to a thread, which a storage may join. */
final class Host {
    private static final int DEFAULT = Connection.TRANSACTION_NONE;

    private final DataSource database;
    private final int isolation;
    private final ThreadLocal<Connection> present = new ThreadLocal<>();

    Host(DataSource database) {
        this(database, DEFAULT);
    }

    Host(DataSource database, int isolation) {
        this.database = database;
        this.isolation = isolation;
    }

    Connection connection() {
        return present.get();
    }

    /** Does work in one transaction, which is committed unless the work throws. */
    <T> T transaction(Callable<T> work) throws Exception {
        if (present.get() != null) {
            return work.call();
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (isolation != DEFAULT) {
                connection.setTransactionIsolation(isolation);
            }
            present.set(connection);
            try {
                T answer = work.call();
                connection.commit();
                return answer;
            } catch (Throwable e) {
                connection.rollback();
                throw e;
            } finally {
                present.remove();
            }
        }
    }

    /** A storage that joins, each call of which the host wraps in a transaction. */
    FeedbackStorage joined() throws SQLException {
        Database.storage(database);
        return joined(JdbcFeedbackStorage.joining(this::connection));
    }

    FeedbackStorage joined(JdbcStorageSetup joining) {
        return wrapped(FeedbackStorage.class, joining.build());
    }

    private <T> T wrapped(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            Object answer = transaction(() -> {
                try {
                    return method.invoke(target, args);
                } catch (InvocationTargetException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw (Exception) e.getCause();
                }
            });
            return answer instanceof Register register
                    ? wrapped(Register.class, register)
                    : answer instanceof Cursors cursors
                            ? wrapped(Cursors.class, cursors)
                            : answer instanceof Feed feed ? wrapped(Feed.class, feed) : answer;
        }));
    }
}
