package io.propertyfeedback.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * How many rows of tables and indexes a database read for a call: what its own counters say of the only session, or, on
 * H2, which counts for nobody but EXPLAIN ANALYZE, what that says of each query that the call made.
 */
interface Meter {

    /** How many rows were read since the session began, as far as this one is counted. */
    long read() throws SQLException;

    /** The rows that were read for a call. */
    default long of(Runnable call) {
        try {
            long before = read();
            call.run();
            return read() - before;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Of a database whose only session this is; its queries are written down by {@code recorded}. */
    static Meter at(Server server, DataSource session, Recorded recorded) {
        return switch (server) {
            case POSTGRESQL ->
                () -> {
                    number(session, "select 1 from pg_stat_force_next_flush()");
                    return number(
                            session,
                            "select (select sum(coalesce(seq_tup_read, 0)) from pg_stat_user_tables)"
                                    + " + (select sum(idx_tup_read) from pg_stat_user_indexes)");
                };
            case MARIADB, MYSQL -> () -> sum(session, "show session status like 'Handler_read%'");
            case H2 -> new Explained(session, recorded);
        };
    }

    private static long number(DataSource session, String sql) throws SQLException {
        try (Connection connection = session.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static long sum(DataSource session, String sql) throws SQLException {
        try (Connection connection = session.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            long sum = 0;
            while (result.next()) {
                sum += result.getLong(2);
            }
            return sum;
        }
    }

    /** Asks H2 for what it scans when it is asked the same once more. */
    final class Explained implements Meter {
        private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

        private final DataSource session;
        private final Recorded recorded;
        private long read;

        private Explained(DataSource session, Recorded recorded) {
            this.session = session;
            this.recorded = recorded;
        }

        @Override
        public long read() throws SQLException {
            for (Recorded.Query query : recorded.queries()) {
                Matcher scanned = SCANNED.matcher(query.explained(session));
                while (scanned.find()) {
                    read += Long.parseLong(scanned.group(1));
                }
            }
            return read;
        }
    }
}
