package io.propertyfeedback.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what has to be done again and again, on a thread that the host gives: records deadlines that have passed, runs the
 * relay, and once a day sweeps files that nothing tells of, until closed. What fails, in the storage or in the host's own code, is said once and tried again, with
 * waits that grow longer and longer; it keeps nothing else from going on. Only a failure of the JVM itself ends the thread.
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
    private static final Duration SWEEP_FILES_EVERY = Duration.ofDays(1);

    private final MonitorDesk monitor;
    private final RelayDesk relay;
    private final AttachmentDesk attachments;
    private final InstantSource time;
    private final Duration pause;
    private final @Nullable Duration keep;
    private final Consumer<Runnable> within;
    private final RoundPart sweep;
    private final RoundPart place;
    private final RoundPart deliver;
    private final RoundPart forget;
    private final RoundPart files;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int running;
    private boolean woken;
    private boolean closed;
    private volatile Instant forgotAt = Instant.EPOCH;
    private volatile Instant sweptFilesAt = Instant.EPOCH;

    private Rounds(
            MonitorDesk monitor,
            RelayDesk relay,
            AttachmentDesk attachments,
            InstantSource time,
            Duration pause,
            @Nullable Duration keep,
            Consumer<Runnable> within) {
        this.monitor = monitor;
        this.relay = relay;
        this.attachments = attachments;
        this.time = time;
        this.pause = pause;
        this.keep = keep;
        this.within = within;
        this.sweep = new RoundPart("The monitor", () -> monitor.sweep(AT_ONCE));
        this.place = new RoundPart("Placing and folding", () -> relay.place(AT_ONCE));
        this.deliver = new RoundPart("Delivering", () -> relay.deliver(AT_ONCE));
        this.forget = new RoundPart("Forgetting old positions", this::forget);
        this.files = new RoundPart("Sweeping files", this::sweepFiles);
    }

    /** Rounds with a pause of five seconds between them, which keep the feed for ever. */
    public static Rounds of(MonitorDesk monitor, RelayDesk relay, AttachmentDesk attachments, InstantSource time) {
        return new Rounds(monitor, relay, attachments, time, Duration.ofSeconds(5), null, Runnable::run);
    }

    /** The same with another pause. */
    public Rounds every(Duration newPause) {
        return new Rounds(monitor, relay, attachments, time, newPause, keep, within);
    }

    /** The same that also forget positions older than this. */
    public Rounds keepingFeed(Duration age) {
        return new Rounds(monitor, relay, attachments, time, pause, age, within);
    }

    /** The same with what the host needs around each part of a round: a transaction, where the storage joins. */
    public Rounds within(Consumer<Runnable> around) {
        return new Rounds(monitor, relay, attachments, time, pause, keep, around);
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
        } catch (VirtualMachineError end) {
            LOG.error("The rounds end on this thread: the JVM fails", end);
            throw end;
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

    /** Whether all of it went well. What fails is left until the next round; the rest goes on. */
    private boolean round() {
        Set<RoundPart> failed = new HashSet<>();
        boolean more = true;
        while (more && !isClosed() && !Thread.currentThread().isInterrupted()) {
            boolean late = done(sweep, failed) == AT_ONCE;
            boolean placed = done(place, failed) == AT_ONCE;
            boolean delivered = done(deliver, failed) > 0; // or another node was at it meanwhile
            more = late || placed || delivered;
        }
        if (!Thread.currentThread().isInterrupted()) {
            done(forget, failed);
            done(files, failed);
        }
        return failed.isEmpty();
    }

    private int done(RoundPart part, Set<RoundPart> failed) {
        int done = failed.contains(part) ? RoundPart.FAILED : part.run(within);
        if (done == RoundPart.FAILED) {
            failed.add(part);
        }
        return done;
    }

    private int forget() {
        Instant now = time.instant();
        if (keep != null && forgotAt.plus(FORGET_EVERY).isBefore(now)) {
            relay.forget(now.minus(keep));
            forgotAt = now;
        }
        return 0;
    }

    private int sweepFiles() {
        Instant now = time.instant();
        if (sweptFilesAt.plus(SWEEP_FILES_EVERY).isBefore(now)) {
            attachments.sweep();
            sweptFilesAt = now;
        }
        return 0;
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
