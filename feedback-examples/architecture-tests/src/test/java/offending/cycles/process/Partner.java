package offending.cycles.process;

import offending.cycles.model.Offender;

public final class Partner {
    Offender offender;
}
