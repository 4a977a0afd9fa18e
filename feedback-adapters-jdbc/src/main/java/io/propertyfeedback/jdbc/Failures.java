package io.propertyfeedback.jdbc;

import io.propertyfeedback.port.FeedbackStorageException;
import java.sql.SQLException;

/** Tells from a driver's exception what to do; its message stays behind, because drivers quote statements and data. */
final class Failures {
    private Failures() {}

    static FeedbackStorageException of(SQLException failure) {
        SQLException told = told(failure);
        Fault fault = Fault.of(told);
        return exception(fault.text() + codes(told), fault.retryable(), bare(failure));
    }

    /** What a driver says that only collects what several servers said. */
    private static SQLException told(SQLException failure) {
        SQLException told = failure;
        while (told.getSQLState() == null && told.getNextException() != null) {
            told = told.getNextException();
        }
        return told;
    }

    /** Of a data source that gave no connection: pools say in many ways that they are full. */
    static FeedbackStorageException unconnected(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && telling(Fault.of(sql))) {
                return of(sql);
            }
        }
        String codes = failure instanceof SQLException sql ? codes(sql) : "";
        Exception bare = failure instanceof SQLException sql ? bare(sql) : bare(failure);
        return exception(
                "The data source gave no connection: its pool is full, or the database does not answer. Look for"
                        + " connections that are not given back, and call again later" + codes,
                true,
                bare);
    }

    private static boolean telling(Fault fault) {
        return switch (fault) {
            case NO_DATABASE, FULL, FORBIDDEN -> true;
            default -> false;
        };
    }

    /** Whether two transactions stood in each other's way, so that the whole of one is worth another attempt. */
    static boolean isConflict(SQLException failure) {
        return Fault.of(failure) == Fault.CONFLICT;
    }

    private static String codes(SQLException failure) {
        String state = failure.getSQLState() == null ? "none" : failure.getSQLState();
        return " (SQLState " + state + ", code " + failure.getErrorCode() + ")";
    }

    private static SQLException bare(SQLException failure) {
        SQLException bare =
                new SQLException(failure.getClass().getName(), failure.getSQLState(), failure.getErrorCode());
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }

    private static Exception bare(Exception failure) {
        Exception bare = new IllegalStateException(failure.getClass().getName());
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }

    private static FeedbackStorageException exception(String message, boolean retryable, Exception failure) {
        return new FeedbackStorageException(message, retryable, failure);
    }
}
