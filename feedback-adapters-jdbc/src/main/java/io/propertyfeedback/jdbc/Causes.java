package io.propertyfeedback.jdbc;

import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.function.Predicate;

/** Why there is no connection, where each driver says the same SQLState for all: what it was caused by. */
final class Causes {
    private static final int DEEPEST = 20;

    private Causes() {}

    static boolean unknownHost(SQLException failure) {
        return any(failure, UnknownHostException.class::isInstance);
    }

    static boolean areSettings(SQLException failure) {
        return noDriver(failure)
                || strangeCertificate(failure)
                || any(failure, DateTimeException.class::isInstance); // a time zone that Java does not know
    }

    /** A certificate that is not trusted, has expired or is of another host; a connection that broke off is none. */
    private static boolean strangeCertificate(SQLException failure) {
        return any(failure, GeneralSecurityException.class::isInstance);
    }

    /** No driver is there, or none that knows the URL: what the JDK itself says under the state of a lost connection. */
    private static boolean noDriver(SQLException failure) {
        return any(failure, cause -> cause.getClass() == SQLException.class && saidBy(cause, DriverManager.class));
    }

    private static boolean saidBy(Throwable failure, Class<?> type) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().equals(type.getName());
    }

    static boolean interrupted(Throwable failure) {
        return any(failure, InterruptedException.class::isInstance);
    }

    private static boolean any(Throwable failure, Predicate<Throwable> wanted) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (wanted.test(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
