package offending.arrows_http.http;

import offending.arrows_http.jdbc.Neighbour;

/** The room http has no business in jdbc. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
