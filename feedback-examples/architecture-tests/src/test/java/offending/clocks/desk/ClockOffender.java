package offending.clocks.desk;

import java.time.Clock;
import java.time.InstantSource;

public final class ClockOffender {
    InstantSource time = Clock.systemUTC();
}
