package io.propertyfeedback.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what has to be done again and again, on a thread that the host gives: records deadlines that have passed, and runs
 * the relay, until closed. While the storage is down it waits longer and longer, and says so once.
 *
 * <pre>{@code
 * Rounds rounds = feedback.rounds().every(Duration.ofSeconds(2));
 * executor.execute(rounds);
 * ...
 * rounds.close();
 * }</pre>
 *
 * <p>Thread-safe; may run on several threads and nodes at once.
 */
public final class Rounds implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int AT_ONCE = 500;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final MonitorDesk monitor;
    private final RelayDesk relay;
    private final InstantSource time;
    private final Duration pause;
    private final @Nullable Duration keep;
    private final Consumer<Runnable> within;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int running;
    private boolean woken;
    private boolean closed;
    private volatile boolean said;
    private volatile Instant forgotAt = Instant.EPOCH;

    private Rounds(
            MonitorDesk monitor,
            RelayDesk relay,
            InstantSource time,
            Duration pause,
            @Nullable Duration keep,
            Consumer<Runnable> within) {
        this.monitor = monitor;
        this.relay = relay;
        this.time = time;
        this.pause = pause;
        this.keep = keep;
        this.within = within;
    }

    /** Rounds with a pause of five seconds between them, which keep the feed for ever. */
    public static Rounds of(MonitorDesk monitor, RelayDesk relay, InstantSource time) {
        return new Rounds(monitor, relay, time, Duration.ofSeconds(5), null, Runnable::run);
    }

    /** The same with another pause. */
    public Rounds every(Duration newPause) {
        return new Rounds(monitor, relay, time, newPause, keep, within);
    }

    /** The same that also forget positions older than this. */
    public Rounds keepingFeed(Duration age) {
        return new Rounds(monitor, relay, time, pause, age, within);
    }

    /** The same with what the host needs around each part of a round: a transaction, where the storage joins. */
    public Rounds within(Consumer<Runnable> around) {
        return new Rounds(monitor, relay, time, pause, keep, around);
    }

    /** Goes round until closed or interrupted. */
    @Override
    public void run() {
        lock.lock();
        running++;
        lock.unlock();
        try {
            Duration wait = pause;
            boolean goesOn = !isClosed();
            while (goesOn) {
                wait = round() ? pause : longer(wait);
                goesOn = await(wait);
            }
        } finally {
            lock.lock();
            running--;
            changed.signalAll();
            lock.unlock();
        }
    }

    /** Has the next round begin at once: there is something to do. */
    public void wake() {
        lock.lock();
        woken = true;
        changed.signalAll();
        lock.unlock();
    }

    /** Ends the rounds, and waits for the one under way; rounds do not begin again. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            while (running > 0) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Whether it went well. */
    private boolean round() {
        try {
            boolean more = true;
            while (more && !isClosed()) {
                boolean late = part(() -> monitor.sweep(AT_ONCE)) == AT_ONCE;
                boolean placed = part(() -> relay.place(AT_ONCE)) == AT_ONCE;
                boolean delivered = part(() -> relay.deliver(AT_ONCE)) > 0; // or another node was at it meanwhile
                more = late || placed || delivered;
            }
            within.accept(this::forget);
            said = false;
            return true;
        } catch (RuntimeException failure) {
            if (!said) {
                said = true;
                LOG.warn("A round failed; it is tried again, less and less often", failure);
            }
            return false;
        }
    }

    private int part(IntSupplier part) {
        int[] done = new int[1];
        within.accept(() -> done[0] = part.getAsInt());
        return done[0];
    }

    private void forget() {
        Instant now = time.instant();
        if (keep != null && forgotAt.plus(FORGET_EVERY).isBefore(now)) {
            relay.forget(now.minus(keep));
            forgotAt = now;
        }
    }

    private static Duration longer(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    /** Waits until it is time, or something is to be done; false when it is closed or interrupted. */
    private boolean await(Duration wait) {
        lock.lock();
        try {
            long left = wait.toNanos();
            while (!closed && !woken && left > 0) {
                left = changed.awaitNanos(left);
            }
            woken = false;
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
