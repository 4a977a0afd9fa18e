package offending.arrows_query.query;

import offending.arrows_query.port.Neighbour;

/** What hosts ask with does not know what vendors implement. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
