package offending.clocks.desk;

import java.time.LocalDate;
import java.util.function.Supplier;

public final class ReferenceOffender {
    Supplier<LocalDate> today = LocalDate::now;
}
