package io.propertyfeedback.port;

import org.jspecify.annotations.Nullable;

/**
 * Says that a storage is down or cannot be used as it is set up; nothing of the call has happened, unless it failed
 * while being committed. The message says what to do; it holds codes, but neither statements nor data.
 */
public final class FeedbackStorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;

    /**
     * @param message   what is wrong and what to do about it, without data
     * @param retryable whether the same call may succeed when it is made again
     * @param cause     free of data, too, since causes end up in logs
     */
    public FeedbackStorageException(String message, boolean retryable, @Nullable Throwable cause) {
        super(message, cause);
        this.retryable = retryable;
    }

    /** Whether the same call may succeed when it is made again: a deadlock, a lost connection. */
    public boolean retryable() {
        return retryable;
    }
}
