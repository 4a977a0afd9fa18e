package io.propertyfeedback.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Many lives out of a few, by statements that copy whole tables: each copy lies some time earlier than the one before, under
 * ids, units and parties of its own, with the staff of the first.
 */
final class Multiplied {
    private static final long DAY = 86_400_000_000L;
    private static final List<String> LATER = List.of(
            "step_from",
            "due_at",
            "asked_due_at",
            "next_rung_at",
            "response_due_at",
            "responded_at",
            "resolution_due_at",
            "resolved_at",
            "settled_at",
            "until_at",
            "received_at",
            "recorded_at",
            "done_at",
            "made_at");
    private static final List<String> NAMES = List.of("id", "feedback");
    private static final List<String> OTHERS = List.of("party", "unit");

    private final Connection connection;
    private final Server server;
    private final long apart;
    private final Map<String, Map<String, Integer>> tables;

    private Multiplied(Connection connection, Server server, long apart) {
        this.connection = connection;
        this.server = server;
        this.apart = apart;
        this.tables = Script.complete(server.dialect()).tables();
    }

    /** How many days lie between one copy and the next. */
    static final int DAYS = 4;

    /** Adds so many copies of what begins with {@code t}, and of what the feed and the daily figures hold. */
    static void everyFewDays(DataSource database, Server server, int copies) throws SQLException {
        within(database, server, DAYS * DAY, copies, all -> {
            all.feedbacks("t.{id} like 't%'");
            all.copy("feed", "1 = 1");
            all.copy("tally", "1 = 1");
        });
    }

    /** Adds so many copies of what begins with {@code t} over two years, and of what is open so that six in a thousand are. */
    static void overTwoYears(DataSource database, Server server, int copies) throws SQLException {
        within(database, server, 730 * DAY / copies, copies, all -> {
            all.feedbacks("t.{id} like 't%'");
            all.feedbacks("t.{id} like 'k-open%' and mod(n.n, 300) = 0");
        });
    }

    private interface Copying {
        void copy(Multiplied all) throws SQLException;
    }

    private static void within(DataSource database, Server server, long apart, int copies, Copying what)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(true);
            Multiplied all = new Multiplied(connection, server, apart);
            all.number(copies);
            what.copy(all);
            all.execute("drop table numbers");
            all.lookAtAll();
        }
    }

    private void number(int copies) throws SQLException {
        execute("create table numbers (n bigint not null primary key)");
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into numbers values (?)")) {
            for (int n = 1; n <= copies; n++) {
                insert.setInt(1, n);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void feedbacks(String which) throws SQLException {
        copy("feedback", which.replace("{id}", "id"));
        copy("state", which.replace("{id}", "id"));
        copy("history", which.replace("{id}", "feedback"));
    }

    private void copy(String table, String which) throws SQLException {
        List<String> columns = List.copyOf(tables.getOrDefault(table, Map.of()).keySet());
        String values = columns.stream().map(this::copied).collect(Collectors.joining(", "));
        execute("insert into fb_" + table + " (" + String.join(", ", columns) + ") select " + values + " from fb_"
                + table + " t cross join numbers n where " + which);
    }

    private String copied(String column) {
        if (NAMES.contains(column)) {
            return "concat('c', 9000000 - n.n, '-', t." + column + ")";
        }
        if (OTHERS.contains(column)) {
            return "concat(t." + column + ", '-', n.n)";
        }
        if (LATER.contains(column)) { // what never comes is not moved
            return "case when t." + column + " = " + Long.MAX_VALUE + " then t." + column + " else t." + column
                    + " - n.n * " + apart + " end";
        }
        return switch (column) {
            case "last_position" -> "t.last_position + n.n * 1000";
            case "local_day" -> "t.local_day - n.n * " + DAYS;
            default -> "t." + column;
        };
    }

    private void lookAtAll() throws SQLException {
        switch (server) {
            case POSTGRESQL -> {
                execute("set default_statistics_target = 1000"); // of all rows: no plan hangs on a sample drawn by lot
                execute("vacuum analyze");
            }
            case H2 -> execute("analyze");
            default ->
                execute("analyze table "
                        + tables.keySet().stream().map(table -> "fb_" + table).collect(Collectors.joining(", ")));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
