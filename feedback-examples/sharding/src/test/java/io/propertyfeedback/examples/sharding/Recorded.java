package io.propertyfeedback.examples.sharding;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.sql.DataSource;

/** A database whose statements are written down as they are prepared. */
final class Recorded {
    private final DataSource source;
    private final Set<String> statements = new ConcurrentSkipListSet<>();

    Recorded(DataSource database) {
        this.source = around(DataSource.class, database);
    }

    DataSource source() {
        return source;
    }

    Set<String> statements() {
        return new TreeSet<>(statements);
    }

    private <T> T around(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (args != null
                    && args.length > 0
                    && args[0] instanceof String sql
                    && method.getName().startsWith("prepare")) {
                statements.add(sql.replaceAll("\\?(, \\?)+", "?")
                        .replaceAll("\\(\\?\\)(, \\(\\?\\))+", "(?)")
                        .replaceAll("(\\([^()]*\\))( or \\1)+", "$1"));
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
