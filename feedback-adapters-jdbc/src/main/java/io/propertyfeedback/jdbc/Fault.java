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
    // 90131 is H2's concurrent update, 1020 MariaDB's; 1412 is a table that was altered meanwhile.
    CONFLICT(
            "Another transaction was in the way; call again, in a transaction of the host all of it",
            true,
            Set.of("40"),
            Set.of(1213, 1020, 1412, 90131)),
    /** Lasting, unless another transaction has just written what this one does not see. */
    DUPLICATE(
            "A key is there already that was free when it was looked for; look for others who write to the tables, and"
                    + " for counters of keys that were set back",
            false,
            Set.of("23505"),
            Set.of(1062, 1586)),
    LOCKED(
            "A lock was not to be had in time; look for transactions that stay open, and call again later",
            true,
            Set.of("55P03", "57014", "HYT"),
            Set.of(1205, 1969, 3024, 3572)),
    NO_DATABASE(
            "There is no database of this name; look at the address of the data source, or create it",
            false,
            Set.of("3D", "57P04"),
            Set.of(1049, 90013, 90146, 90149)),
    LOGIN(
            "The database does not let this user in; look at user and password of the data source, and at what the"
                    + " server asks of a connection",
            false,
            Set.of("28"),
            Set.of(1045, 1129, 1130, 1251, 1698, 1820, 1862, 3118, 4151)),
    FULL(
            "The server has no connection, memory or disk left; look at its limits, and call again later",
            true,
            Set.of("53"),
            Set.of(1021, 1037, 1038, 1040, 1041, 1114, 1203, 1226, 90108)),
    HELD(
            "Another process has the file of the database open; end that one, or let both share it with AUTO_SERVER=TRUE"
                    + " in the URL",
            true,
            Set.of(),
            Set.of(90020)),
    /** Told by what caused it, since SQLState says no more than that there is no connection. */
    NO_HOST(
            "The host of the database is not known; look at the address of the data source",
            false,
            Set.of(),
            Set.of()) {
        @Override
        boolean is(SQLException failure) {
            return Causes.unknownHost(failure);
        }
    },
    // 90008, 90046, 90049, 90050, 90062 and 90113 are URLs and settings of H2, 90048 is a file of another version;
    // 1115, 1231, 1273 and 1298 are character sets, variables, collations and zones that MySQL and MariaDB do not know.
    SETTINGS(
            "The settings of the data source allow no connection; look at driver, URL, time zone and certificates",
            false,
            Set.of("01S00"),
            Set.of(1115, 1231, 1273, 1298, 90008, 90046, 90048, 90049, 90050, 90062, 90113)) {
        @Override
        boolean is(SQLException failure) {
            return super.is(failure) || Causes.areSettings(failure);
        }
    },
    /** H2's general error is what it says of a file that it cannot make sense of. */
    DAMAGED(
            "The database fails in itself; look at its log, and bring its files back from a backup if they are damaged",
            false,
            Set.of("XX001", "XX002"),
            Set.of(50000, 90030)),
    UNREACHABLE(
            "The database cannot be reached; look at it and call again",
            true,
            Set.of("08", "57P0", "25P03", "25P04"),
            Set.of(1053, 1317, 1927, 90067, 90098, 90121, 90135)) {
        @Override
        boolean is(SQLException failure) {
            return super.is(failure) || failure instanceof SQLRecoverableException;
        }
    },
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
            Set.of("42501"),
            Set.of(1044, 1142, 1143, 1227, 90096)),
    LATE("The database did not answer in time; call again later", true, Set.of(), Set.of()) {
        @Override
        boolean is(SQLException failure) {
            return failure instanceof SQLTransientException;
        }
    },
    // PostgreSQL: 22021 and 22P05; MySQL and MariaDB: 1300, 1366, 1977 and 3854.
    CHARACTERS(
            "The database cannot keep a character of a text; it has to keep all of Unicode: UTF8 on PostgreSQL, utf8mb4"
                    + " on MySQL and MariaDB. Build the storage with schema mode VALIDATE to learn where it does not",
            false,
            Set.of("22021", "22P05"),
            Set.of(1300, 1366, 1977, 3854)),
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
        return codes.contains(failure.getErrorCode()) || states.stream().anyMatch(state::startsWith);
    }

    /** What happened and what to do. */
    String text() {
        return text;
    }

    boolean retryable() {
        return retryable;
    }
}
