package io.propertyfeedback.jdbc;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/**
 * What went wrong, told from SQLState, and where that says too little from the vendor's code: MySQL and MariaDB leave
 * much under HY000 and 42000. The first that fits counts.
 */
enum Fault {
    // 23505 and 1062 arise only where the host set an isolation in which a lock does not show what others have
    // committed; 90131 is H2's concurrent update, 1020 MariaDB's.
    CONFLICT(
            "Another transaction was in the way; call again, in a transaction of the host all of it",
            true,
            Set.of("40", "23505"),
            Set.of(1213, 1020, 1062, 90131)),
    LOCKED(
            "A lock was not to be had in time; look for transactions that stay open, and call again later",
            true,
            Set.of("55P03", "57014", "HYT"),
            Set.of(1205, 1969, 3024)),
    NO_DATABASE(
            "There is no database of this name; look at the address of the data source, or create it",
            false,
            Set.of("3D"),
            Set.of(1049, 90013, 90146, 90149)),
    FULL(
            "The server has no connection, memory or disk left; look at its limits, and call again later",
            true,
            Set.of("53"),
            Set.of(1040, 1114, 1203, 1226)),
    UNREACHABLE(
            "The database cannot be reached; look at it and call again",
            true,
            Set.of("08", "57P0"),
            Set.of(1053, 1317, 1927, 90067, 90098, 90121, 90135)),
    READ_ONLY(
            "The connection only reads; give the storage the data source of the primary, and no transaction that is"
                    + " read-only",
            false,
            Set.of("25006"),
            Set.of(1290, 1792, 1836, 90097)),
    FAILED_BEFORE(
            "The transaction of the host had failed before this call; roll it back and do all of it again",
            true,
            Set.of("25P02"),
            Set.of()),
    FORBIDDEN(
            "The user of the connection may not do this; it needs select, insert, update and delete on the tables, and"
                    + " for SchemaMode.UPGRADE create",
            false,
            Set.of("28", "42501"),
            Set.of(1044, 1045, 1142, 1143, 1227, 90096)),
    LATE("The database did not answer in time; call again later", true, Set.of(), Set.of()) {
        @Override
        boolean is(SQLException failure) {
            return failure instanceof SQLTransientException;
        }
    },
    UNFIT(
            "A value does not fit its column; keep the bounds of the records, and build the storage with schema mode"
                    + " VALIDATE to learn of columns that are too short",
            false,
            Set.of("22"),
            Set.of(1406, 1264)),
    TABLES(
            "The tables are not as this version needs them; build the storage with schema mode VALIDATE to learn what"
                    + " is missing",
            false,
            Set.of("42", "3F"),
            Set.of(1054, 1146)),
    REFUSED("The database, or a filter before it, refused a statement", false, Set.of(""), Set.of());

    private final String text;
    private final boolean retryable;
    private final Set<String> states;
    private final Set<Integer> codes;

    Fault(String text, boolean retryable, Set<String> states, Set<Integer> codes) {
        this.text = text;
        this.retryable = retryable;
        this.states = states;
        this.codes = codes;
    }

    static Fault of(SQLException failure) {
        for (Fault fault : values()) {
            if (fault.is(failure)) {
                return fault;
            }
        }
        return REFUSED;
    }

    boolean is(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return codes.contains(failure.getErrorCode())
                || states.stream().anyMatch(state::startsWith)
                || this == UNREACHABLE && failure instanceof SQLRecoverableException;
    }

    /** What happened and what to do. */
    String text() {
        return text;
    }

    boolean retryable() {
        return retryable;
    }
}
