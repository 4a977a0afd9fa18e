package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorageException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;

/** Tells from a driver's exception what to do; its message stays behind, because drivers quote statements and data. */
final class Failures {
    private Failures() {}

    static FeedbackStorageException of(SQLException failure) {
        String state = state(failure);
        String codes = " (SQLState " + state + ", code " + failure.getErrorCode() + ")";
        if (isConflict(failure)) {
            return exception("Another transaction was in the way; call again" + codes, true, failure);
        }
        if (state.startsWith("08") || failure instanceof SQLRecoverableException) {
            return exception("The database cannot be reached; look at it and call again" + codes, true, failure);
        }
        if (failure instanceof SQLTransientException || state.startsWith("HYT") || state.startsWith("53")) {
            return exception("The database did not answer in time; call again later" + codes, true, failure);
        }
        if (state.startsWith("22")) {
            return exception("A value does not fit its column; keep the bounds of the records" + codes, false, failure);
        }
        if (state.startsWith("42")) {
            return exception(
                    "The tables are not as this version needs them; build the storage with schema mode VALIDATE to"
                            + " learn what is missing" + codes,
                    false,
                    failure);
        }
        return exception("The database refused a statement" + codes, false, failure);
    }

    /** Whether two transactions stood in each other's way, so that the whole of one is worth another attempt. */
    static boolean isConflict(SQLException failure) {
        // 23505 arises only where the host set an isolation in which a lock does not show what others have committed;
        // 90131 is H2's concurrent update.
        String state = state(failure);
        return state.startsWith("40") || state.equals("23505") || state.equals("90131");
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "none" : failure.getSQLState();
    }

    private static FeedbackStorageException exception(String message, boolean retryable, SQLException failure) {
        SQLException bare =
                new SQLException(failure.getClass().getName(), failure.getSQLState(), failure.getErrorCode());
        bare.setStackTrace(failure.getStackTrace());
        return new FeedbackStorageException(message, retryable, bare);
    }
}
