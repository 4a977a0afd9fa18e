package offending.arrows_http_api.http.api;

import offending.arrows_http_api.jdbc.Neighbour;

/** The room http.api has no business in jdbc. */
public final class Offender {
    Neighbour neighbour = new Neighbour();
}
