package io.propertyfeedback.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.memory.MemoryFeedbackStorage;
import io.propertyfeedback.port.Feed;
import io.propertyfeedback.port.FeedbackStorageException;
import io.propertyfeedback.port.ForwardingStorage;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rounds go on a host's thread until they are closed; a pause of an hour stands for no pause that a test waits for. */
@Timeout(60)
class RoundsTest {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore mayGoOn = new Semaphore(0);
    private volatile boolean down;

    /** Says when a round comes to the relay, and lets it go on when told. */
    private final class Watched extends ForwardingStorage {
        Watched() {
            super(new MemoryFeedbackStorage());
        }

        @Override
        public Feed feed() {
            begun.release();
            mayGoOn.acquireUninterruptibly();
            if (down) {
                throw new FeedbackStorageException("down", true, null);
            }
            return super.feed();
        }
    }

    private final Rounds rounds =
            PropertyFeedback.on(new Watched()).open().rounds().every(Duration.ofHours(1));

    @AfterEach
    void stop() {
        mayGoOn.release(1000);
        rounds.close();
        thread.shutdownNow();
    }

    private void oneRound() throws InterruptedException {
        begun.acquire();
        mayGoOn.release();
    }

    @Test
    void nextRoundBeginsWhenWoken() throws Exception {
        thread.execute(rounds);
        oneRound();
        rounds.wake();
        assertThat(begun.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closeEndsTheThread() throws Exception {
        Future<?> run = thread.submit(rounds);
        oneRound();
        rounds.close();
        run.get(30, TimeUnit.SECONDS);
        assertThat(run.isDone()).isTrue();
    }

    @Test
    void closeWaitsForTheRoundUnderWay() throws Exception {
        thread.execute(rounds);
        begun.acquire();
        CountDownLatch closed = new CountDownLatch(1);
        Thread closer = new Thread(() -> {
            rounds.close();
            closed.countDown();
        });
        closer.start();
        while (closer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(closed.getCount()).isEqualTo(1);
        mayGoOn.release();
        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void storageThatIsDownDoesNotEndTheRounds() throws Exception {
        down = true;
        Future<?> run = thread.submit(rounds);
        oneRound();
        rounds.wake();
        oneRound();
        down = false;
        rounds.wake();
        oneRound();
        assertThat(run.isDone()).isFalse();
    }

    @Test
    void closedRoundsDoNotBegin() throws Exception {
        rounds.close();
        thread.submit(rounds).get(30, TimeUnit.SECONDS);
        assertThat(begun.availablePermits()).isZero();
    }

    @Test
    void interruptEndsTheThread() throws Exception {
        Future<?> run = thread.submit(rounds);
        oneRound();
        thread.shutdownNow();
        assertThat(thread.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.isDone()).isTrue();
    }
}
