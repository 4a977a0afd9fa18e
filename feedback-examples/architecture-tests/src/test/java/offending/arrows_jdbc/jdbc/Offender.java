package offending.arrows_jdbc.jdbc;

import offending.arrows_jdbc.desk.Neighbour;

/** The room jdbc has no business in desk. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
