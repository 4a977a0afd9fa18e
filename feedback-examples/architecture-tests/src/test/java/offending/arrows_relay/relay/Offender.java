package offending.arrows_relay.relay;

import offending.arrows_relay.desk.Neighbour;

/** The room relay has no business in desk. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
