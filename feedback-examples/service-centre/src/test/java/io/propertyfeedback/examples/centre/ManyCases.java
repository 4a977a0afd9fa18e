package io.propertyfeedback.examples.centre;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Many cases out of a few, by statements that copy rows of a running centre's file: each copy lies some days earlier than
 * the one before, under ids, homes and submitters of its own. Figures and words are folded by the centre itself.
 */
final class ManyCases implements AutoCloseable {
    private static final long DAY = 86_400_000_000L;
    private static final long NEVER = Long.MAX_VALUE;
    private static final Set<String> IDS = Set.of("id", "feedback");
    private static final Set<String> OTHERS = Set.of("party", "unit");
    private static final Set<String> INSTANTS = Set.of(
            "step_from",
            "due_at",
            "next_rung_at",
            "response_due_at",
            "responded_at",
            "resolution_due_at",
            "resolved_at",
            "settled_at",
            "until_at",
            "received_at",
            "recorded_at",
            "done_at");

    private final Running centre;
    private final Database database;

    ManyCases(Running centre, Path folder) {
        this.centre = centre;
        this.database = Database.open(folder.resolve("service-centre"));
        awaitFolded();
    }

    /** Closed cases until there are so many in all. */
    void closedUpTo(int total, int days) {
        long closed = count("fb_state where status = 'C'");
        copy("status = 'C'", (total - count("fb_state") + closed - 1) / closed, days);
    }

    /** Each open case so many times more. */
    void openTimes(int copies) {
        copy("status in ('O', 'W')", copies, 0);
    }

    long count(String from) {
        try (Connection connection = database.source().getConnection();
                PreparedStatement select = connection.prepareStatement("select count(*) from " + from);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private void copy(String which, long copies, int days) {
        String stamp = Long.toString(System.nanoTime(), 36); // so that no two copies have an id in common
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            String chosen = "(select id from fb_state where " + which + ")";
            statement.execute("create local temporary table chosen as " + chosen);
            for (String table : List.of("feedback", "state", "history")) {
                String id = table.equals("history") ? "feedback" : "id";
                statement.execute(copying(connection, table, stamp, days) + " from fb_" + table
                        + " t cross join system_range(1, " + copies + ") n where t." + id
                        + " in (select id from chosen)");
            }
            statement.execute("drop table chosen");
            statement.execute("insert into fb_outbox (done_at, version, silent, company, feedback, shard)"
                    + " select done_at, version, true, company, feedback, shard from fb_history"
                    + " where feedback like '" + stamp + "%' order by feedback, version");
            statement.execute("analyze");
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        awaitFolded();
    }

    private static String copying(Connection connection, String table, String stamp, int days) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getColumns(null, "PUBLIC", "FB_" + table.toUpperCase(Locale.ROOT), null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return columns.stream()
                .map(column -> copied(column, stamp, days))
                .collect(Collectors.joining(
                        ", ", "insert into fb_" + table + " (" + String.join(", ", columns) + ") select ", ""));
    }

    private static String copied(String column, String stamp, int days) {
        if (IDS.contains(column)) {
            return "concat('" + stamp + "', n.x, '-', t." + column + ")";
        }
        if (OTHERS.contains(column)) {
            return "t." + column + " || '-' || n.x";
        }
        return INSTANTS.contains(column)
                ? "case when t." + column + " = " + NEVER + " then " + NEVER + " else t." + column + " - n.x * "
                        + days * DAY + " end"
                : "t." + column;
    }

    /** The rounds of the centre have dealt with everything. */
    private void awaitFolded() {
        await().atMost(Duration.ofMinutes(12))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> centre.feedback().relay().lag(Centre.COMPANY).unplaced() == 0);
    }

    Statistics statistics() {
        return new Statistics(database.source());
    }

    @Override
    public void close() {
        database.close();
    }
}
