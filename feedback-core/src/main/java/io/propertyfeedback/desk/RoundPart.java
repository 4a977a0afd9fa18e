package io.propertyfeedback.desk;

import io.propertyfeedback.document.HostFailure;
import io.propertyfeedback.port.FeedbackStorageException;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the things that a round does. That it fails keeps none of the others, and is said once until it goes well again.
 * Thread-safe.
 */
final class RoundPart {
    /** In place of how many were dealt with. */
    static final int FAILED = -1;

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final IntSupplier work;
    private volatile boolean failing;

    RoundPart(String name, IntSupplier work) {
        this.name = name;
        this.work = work;
    }

    /** How many it dealt with, or {@link #FAILED}. */
    int run(Consumer<Runnable> within) {
        try {
            int[] done = new int[1];
            within.accept(() -> done[0] = work.getAsInt());
            if (failing) {
                failing = false;
                LOG.info("{} goes well again", name);
            }
            return done[0];
        } catch (Throwable thrown) {
            Throwable failure = HostFailure.survived(thrown);
            if (!failing) {
                failing = true;
                LOG.warn("{} failed in a round; it is tried again, less and less often", name, told(failure));
            }
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt(); // which ends the rounds
            }
            return FAILED;
        }
    }

    private static Throwable told(Throwable failure) {
        return failure instanceof FeedbackStorageException ? failure : HostFailure.bare(failure);
    }
}
