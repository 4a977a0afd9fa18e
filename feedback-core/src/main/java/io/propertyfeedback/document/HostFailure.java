package io.propertyfeedback.document;

/**
 * What the host's code threw, for those who call it and go on: any exception, checked ones too, which other languages throw
 * undeclared, and any error after which the JVM goes on.
 */
public final class HostFailure {
    private static final int MOST_CAUSES = 8;

    private HostFailure() {}

    /** The same; rethrown where the JVM itself fails, but for a stack that overflowed, which ends with the call. */
    public static Throwable survived(Throwable thrown) {
        if (thrown instanceof VirtualMachineError end && !(thrown instanceof StackOverflowError)) {
            throw end;
        }
        return thrown;
    }

    /** What may be logged of it: a message may hold personal data; kinds of failures, and where they happened, do not. */
    public static Throwable bare(Throwable failure) {
        return bare(failure, MOST_CAUSES);
    }

    private static Throwable bare(Throwable failure, int causes) {
        Throwable cause = failure.getCause();
        Throwable bare = new Throwable(
                failure.getClass().getName(), cause == null || causes == 0 ? null : bare(cause, causes - 1));
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }
}
