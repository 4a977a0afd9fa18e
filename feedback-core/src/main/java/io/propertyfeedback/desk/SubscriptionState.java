package io.propertyfeedback.desk;

import io.propertyfeedback.model.Entry;
import io.propertyfeedback.port.Cursor;
import io.propertyfeedback.port.Cursors;
import io.propertyfeedback.port.Missed;
import io.propertyfeedback.relay.Retry;
import io.propertyfeedback.relay.Subscription;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscription on this node, and whether its listener can be reached at present. It is down when events of several
 * feedbacks failed and none was heard in between; then it is asked less and less often. Thread-safe.
 */
final class SubscriptionState {
    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionState.class);

    /** By so many feedbacks that fail one after the other a listener that is down is told from poison. */
    private static final int DOWN = 3;

    private final Subscription subscription;
    private final Retry retry;
    private final Set<String> failed = new HashSet<>();
    private Instant heardAt = Instant.MIN;
    private Instant askedFrom = Instant.MIN;
    private int askedInVain;
    private boolean failing;
    private List<Cursor> cursors = List.of();

    SubscriptionState(Subscription subscription, Retry retry) {
        this.subscription = subscription;
        this.retry = retry;
    }

    String name() {
        return subscription.name();
    }

    boolean wants(Entry event) {
        return subscription.wants(event);
    }

    /** Makes the subscription known where it is not, and learns among how many cursors it is divided. */
    void begin(Cursors all) {
        int many = all.begin(name(), subscription.partitions(), subscription.isFromStart());
        synchronized (this) {
            if (many != cursors.size()) {
                cursors = IntStream.range(0, many)
                        .mapToObj(number -> new Cursor(name(), number, many))
                        .toList();
                if (many != subscription.partitions()) {
                    LOG.warn(
                            "Subscription {} was begun with {} partitions and stays with them; {} are declared",
                            name(),
                            many,
                            subscription.partitions());
                }
            }
        }
    }

    /** None until it is begun. */
    synchronized List<Cursor> cursors() {
        return cursors;
    }

    /** What the listener throws the caller gets. */
    void hear(Entry event, DeskContext office) {
        subscription.hear(event);
        heard(office.now());
    }

    private synchronized void heard(Instant now) {
        heardAt = now;
        failed.clear();
        askedInVain = 0;
        askedFrom = Instant.MIN;
        if (failing) {
            failing = false;
            LOG.info("Listener {} hears again", name());
        }
    }

    /** Told once, until something is heard again; what a failure says may be personal, so its class has to do. */
    synchronized void failed(Entry event, Throwable failure) {
        failed.add(event.company() + " " + event.feedback());
        if (failing) {
            LOG.debug("Listener {} fails: {}", name(), failure.getClass().getName());
        } else {
            failing = true;
            LOG.warn(
                    "Listener {} did not take {} of {}/{} version {}: {}; it comes again",
                    name(),
                    event.act(),
                    event.company(),
                    event.feedback(),
                    event.version(),
                    failure.getClass().getName());
        }
    }

    synchronized boolean isDown() {
        return failed.size() >= DOWN;
    }

    /** Whether it is to be asked at all. */
    synchronized boolean isAsked(Instant now) {
        return !now.isBefore(askedFrom);
    }

    /** Told at the end of a turn: while the listener is down, the next is later and later. */
    synchronized void turned(Instant now) {
        if (isDown()) {
            askedInVain++;
            askedFrom = now.plus(retry.after(askedInVain));
        }
    }

    /** When an event is tried again that failed; null when it is poison, since others were heard after its last attempt. */
    synchronized @Nullable Instant again(Missed before, Instant now) {
        int attempt = before.attempts() + 1;
        Instant free = before.freeAt();
        boolean isPoison = attempt >= retry.attempts()
                && (attempt == 1 || free == null || !heardAt.isBefore(free.minus(retry.after(attempt - 1))));
        return isPoison ? null : now.plus(retry.after(attempt));
    }
}
