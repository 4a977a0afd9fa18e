package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorageException;
import java.util.Collection;
import java.util.List;

/**
 * MySQL and MariaDB in what both understand. Their default isolation, REPEATABLE READ, reads as of the first read and
 * locks gaps between rows, on which callers with nothing in common meet. So transactions of one's own are READ
 * COMMITTED; in a host's, whatever is decided on is read with a lock, which gives what is committed now.
 *
 * <p>Who locks rows by another index than the key's holds entries of that index first and waits then for the row, even
 * with SKIP LOCKED; who moves a feedback holds the row first. So rows are locked by their keys only.
 */
final class MysqlDialect extends Dialect {
    static final Dialect MARIADB = new MysqlDialect("mariadb", "MariaDB", "tx_isolation");
    static final Dialect MYSQL = new MysqlDialect("mysql", "MySQL", "transaction_isolation");

    private static final int PATIENCE_SECONDS = 60;

    private final String name;
    private final String product;
    private final String isolation;
    private final boolean readsCommitted;

    MysqlDialect(String name, String product, String isolation) {
        this(name, product, isolation, false);
    }

    private MysqlDialect(String name, String product, String isolation, boolean readsCommitted) {
        this.name = name;
        this.product = product;
        this.isolation = isolation;
        this.readsCommitted = readsCommitted;
    }

    @Override
    String name() {
        return name;
    }

    @Override
    boolean speaks(String other) {
        return other.equals(product);
    }

    @Override
    String scripts() {
        return "mysql";
    }

    /** A lock of the session: making a table ends a transaction. */
    @Override
    void alone(Jdbc jdbc, Names names, Runnable work) {
        String lock = "feedback " + Integer.toHexString(names.table("").hashCode());
        long got = jdbc.first(
                        "select get_lock(?, ?)", params -> params.text(lock).number(PATIENCE_SECONDS), Row::number)
                .orElse(0L);
        if (got != 1) {
            throw new FeedbackStorageException(
                    "Another node has been making the tables for " + PATIENCE_SECONDS + " seconds; call again later",
                    true,
                    null);
        }
        try {
            work.run();
            jdbc.commit();
        } finally {
            jdbc.each("select release_lock(?)", params -> params.text(lock), row -> {});
        }
    }

    @Override
    List<Narrow> narrow(Jdbc jdbc, Names names, Collection<String> tables) {
        String schema = names.schema() == null ? "database()" : "?";
        return jdbc.list(
                "select table_name, column_name, character_set_name from information_schema.columns where table_schema = "
                        + schema + " and character_set_name <> 'utf8mb4' and table_name in (" + Sql.marks(tables.size())
                        + ") order by table_name, ordinal_position",
                params -> {
                    if (names.schema() != null) {
                        params.text(names.schema());
                    }
                    tables.forEach(table -> params.text(names.prefix() + table));
                },
                row -> new Narrow("The table " + row.text() + ": its column " + row.text(), row.text(), "utf8mb4"));
    }

    @Override
    boolean schemasAreCatalogs() {
        return true;
    }

    /** Of the next transaction alone; SET TRANSACTION says the same, but Druid's wall does not let it pass. */
    @Override
    String begin() {
        return "set @@" + isolation + " = 'READ-COMMITTED'";
    }

    /** Both drivers have settings that send a batch as one statement, with one count for all. */
    @Override
    boolean countsBatches() {
        return false;
    }

    /** In a host's transaction a look for a key that is not there locks the gap, into which others insert theirs. */
    @Override
    boolean triesInserts() {
        return true;
    }

    @Override
    String insertIfAbsent(String table, List<String> columns, List<String> key) {
        return Sql.insert(table, columns);
    }

    @Override
    String upsert(String table, List<String> columns, List<String> key) {
        return Sql.insert(table, columns) + " on duplicate key update "
                + Sql.set(Sql.without(columns, key), column -> "values(" + column + ")");
    }

    @Override
    String asOfNow() {
        return readsCommitted ? "" : " for update";
    }

    /** The server is asked: a driver may answer with what was set for an earlier transaction alone. */
    @Override
    boolean readsCommitted(Jdbc jdbc) {
        return jdbc.first("select @@" + isolation, params -> {}, Row::text)
                .filter(level -> level.equals("READ-COMMITTED") || level.equals("READ-UNCOMMITTED"))
                .isPresent();
    }

    @Override
    Dialect readingCommitted() {
        return new MysqlDialect(name, product, isolation, true);
    }

    @Override
    String byKey() {
        return " force index (primary)";
    }
}
