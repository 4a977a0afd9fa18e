package io.propertyfeedback.examples.centre;

import io.propertyfeedback.PropertyFeedback;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that the library asks of its host: records breaches and delivers events, every few seconds. */
final class Runner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final int SECONDS = 5;
    private static final int AT_ONCE = 200;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "feedback-runner"));
    private final PropertyFeedback feedback;

    Runner(PropertyFeedback feedback) {
        this.feedback = feedback;
        thread.scheduleWithFixedDelay(this::run, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void run() {
        try {
            while (feedback.monitor().sweep(AT_ONCE) == AT_ONCE) {
                LOG.debug("There is more that has passed its deadline");
            }
            while (feedback.relay().run(AT_ONCE) == AT_ONCE) {
                LOG.debug("There is more to be delivered");
            }
        } catch (RuntimeException failure) {
            LOG.warn("Deadlines and events are looked at again in {} seconds", SECONDS, failure);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
