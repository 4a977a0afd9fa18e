package offending.arrows_memory.memory;

import offending.arrows_memory.desk.Neighbour;

/** The room memory has no business in desk. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
