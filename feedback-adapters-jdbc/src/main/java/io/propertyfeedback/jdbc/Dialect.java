package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorageException;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;

/**
 * What differs between databases, and nothing else. It is recognised from the driver; where the driver cannot tell
 * (a proxy, a fork), the host names it. Stateless and thread-safe.
 */
public abstract sealed class Dialect permits H2Dialect {
    private static final Dialect H2 = new H2Dialect();
    private static final List<Dialect> ALL = List.of(H2);

    /** H2 from 2.2, embedded or as a server. */
    public static Dialect h2() {
        return H2;
    }

    static Dialect recognised(DatabaseMetaData database) throws SQLException {
        String product = database.getDatabaseProductName();
        for (Dialect dialect : ALL) {
            if (dialect.speaks(product)) {
                return dialect;
            }
        }
        throw new FeedbackStorageException(
                "The database '" + product + "' is not known here; if it understands the SQL of one that is, name that"
                        + " with dialect(...): " + ALL,
                false,
                null);
    }

    /** The folder of its scripts. */
    abstract String name();

    abstract boolean speaks(String product);

    /**
     * A query for this many keys, each a number below {@value Gate#BUCKETS}, that answers once the transaction alone
     * holds all of them.
     */
    abstract String gate(Names names, int keys);

    /** An insert of one row that changes nothing where a row of this key is: first all columns, then the key's. */
    abstract String insertIfAbsent(String table, List<String> columns, List<String> key);

    /** An insert of one row, or an update of the row of this key. */
    abstract String upsert(String table, List<String> columns, List<String> key);

    /** The end of a query that locks the rows it gives and leaves out those that others hold. */
    abstract String skipLocked();

    /** In an order: this column, upwards, with null at the end. */
    abstract String nullsLast(String column);

    @Override
    public final String toString() {
        return name();
    }
}
