package io.propertyfeedback.testkit;

import io.propertyfeedback.port.CommitResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Somebody on another thread who commits while the test is in the middle of something. */
final class Rival {
    private static final long MOMENT_MILLIS = 250;
    private static final long PATIENCE_SECONDS = 50;

    private final Supplier<CommitResult> attempt;
    private final CompletableFuture<CommitResult> answer = new CompletableFuture<>();

    Rival(Supplier<CommitResult> attempt) {
        this.attempt = attempt;
    }

    /** Starts, and waits until the rival is done; not for long, since a storage may well make it wait. */
    void startAndGiveItAMoment() {
        Thread thread = new Thread(() -> {
            try {
                answer.complete(attempt.get());
            } catch (Throwable t) {
                answer.completeExceptionally(t);
            }
        });
        thread.setDaemon(true);
        thread.start();
        try {
            answer.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // it waits for its turn, or has failed: committed() tells
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether its change was committed in the end. */
    boolean committed() {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS) instanceof CommitResult.Committed;
        } catch (ExecutionException e) {
            throw new AssertionError("The commit of another thread failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("The commit of another thread did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
