package offending.arrows_definition.definition;

import offending.arrows_definition.port.Neighbour;

/** The room definition asks no storage. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
