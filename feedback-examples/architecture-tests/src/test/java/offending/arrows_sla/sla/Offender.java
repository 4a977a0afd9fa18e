package offending.arrows_sla.sla;

import offending.arrows_sla.document.Neighbour;

/** The room sla has no business in document. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
