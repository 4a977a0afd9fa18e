package io.propertyfeedback.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database whose round trips are written down, and whose connections can be made to die. */
final class Watched {
    private final DataSource database;
    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());
    private final List<SQLException> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<Boolean> givenBack = Collections.synchronizedList(new ArrayList<>());
    private int statementsToLive = Integer.MAX_VALUE;
    private boolean autoCommit = true;
    private int commits;

    Watched(DataSource database) {
        this.database = database;
    }

    DataSource source() {
        return proxy(DataSource.class, (method, args) -> {
            Connection connection = (Connection) call(database, method, args);
            connection.setAutoCommit(autoCommit);
            return watched(connection);
        });
    }

    /** What was executed since this was asked last; a batch counts once. */
    List<String> statements() {
        List<String> copy = List.copyOf(statements);
        statements.clear();
        return copy;
    }

    /** With what statements failed since this was asked last, whether or not the call was made again. */
    List<SQLException> failures() {
        List<SQLException> copy = List.copyOf(failures);
        failures.clear();
        return copy;
    }

    /** How often a transaction was committed since this was asked last. */
    int commits() {
        int count = commits;
        commits = 0;
        return count;
    }

    /** After so many more statements and commits the connection dies. */
    void diesAfter(int more) {
        statementsToLive = more;
    }

    void givesAutoCommit(boolean on) {
        autoCommit = on;
    }

    /** The auto-commit with which connections came back. */
    List<Boolean> givenBack() {
        return givenBack;
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (method, args) -> {
            if (method.getName().equals("commit")) {
                commits++;
                live(connection);
            } else if (method.getName().equals("close") && !connection.isClosed()) {
                givenBack.add(connection.getAutoCommit());
            }
            Object answer = call(connection, method, args);
            if (answer instanceof PreparedStatement statement) {
                return watched(PreparedStatement.class, statement, connection, (String) args[0]);
            }
            return answer instanceof Statement statement ? watched(Statement.class, statement, connection, "") : answer;
        });
    }

    private <T extends Statement> T watched(Class<T> type, T statement, Connection connection, String sql) {
        return proxy(type, (method, args) -> {
            if (method.getName().startsWith("execute")) {
                live(connection);
                statements.add(args == null || args.length == 0 ? sql : (String) args[0]);
            }
            try {
                return call(statement, method, args);
            } catch (SQLException e) {
                failures.add(e);
                throw e;
            }
        });
    }

    private void live(Connection connection) throws SQLException {
        if (--statementsToLive < 0) {
            connection.close();
            throw new SQLRecoverableException("The server is gone", "08006");
        }
    }

    private interface Call {
        @Nullable
        Object of(Method method, Object[] args) throws Throwable;
    }

    private static @Nullable Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                Watched.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> call.of(method, args)));
    }
}
