package offending.arrows_kpi.kpi;

import offending.arrows_kpi.process.Neighbour;

/** The room kpi has no business in process. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
