package io.propertyfeedback.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Writes down the queries that are made, with their values, so that each can be asked again. For one thread. */
final class Recorded {
    private final DataSource database;
    private final List<Query> queries = new ArrayList<>();

    Recorded(DataSource database) {
        this.database = database;
    }

    /** A query and its values, by their numbers from 1. */
    record Query(String sql, Map<Integer, Object> values) {

        /** What the database says of its plan once it has gone through it. */
        String explained(DataSource session) throws SQLException {
            try (Connection connection = session.getConnection();
                    PreparedStatement statement = connection.prepareStatement("explain analyze " + sql)) {
                for (Map.Entry<Integer, Object> value : values.entrySet()) {
                    statement.setObject(value.getKey(), value.getValue());
                }
                StringBuilder plan = new StringBuilder();
                try (ResultSet lines = statement.executeQuery()) {
                    while (lines.next()) {
                        plan.append(lines.getString(1)).append('\n');
                    }
                }
                return plan.toString();
            }
        }
    }

    DataSource source() {
        return proxy(
                DataSource.class,
                database,
                (method, args, answer) -> answer instanceof Connection connection ? connection(connection) : answer);
    }

    /** What was asked since this was called last. */
    List<Query> queries() {
        List<Query> copy = List.copyOf(queries);
        queries.clear();
        return copy;
    }

    private Connection connection(Connection connection) {
        return proxy(
                Connection.class,
                connection,
                (method, args, answer) -> answer instanceof PreparedStatement statement
                        ? statement(statement, (String) args[0])
                        : answer);
    }

    private PreparedStatement statement(PreparedStatement statement, String sql) {
        Map<Integer, Object> values = new TreeMap<>();
        return proxy(PreparedStatement.class, statement, (method, args, answer) -> {
            if (method.startsWith("set") && args != null && args.length == 2 && args[0] instanceof Integer number) {
                values.put(number, args[1]);
            } else if (method.equals("executeQuery")) {
                queries.add(new Query(sql, new TreeMap<>(values)));
            }
            return answer;
        });
    }

    private interface FeedbackRow {
        Object answer(String method, Object[] args, Object answer);
    }

    private static <T> T proxy(Class<T> type, T target, FeedbackRow heard) {
        return type.cast(Proxy.newProxyInstance(
                Recorded.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    try {
                        return heard.answer(method.getName(), args, method.invoke(target, args));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
