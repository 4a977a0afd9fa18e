package offending.arrows_port.port;

import offending.arrows_port.memory.Neighbour;

/** The room port has no business in memory. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
