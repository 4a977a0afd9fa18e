package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Whose the transactions are, on a server, and how isolated. */
enum Way {
    H2_OWN(Server.H2, false, Connection.TRANSACTION_NONE),
    H2_JOINED(Server.H2, true, Connection.TRANSACTION_NONE),
    POSTGRESQL_OWN(Server.POSTGRESQL, false, Connection.TRANSACTION_NONE),
    POSTGRESQL_JOINED(Server.POSTGRESQL, true, Connection.TRANSACTION_NONE),
    MARIADB_OWN(Server.MARIADB, false, Connection.TRANSACTION_NONE),
    MARIADB_JOINED(Server.MARIADB, true, Connection.TRANSACTION_READ_COMMITTED),
    /** The server's default. */
    MARIADB_JOINED_REPEATABLE_READ(Server.MARIADB, true, Connection.TRANSACTION_REPEATABLE_READ);

    private final Server server;
    private final boolean joined;
    private final int isolation;

    Way(Server server, boolean joined, int isolation) {
        this.server = server;
        this.joined = joined;
        this.isolation = isolation;
    }

    /** Whether reading with a lock also locks what is not there. */
    boolean locksGaps() {
        return isolation == Connection.TRANSACTION_REPEATABLE_READ;
    }

    /** Whether a failure is no conflict, but the answer to an insert that was tried. */
    boolean tries(SQLException failure) {
        return server.dialect().triesInserts() && Failures.isDuplicate(failure);
    }

    /** A storage over a pool that writes down what fails. */
    record Opened(FeedbackStorage storage, Watched watched, Corner corner) {
        FeedbackStorage emptied() {
            corner.emptyStorage();
            return storage;
        }

        /** With what statements failed since this was asked last. */
        List<SQLException> failures() {
            watched.statements(); // nobody reads them, and they grow
            return watched.failures();
        }
    }

    Opened open() {
        Corner corner = Corner.own(server);
        corner.emptyStorage();
        Watched watched = new Watched(corner.pool());
        return new Opened(storage(watched), watched, corner);
    }

    private FeedbackStorage storage(Watched watched) {
        if (!joined) {
            return JdbcFeedbackStorage.withOwnTransactions(watched.source()).build();
        }
        Host host = new Host(watched.source(), isolation);
        return host.joined(JdbcFeedbackStorage.joining(host::connection));
    }
}
