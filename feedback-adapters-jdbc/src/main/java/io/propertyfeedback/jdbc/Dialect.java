package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorageException;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What differs between databases, and nothing else. It is recognised from the driver; where the driver cannot tell
 * (a proxy, a fork), the host names it. Stateless and thread-safe.
 *
 * <p>Each dialect keeps its own constant: here they would have this class and its subclasses wait for each other when two
 * threads initialise them.
 */
public abstract sealed class Dialect permits H2Dialect, PostgresqlDialect, MysqlDialect {
    /** H2 from 2.2, embedded or as a server. */
    public static Dialect h2() {
        return H2Dialect.H2;
    }

    /** PostgreSQL from 14. */
    public static Dialect postgresql() {
        return PostgresqlDialect.POSTGRESQL;
    }

    /**
     * Several PostgreSQL servers behind a driver that sends each row to the server of its {@code shard}, as Apache
     * ShardingSphere-JDBC does. To be named: such a driver calls itself PostgreSQL. Tables are made on each server with
     * {@link #postgresql()}. A call is one transaction on each server, but not over all of them.
     */
    public static Dialect shardedPostgresql() {
        return ShardedPostgresqlDialect.SHARDED;
    }

    /** MariaDB from 10.6, on InnoDB. */
    public static Dialect mariadb() {
        return MysqlDialect.MARIADB;
    }

    /** MySQL from 8.0, on InnoDB. */
    public static Dialect mysql() {
        return MysqlDialect.MYSQL;
    }

    static Dialect recognised(DatabaseMetaData database) throws SQLException {
        String product = database.getDatabaseProductName();
        List<Dialect> all = List.of(h2(), postgresql(), mariadb(), mysql());
        for (Dialect dialect : all) {
            if (dialect.speaks(product)) {
                return dialect;
            }
        }
        throw new FeedbackStorageException(
                "The database '" + product + "' is not known here; if it understands the SQL of one that is, name that"
                        + " with dialect(...): " + all,
                false,
                null);
    }

    abstract String name();

    abstract boolean speaks(String product);

    /** The folder of its scripts. */
    abstract String scripts();

    /** Runs work that makes tables, and commits it, while no other node does. */
    abstract void alone(Jdbc jdbc, Names names, Runnable work);

    /** Whether a schema of the standard is what the driver calls a catalog. */
    boolean schemasAreCatalogs() {
        return false;
    }

    /**
     * Whether all tables lie on one server: a statement may compare rows of any tables, a transaction is one, and a circle
     * of waiting is seen.
     */
    boolean isOneServer() {
        return true;
    }

    /** What the host is told once, as warnings, of how the database is set up. */
    List<String> warnings(Jdbc jdbc) {
        return List.of();
    }

    /** Where texts are kept in a character set that is not all of Unicode; looked for among these tables. */
    List<Narrow> narrow(Jdbc jdbc, Names names, Collection<String> tables) {
        return List.of();
    }

    /** A place that keeps texts in a character set that lacks characters. */
    record Narrow(String place, String charset, String needed) {}

    /** For how many seconds a statement may wait for others at most, where the database would wait for ever; else 0. */
    int patience() {
        return 0;
    }

    /** What a transaction of one's own begins with; empty for nothing. */
    String begin() {
        return "";
    }

    /** What a round of the relay begins with; empty for nothing. */
    String beginRound() {
        return "";
    }

    /** Whether a batch tells of each statement how many rows it changed, however the host has set the driver up. */
    boolean countsBatches() {
        return true;
    }

    /** Whether one statement can change several tables: {@code with ... returning}. */
    boolean changesTablesTogether() {
        return false;
    }

    /** What tells a row of the outbox from others: its place, where that is cheaper than a key; empty for its key. */
    String rowPlace() {
        return "";
    }

    /**
     * Whether an insert whose key is there fails alone, and nothing else of its transaction; then {@link #insertIfAbsent}
     * is an insert that is tried.
     */
    boolean triesInserts() {
        return false;
    }

    /** Whether the values of the key follow once more in {@link #insertIfAbsent}. */
    boolean asksBeforeInsert() {
        return true;
    }

    /** An insert of one row that changes nothing where a row of this key is. */
    String insertIfAbsent(String table, List<String> columns, List<String> key) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + Sql.marks(columns.size())
                + fromNothing() + " where not exists (select 1 from " + table + " where " + Sql.equal(key) + askedAnew()
                + ")";
    }

    /** A condition that is true, where without it a subquery would be answered as it was before in the transaction. */
    String askedAnew() {
        return "";
    }

    /** What a select of values alone is from. */
    String fromNothing() {
        return "";
    }

    /** An insert of one row, or an update of the row of this key. */
    abstract String upsert(String table, List<String> columns, List<String> key);

    /** Of how many rows of an index one query asks at most. */
    int lookedUpAtOnce() {
        return 250;
    }

    /**
     * Whether what is open and what is settled have indexes of their own, each of which serves only those who ask for no
     * other: an index of both would be written at every move.
     */
    boolean indexesOpenApart() {
        return false;
    }

    /** The end of a query that locks the rows it gives and leaves out those that others hold. */
    String skipLocked() {
        return " for update skip locked";
    }

    /** The columns together have the values of one of so many rows. */
    String in(List<String> columns, int rows) {
        return "(" + String.join(", ", columns) + ") in (" + Sql.keys(rows, columns.size()) + ")";
    }

    /** The end of a query that has to see what is committed now, however long ago the transaction began to read. */
    String asOfNow() {
        return "";
    }

    /** Whether a host's transaction reads what is committed, where {@link #asOfNow} locks in case it does not. */
    boolean readsCommitted(Jdbc jdbc) {
        return false;
    }

    /** The same where each statement sees what is committed by then, as in transactions of one's own. */
    Dialect readingCommitted() {
        return this;
    }

    /** Behind the name of a table whose rows are locked: by their keys, whatever else seems cheaper to the server. */
    String byKey() {
        return "";
    }

    /** The order of ids: by the codes of their characters. */
    Comparator<String> ids() {
        return Key.BY_CODES;
    }

    @Override
    public final String toString() {
        return name();
    }
}
