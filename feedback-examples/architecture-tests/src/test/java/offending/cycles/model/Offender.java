package offending.cycles.model;

import offending.cycles.process.Partner;

/** Goes round with its partner. */
public final class Offender {
    Partner partner;
}
