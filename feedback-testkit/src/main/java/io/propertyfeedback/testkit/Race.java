package io.propertyfeedback.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many threads that begin at one moment. */
final class Race {
    static final int RUNNERS = 16;
    private static final long PATIENCE_SECONDS = 50;

    private Race() {}

    /**
     * What {@code run} answered to each runner's number; what one of them throws, the caller gets, once the others were
     * interrupted and have ended: none of them is to write into the storage of the next test.
     */
    static <T> List<T> of(int runners, IntFunction<T> run) {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            CyclicBarrier start = new CyclicBarrier(runners);
            List<Callable<T>> tracks = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                int runner = i;
                tracks.add(() -> {
                    start.await();
                    return run.apply(runner);
                });
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> track : tracks.stream().map(threads::submit).toList()) {
                answers.add(answer(track));
            }
            return answers;
        } finally {
            end(threads);
        }
    }

    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What {@code ask} answers on a thread of its own. */
    static <T> T elsewhere(Callable<T> ask) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return answer(thread.submit(ask));
        } finally {
            end(thread);
        }
    }

    private static <T> T answer(Future<T> track) {
        try {
            return track.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("A call from another thread failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("A call from another thread did not answer: callers wait for each other", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }
}
