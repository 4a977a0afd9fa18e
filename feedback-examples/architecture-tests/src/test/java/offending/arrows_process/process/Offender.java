package offending.arrows_process.process;

import offending.arrows_process.kpi.Neighbour;

/** The room process has no business in kpi. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
