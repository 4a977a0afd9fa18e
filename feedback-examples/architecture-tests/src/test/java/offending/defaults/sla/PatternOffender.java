package offending.defaults.sla;

import java.time.format.DateTimeFormatter;

public final class PatternOffender {
    Object format = DateTimeFormatter.ofPattern("MMM");
}
