package offending.clocks.desk;

import java.time.Instant;

/** Asks the JVM what time it is. */
public final class Offender {
    Instant now() {
        return Instant.now();
    }
}
