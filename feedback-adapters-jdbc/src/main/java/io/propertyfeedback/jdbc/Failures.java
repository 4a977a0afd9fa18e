package io.propertyfeedback.jdbc;

import io.propertyfeedback.document.HostFailure;
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

    /** The same, of a duplicate key that another attempt may do away with. */
    static FeedbackStorageException again(SQLException duplicate) {
        return exception(Fault.CONFLICT.text() + codes(told(duplicate)), true, bare(duplicate));
    }

    /**
     * Of a data source that gave no connection: pools say in many ways that they are full, and wrap what a driver says
     * that cannot connect. A thread that was interrupted in waiting for one stays interrupted.
     *
     * @param failure         whatever was thrown, undeclared exceptions and errors of a driver's classes included
     * @param connectedBefore whether it gave one earlier: then its host is known, though not at the moment
     * @throws VirtualMachineError where the JVM itself fails, but for a stack that overflowed
     */
    static FeedbackStorageException unconnected(Throwable failure, boolean connectedBefore) {
        if (Causes.interrupted(HostFailure.survived(failure))) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof LinkageError) {
            return exception(Fault.SETTINGS.text(), false, bare(failure));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                Fault fault = Fault.of(told(sql));
                if (fault == Fault.NO_HOST && connectedBefore) {
                    return exception(Fault.UNREACHABLE.text() + codes(told(sql)), true, bare(sql));
                }
                if (tells(fault)) {
                    return of(sql);
                }
                if (!fault.retryable() && fault != Fault.REFUSED) {
                    return exception(Fault.SETTINGS.text() + codes(told(sql)), false, bare(sql));
                }
            }
        }
        String codes = failure instanceof SQLException sql ? codes(sql) : "";
        Throwable bare = failure instanceof SQLException sql ? bare(sql) : bare(failure);
        return exception(
                "The data source gave no connection: its pool is full, or the database does not answer. Look for"
                        + " connections that are not given back, and call again later" + codes,
                true,
                bare);
    }

    /** Whether a fault says by itself why there is no connection. */
    private static boolean tells(Fault fault) {
        return switch (fault) {
            case NO_DATABASE, LOGIN, FULL, HELD, NO_HOST, SETTINGS, DAMAGED, FORBIDDEN -> true;
            default -> false;
        };
    }

    /** Whether two transactions stood, or may have stood, in each other's way: the whole of one is worth an attempt. */
    static boolean isConflict(SQLException failure) {
        return Fault.of(failure) == Fault.CONFLICT || isDuplicate(failure);
    }

    static boolean isDuplicate(SQLException failure) {
        return Fault.of(failure) == Fault.DUPLICATE;
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

    private static Throwable bare(Throwable failure) {
        Throwable bare = new IllegalStateException(failure.getClass().getName());
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }

    private static FeedbackStorageException exception(String message, boolean retryable, Throwable failure) {
        return new FeedbackStorageException(message, retryable, failure);
    }
}
