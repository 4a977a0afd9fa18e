package io.propertyfeedback.examples.sharding;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A server whose next commit can be made to come too late: the connection is gone, as if the JVM had died between the
 * commit on another server and this one.
 */
final class Mortal {
    private final AtomicInteger commits = new AtomicInteger();

    /** 1 for the next commit. */
    void dieBeforeCommit(int which) {
        commits.set(which);
    }

    DataSource around(DataSource server) {
        return around(DataSource.class, server);
    }

    private <T> T around(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (target instanceof Connection connection
                    && method.getName().equals("commit")
                    && commits.getAndUpdate(left -> Math.max(0, left - 1)) == 1) {
                connection.rollback();
                throw new SQLException("The connection is gone", "08006");
            }
            try {
                Object answer = method.invoke(target, args);
                return answer instanceof Connection connection ? around(Connection.class, connection) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
