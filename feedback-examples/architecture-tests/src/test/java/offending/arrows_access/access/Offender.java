package offending.arrows_access.access;

import offending.arrows_access.port.Neighbour;

/** The room access asks no storage. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
