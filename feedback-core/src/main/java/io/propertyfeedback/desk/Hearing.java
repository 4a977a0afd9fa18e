package io.propertyfeedback.desk;

import io.propertyfeedback.model.Entry;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscription, and whether its listener can be reached at present. Thread-safe. */
final class Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final Subscription subscription;
    private volatile Instant heardAt = Instant.MIN;
    private volatile boolean failing;

    Hearing(Subscription subscription) {
        this.subscription = subscription;
    }

    boolean wants(Entry event) {
        return subscription.wants(event);
    }

    void hear(Entry event, InstantSource time) {
        subscription.listener().on(event);
        heardAt = time.instant();
        if (failing) {
            failing = false;
            LOG.info("Listener {} hears again", name());
        }
    }

    /** Told once, until something is heard again; what a failure says may be personal, so its class has to do. */
    void failed(Entry event, Throwable failure) {
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

    boolean hasHeardSince(Instant at) {
        return heardAt.isAfter(at);
    }

    private String name() {
        return subscription.listener().getClass().getName();
    }
}
